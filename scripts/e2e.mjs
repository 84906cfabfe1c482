import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildApp } from './buildApp.mjs';
import { root } from './paths.mjs';
import { run } from './processes.mjs';
import { countsOfPlaywright, summary } from './results.mjs';

/** Runs the browser tests and ends with one line of what passed and failed. */
export async function e2e(args) {
  const counts = await runBrowserTests(args);
  console.log(summary(counts));
  return counts.failed > 0 || counts.passed === 0 ? 1 : 0;
}

/** Runs the browser tests on the built app; further arguments go to Playwright. Returns the counts. */
export async function runBrowserTests(args) {
  if (!process.env.E2E_BASE_URL) {
    await buildApp();
  }
  const folder = mkdtempSync(join(tmpdir(), 'learnings-e2e-'));
  const results = join(folder, 'playwright.json');
  try {
    const code = await run(
      'node',
      [join(root, 'node_modules/@playwright/test/cli.js'), 'test', ...args],
      { env: { ...process.env, PLAYWRIGHT_JSON_OUTPUT_FILE: results } },
    );
    return countsOfPlaywright(results, code);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
