import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { Command } from 'commander';

/** Labelled recaps lie beside the checkout that holds this command; they are no part of the project. */
const sharedFolder = (bin: string) =>
  resolve(dirname(bin), '../../../../shared');

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
      const bin = process.argv[1];
      const shared = sharedFolder(bin);
      const tool = resolve(shared, 'tools/score-extraction.mjs');
      if (!existsSync(tool)) {
        process.stdout.write(
          `There are no labelled recaps at ${shared}: nothing to score.\n`,
        );
        return;
      }
      const { status } = spawnSync(
        process.execPath,
        [
          tool,
          '--documents',
          resolve(shared, 'corpus/documents'),
          '--gold',
          resolve(shared, 'corpus/gold'),
          '--run',
          `'${process.execPath}' '${bin}' parse --json`,
          ...(options.misses ? ['--misses'] : []),
        ],
        { stdio: 'inherit' },
      );
      process.exitCode = status ?? 1;
    });
}
