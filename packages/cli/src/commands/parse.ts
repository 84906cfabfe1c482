import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import {
  MAX_RECAP_BYTES,
  parseRecap,
  type ParsedRecap,
} from '@conference-learnings/recap-parser';
import type { Command } from 'commander';
import { callerPath } from '../callerPath';
import { summarise } from '../summarise';

export function registerParse(program: Command): void {
  program
    .command('parse')
    .description(
      'Print what recaps tell of: event, people, talks, takeaways, follow-ups, technologies. Writes nothing.',
    )
    .argument(
      '<file...>',
      'recaps to read; paths are relative to the folder that you are in',
    )
    .option(
      '--json',
      'print one JSON object a line, in the order of the files; one that could not be read has "error"',
    )
    .action((files: string[], options: { json?: boolean }) => {
      const print = options.json ? printJson : printSummary;
      for (const file of files) print(file);
    });
}

type Result = { recap: ParsedRecap } | { error: string };

function read(file: string): Result {
  try {
    const path = callerPath(file);
    const content =
      statSync(path).size > MAX_RECAP_BYTES
        ? new Uint8Array(MAX_RECAP_BYTES + 1)
        : readFileSync(path);
    return { recap: parseRecap({ content, fileName: basename(file) }) };
  } catch (error) {
    const reason = reasonOf(error);
    process.exitCode = 1;
    process.stderr.write(`${file}: ${reason}\n`);
    return { error: reason };
  }
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  switch ('code' in error ? error.code : undefined) {
    case 'ENOENT':
      return 'There is no such file. Check the path; it is relative to the folder that you are in.';
    case 'EISDIR':
      return 'This is a folder. Name the files in it, for example with folder/*.md.';
    case 'EACCES':
      return 'The file may not be read. Check its permissions.';
    default:
      return error.message;
  }
}

function printJson(file: string): void {
  const result = read(file);
  const line =
    'recap' in result
      ? { file, ...result.recap }
      : { file, error: result.error };
  process.stdout.write(`${JSON.stringify(line)}\n`);
}

function printSummary(file: string): void {
  const result = read(file);
  if ('recap' in result) process.stdout.write(`${summarise(result.recap)}\n`);
}
