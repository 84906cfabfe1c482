import { createReadStream } from 'node:fs';
import { MAX_RECAP_BYTES } from '@conference-learnings/recap-parser';
import type { Input } from './findInputs';

const TOO_LARGE = `The text has more than ${MAX_RECAP_BYTES} bytes (2 MiB), the most that is read. Split it, or leave out embedded images.`;

/**
 * The bytes of an input. Rejects with an error whose message says what to do;
 * what is too long for a recap is not read to its end, be it a pipe without one.
 */
export async function readInput(input: Input): Promise<Uint8Array> {
  if (input.from === 'nowhere') throw new Error(input.reason);
  try {
    const chunks: Buffer[] = [];
    let size = 0;
    for await (const chunk of streamOf(input)) {
      chunks.push(chunk);
      size += chunk.length;
      if (size > MAX_RECAP_BYTES) throw new Error(TOO_LARGE);
    }
    return Buffer.concat(chunks);
  } catch (error) {
    throw new Error(reasonOf(error), { cause: error });
  }
}

function streamOf(
  input: Exclude<Input, { from: 'nowhere' }>,
): AsyncIterable<Buffer> {
  return input.from === 'stdin' ? process.stdin : createReadStream(input.path);
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const code = 'code' in error ? error.code : undefined;
  switch (code) {
    case undefined:
      return error.message;
    case 'ENOENT':
    case 'ENOTDIR':
      return 'There is no such file. Check the path; it is relative to the folder that you are in.';
    case 'EACCES':
      return 'The file may not be read. Check its permissions.';
    default:
      return `It could not be read (${code}).`;
  }
}
