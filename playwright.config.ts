import { existsSync } from 'node:fs';
import { defineConfig, ReporterDescription } from '@playwright/test';

const DEBIAN_CHROMIUM = '/usr/bin/chromium';

const runningServer = process.env.E2E_BASE_URL;
const results = process.env.PLAYWRIGHT_JSON_OUTPUT_FILE;
const reporters: ReporterDescription[] = [['list']];
if (results) {
  reporters.push(['json', { outputFile: results }]);
}

export default defineConfig({
  testDir: 'e2e',
  globalSetup: './e2e/support/globalSetup.ts',
  outputDir: 'test-results',
  forbidOnly: Boolean(process.env.CI),
  // What takes longer has failed; how long it takes is for the benchmarks.
  timeout: 180_000,
  expect: { timeout: 30_000 },
  // All tests share one server and its database.
  workers: 1,
  reporter: reporters,
  use: {
    baseURL: runningServer ?? 'http://localhost:7107',
    locale: 'en-GB',
    timezoneId: 'UTC',
    viewport: { width: 1280, height: 900 },
    screenshot: 'only-on-failure',
    trace: 'retain-on-failure',
    launchOptions: {
      // Elsewhere Playwright's own browser serves.
      executablePath: existsSync(DEBIAN_CHROMIUM) ? DEBIAN_CHROMIUM : undefined,
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  webServer: runningServer
    ? undefined
    : {
        command: 'node e2e/support/server.mjs',
        url: 'http://localhost:7107/.backstage/health/v1/readiness',
        timeout: 120_000,
        gracefulShutdown: { signal: 'SIGTERM', timeout: 10_000 },
      },
});
