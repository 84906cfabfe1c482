import { spawnSync } from 'node:child_process';
import { existsSync, realpathSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { Command } from 'commander';

/** Labelled recaps lie beside the checkout that holds this command; they are no part of the project. */
const sharedFolder = (bin: string) =>
  resolve(dirname(bin), '../../../../shared');

/** As one word of a shell's command. */
const quoted = (text: string) => `'${text.replaceAll("'", `'\\''`)}'`;

export function registerScore(program: Command): void {
  program
    .command('score')
    .description(
      'Compare what is understood with the labelled recaps in ../shared/corpus, where they are at hand.',
    )
    .option(
      '--misses',
      'also print what was missed, and what was found too much',
    )
    .action((options: { misses?: boolean }) => {
      // It may have been called through a link, such as npm makes of a command.
      const bin = realpathSync(process.argv[1]);
      const shared = sharedFolder(bin);
      const tool = resolve(shared, 'tools/score-extraction.mjs');
      const documents = resolve(shared, 'corpus/documents');
      const gold = resolve(shared, 'corpus/gold');
      const missing = [tool, documents, gold].find(path => !existsSync(path));
      if (missing)
        throw new Error(
          `There are no labelled recaps at ${shared}, so nothing can be scored: ${missing} is missing.`,
        );
      const { status } = spawnSync(
        process.execPath,
        [
          tool,
          '--documents',
          documents,
          '--gold',
          gold,
          // The tool gives this to a shell.
          '--run',
          `${quoted(process.execPath)} ${quoted(bin)} parse --json`,
          ...(options.misses ? ['--misses'] : []),
        ],
        { stdio: 'inherit' },
      );
      process.exitCode = status ?? 1;
    });
}
