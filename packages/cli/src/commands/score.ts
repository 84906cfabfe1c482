import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Command } from 'commander';

/** Beside the checkout: labelled recaps, which are not part of the project. */
const SHARED = resolve(__dirname, '../../../../../shared');

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
      const tool = resolve(SHARED, 'tools/score-extraction.mjs');
      if (!existsSync(tool)) {
        process.stdout.write(
          `There are no labelled recaps at ${SHARED}: nothing to score.\n`,
        );
        return;
      }
      const command = [
        process.execPath,
        resolve(__dirname, '../../bin/learnings'),
      ]
        .map(part => `'${part}'`)
        .join(' ');
      const { status } = spawnSync(
        process.execPath,
        [
          tool,
          '--documents',
          resolve(SHARED, 'corpus/documents'),
          '--gold',
          resolve(SHARED, 'corpus/gold'),
          '--run',
          `${command} parse --json`,
          ...(options.misses ? ['--misses'] : []),
        ],
        { stdio: 'inherit' },
      );
      process.exitCode = status ?? 1;
    });
}
