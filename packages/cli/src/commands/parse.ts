import {
  parseRecap,
  type ParsedRecap,
} from '@conference-learnings/recap-parser';
import type { Command } from 'commander';
import { fileNameOf, type Input } from '../inputs/findInputs';
import { INPUTS, inputsOf, NAME_OPTION } from '../inputs/inputsOf';
import { readInput } from '../inputs/readInput';
import { flat } from '../pretty/flat';
import { lookOf } from '../pretty/Look';
import { summarise } from '../pretty/summarise';

export function registerParse(program: Command): void {
  program
    .command('parse')
    .description(
      'Print what recaps tell of: event, people, talks, takeaways, follow-ups, technologies. Writes nothing, and asks no server.',
    )
    .argument('[files...]', INPUTS)
    .option(
      '--json',
      'print one JSON object a line, in the order of the files; one that could not be read has "error"',
    )
    .option(...NAME_OPTION)
    .addHelpText(
      'after',
      `
Paths are relative to the folder that you are in. A folder gives the recaps in
it and below it.

Examples:
  $ learnings parse kubecon-2019.md           look at one
  $ learnings parse recaps                    all of a folder
  $ learnings parse "recaps/**/*.md"          a pattern; in quotes the shell leaves it alone
  $ learnings parse --json recaps | jq -r '.talks[].title'
  $ curl -s https://example.org/recap.html | learnings parse --name recap.html

Exit code: 0 where every file was read, 1 where one was not, 2 where the command
was not understood.`,
    )
    .action(
      async (
        args: string[],
        options: { json?: boolean; name?: string },
        command: Command,
      ) => {
        const print = options.json ? printJson : printSummary;
        for (const input of inputsOf(command, args, options.name))
          await print(input);
      },
    );
}

type Result = { recap: ParsedRecap } | { error: string };

async function read(input: Input): Promise<Result> {
  const fileName = fileNameOf(input) ?? undefined;
  try {
    const content = await readInput(input);
    return { recap: parseRecap({ content, fileName }) };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    process.exitCode = 1;
    process.stderr.write(`${flat(`${input.name}: ${reason}`)}\n`);
    return { error: reason };
  }
}

async function printJson(input: Input): Promise<void> {
  const file = input.name;
  const result = await read(input);
  const line =
    'recap' in result
      ? { file, ...result.recap }
      : { file, error: result.error };
  process.stdout.write(`${JSON.stringify(line)}\n`);
}

async function printSummary(input: Input): Promise<void> {
  const result = await read(input);
  if ('recap' in result)
    process.stdout.write(
      `${summarise(input.name, result.recap, lookOf(process.stdout))}\n`,
    );
}
