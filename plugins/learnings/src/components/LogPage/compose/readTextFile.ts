import { MAX_RECAP_BYTES } from '@conference-learnings/plugin-learnings-common';

/** Why a file cannot be read as a recap. */
export type FileProblem = 'empty' | 'binary' | 'tooLarge';

/** The text of a file, or why there is none. */
export type TextFile = { text: string } | { problem: FileProblem };

/** The byte-order marks of UTF-16, little and big end first. */
const MARKS = [
  { first: 0xff, second: 0xfe, encoding: 'utf-16le' },
  { first: 0xfe, second: 0xff, encoding: 'utf-16be' },
];

// Control characters that no text has; tab, line breaks and form feed it may.
const isBinary = (text: string) =>
  [...text.slice(0, 10_000)].some(character => {
    const code = character.charCodeAt(0);
    return code < 32 && ![9, 10, 12, 13].includes(code);
  });

function decode(bytes: Uint8Array): string {
  const mark = MARKS.find(
    ({ first, second }) => bytes[0] === first && bytes[1] === second,
  );
  if (mark) return new TextDecoder(mark.encoding).decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // What older editors on Windows write.
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/**
 * Reads a file as text: UTF-8, UTF-16 with a mark, or Windows-1252.
 * Rejects where the browser cannot read it at all.
 */
export async function readTextFile(file: File): Promise<TextFile> {
  if (file.size > MAX_RECAP_BYTES) return { problem: 'tooLarge' };
  const text = decode(new Uint8Array(await file.arrayBuffer()));
  if (!text.trim()) return { problem: 'empty' };
  return isBinary(text) ? { problem: 'binary' } : { text };
}
