import type { Command } from 'commander';
import { findInputs, type Input } from './findInputs';

/** How the arguments that name recaps are told of in `--help`. */
export const INPUTS =
  'files, folders, patterns such as "recaps/**/*.md", or - for standard input; nothing where something is piped in';

export const NAME_OPTION = [
  '--name <file>',
  'what the text from standard input would be called as a file; its ending tells the markup',
] as const;

/** The recaps that a command was called with; ends it where there are none. */
export function inputsOf(
  command: Command,
  args: readonly string[],
  name: string | undefined,
): Input[] {
  const isPiped = !process.stdin.isTTY;
  if (args.length === 0 && !isPiped)
    command.error('error: name files or folders to read, or pipe a text in');
  const asked = args.length > 0 ? args : ['-'];
  if (name !== undefined && !asked.includes('-'))
    command.error(
      'error: --name is for standard input, and files have names already',
    );
  return findInputs(asked, name);
}
