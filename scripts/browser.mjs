import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { run } from './processes.mjs';

const DEBIAN_CHROMIUM = '/usr/bin/chromium';

/** Makes sure that the browser tests have a browser; returns 0 where they do. */
export async function ensureBrowser() {
  // Only now: the dependencies may not have been there when this file was loaded.
  const { chromium } = createRequire(import.meta.url)('@playwright/test');
  if ([DEBIAN_CHROMIUM, chromium.executablePath()].some(existsSync)) {
    return 0;
  }
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const update = await run('apt-get', ['update', '-qq'], { env });
  return (
    update ||
    run(
      'apt-get',
      ['install', '-y', '-qq', '--no-install-recommends', 'chromium'],
      { env },
    )
  );
}
