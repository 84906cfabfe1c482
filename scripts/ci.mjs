import { bench } from './bench.mjs';
import { ensureBrowser } from './browser.mjs';
import { runBrowserTests } from './e2e.mjs';
import { run, Stopped } from './processes.mjs';
import { summary } from './results.mjs';
import { runTests } from './test.mjs';

const yarn = script => () => run('yarn', ['run', script]);

// Each gives an exit code, or the counts of the tests that it ran.
const steps = {
  browser: ensureBrowser,
  tests: () => runTests([]),
  types: yarn('tsc'),
  lint: yarn('lint'),
  format: yarn('format'),
  build: yarn('build'),
  benchmarks: () => bench(['--quick']),
  'browser tests': () => runBrowserTests([]),
};

/** Runs every check, also after one that failed, and ends with one line of what passed and failed. */
export async function ci() {
  const total = { passed: 0, failed: 0, skipped: 0 };
  const outcomes = [];
  for (const [name, step] of Object.entries(steps)) {
    console.log(`\n== ${name}`);
    const began = Date.now();
    const result = await attempt(step);
    if (typeof result === 'object') {
      for (const key of Object.keys(total)) {
        total[key] += result[key];
      }
    }
    const seconds = Math.round((Date.now() - began) / 1000);
    outcomes.push({ name, seconds, ok: isGood(result) });
  }

  console.log();
  for (const { name, seconds, ok } of outcomes) {
    console.log(`${ok ? 'ok    ' : 'FAILED'} ${name} (${seconds} s)`);
  }
  console.log(summary(total));
  return outcomes.every(({ ok }) => ok) ? 0 : 1;
}

async function attempt(step) {
  try {
    return await step();
  } catch (error) {
    if (error instanceof Stopped) {
      throw error;
    }
    console.error(error.message);
    return 1;
  }
}

function isGood(result) {
  return typeof result === 'object'
    ? result.failed === 0 && result.passed > 0
    : result === 0;
}
