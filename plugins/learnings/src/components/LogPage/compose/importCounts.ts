import type { FileImport } from './ImportQueue';

/** How many files there are of each outcome. */
export function importCounts(lines: readonly FileImport[]) {
  const count = (...states: FileImport['state'][]) =>
    lines.filter(({ state }) => states.includes(state)).length;
  return {
    made: count('made'),
    known: count('known'),
    failed: count('failed'),
    left: count('notRead'),
    toGo: count('waiting', 'busy'),
    retryable: lines.filter(
      line => line.state === 'failed' && line.message !== null,
    ).length,
  };
}
