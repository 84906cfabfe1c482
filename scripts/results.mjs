import { existsSync, readFileSync } from 'node:fs';

/** Reads what a Jest run of the given exit code really did: `{ passed, failed, skipped }`. */
export function countsOfJest(file, code) {
  const result = read(file);
  return counted('Jest', code, {
    passed: result?.numPassedTests ?? 0,
    // A suite that could not even be loaded has failed, though no test of it did.
    failed: result
      ? result.numFailedTests + result.numRuntimeErrorTestSuites
      : 0,
    skipped: result ? result.numPendingTests + result.numTodoTests : 0,
  });
}

/** Reads what a Playwright run of the given exit code really did: `{ passed, failed, skipped }`. */
export function countsOfPlaywright(file, code) {
  const result = read(file);
  return counted('Playwright', code, {
    passed: result ? result.stats.expected + result.stats.flaky : 0,
    failed: result ? result.stats.unexpected + result.errors.length : 0,
    skipped: result?.stats.skipped ?? 0,
  });
}

export function summary({ passed, failed, skipped }) {
  const line = `${passed} passed, ${failed} failed`;
  return skipped > 0 ? `${line}, ${skipped} skipped` : line;
}

function read(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
}

function counted(runner, code, counts) {
  if (code !== 0 && counts.failed === 0) {
    console.error(
      `${runner} ended with exit code ${code}, counted as a failure.`,
    );
    return { ...counts, failed: 1 };
  }
  if (counts.passed + counts.failed === 0) {
    console.error(`${runner} ran no test.`);
  }
  return counts;
}
