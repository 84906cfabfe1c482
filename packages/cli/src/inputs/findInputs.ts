import { statSync, type Stats } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { RECAP_SUFFIXES } from '@conference-learnings/recap-parser';
import { globSync, isDynamicPattern } from 'tinyglobby';

/** Something to read, under the name that the caller knows it by. */
export type Input =
  | { from: 'file'; name: string; path: string }
  /** Its name is `-` where nobody gave it one. */
  | { from: 'stdin'; name: string }
  /** It was asked for, and there is nothing of the kind. */
  | { from: 'nowhere'; name: string; reason: string };

/** What the file is called, without its folders; null for a text that has no name. */
export const fileNameOf = ({ from, name }: Input): string | null =>
  from === 'stdin' && name === '-' ? null : basename(name);

const suffixes = RECAP_SUFFIXES.map(suffix => `.${suffix}`).join(', ');

const nowhere = (name: string, reason: string): Input => ({
  from: 'nowhere',
  name,
  reason,
});

const byName = (a: string, b: string) => (a < b ? -1 : 1);

/**
 * What the arguments of a command name, in their order and each file once: a
 * file; a folder's recaps, by name and with those of the folders in it; the
 * files of a pattern that the shell left alone; `-` for standard input.
 *
 * @param stdinName - by which standard input is known
 */
export function findInputs(
  args: readonly string[],
  stdinName: string = '-',
): Input[] {
  const seen = new Set<string>();
  return args
    .flatMap(arg =>
      arg === '-' ? [{ from: 'stdin' as const, name: stdinName }] : named(arg),
    )
    .filter(input => {
      const key = input.from === 'file' ? input.path : input.name;
      return !seen.has(key) && seen.add(key);
    });
}

function named(arg: string): Input[] {
  const stats = statsOf(arg);
  if (stats?.isDirectory()) return inFolder(arg);
  if (!stats && isDynamicPattern(arg)) return matching(arg);
  return [fileAt(arg)];
}

/** Nothing where it cannot be told, too: reading it says why. */
function statsOf(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}

function fileAt(name: string): Input {
  return { from: 'file', name, path: resolve(name) };
}

function inFolder(folder: string): Input[] {
  const names = globSync(`**/*.{${RECAP_SUFFIXES.join(',')}}`, {
    cwd: resolve(folder),
    caseSensitiveMatch: false,
    // It may lead back to where it stands.
    followSymbolicLinks: false,
    ignore: ['**/node_modules/**'],
  });
  if (names.length === 0)
    return [
      nowhere(
        folder,
        `No recaps are in this folder. Files are taken that end with ${suffixes}; name others one by one.`,
      ),
    ];
  return names.sort(byName).map(name => fileAt(join(folder, name)));
}

function matching(pattern: string): Input[] {
  const names = globSync(pattern, { followSymbolicLinks: false });
  if (names.length === 0)
    return [
      nowhere(
        pattern,
        'No file fits this pattern. Check it; it starts from the folder that you are in.',
      ),
    ];
  return names.sort(byName).map(fileAt);
}
