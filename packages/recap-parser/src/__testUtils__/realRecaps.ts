import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';

type NameAndPath = [name: string, path: string];

const ROOT = resolve(__dirname, '../../../..');

// Real recaps lie beside the checkout where they are at hand; they are no part of the project.
const CORPUS = resolve(ROOT, '../shared/corpus/documents');

const filesIn = (folder: string) =>
  readdirSync(folder).map((name): NameAndPath => [name, join(folder, name)]);

export const exampleRecaps = filesIn(join(ROOT, 'examples/recaps'));

export const areThere = existsSync(CORPUS);

/** Never empty, since tests that are skipped want names too. */
export const realRecaps: NameAndPath[] = areThere
  ? filesIn(CORPUS)
  : [['none', '']];

/** What a test of the real recaps is called: it says so where it is skipped. */
export const realRecapsAre = areThere
  ? 'real recaps'
  : `real recaps (skipped: there are none at ${CORPUS})`;
