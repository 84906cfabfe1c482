import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const FOLDER = join(__dirname, '../examples/recaps');
const LENGTH = 15 * 1024;

/** A recap of 15 kB, as people write: the Markdown examples, one after the other. */
export function usualRecap(): string {
  return readdirSync(FOLDER)
    .filter(name => name.endsWith('.md'))
    .map(name => readFileSync(join(FOLDER, name), 'utf8'))
    .join('\n\n')
    .slice(0, LENGTH);
}
