import { setTimeout as sleep } from 'node:timers/promises';
import { backstageCli } from './paths.mjs';
import { run } from './processes.mjs';

// As in app-config.yaml.
const APP = 'http://localhost:3000';
const BACKEND_READY = 'http://localhost:7007/.backstage/health/v1/readiness';

/** Starts the app and the backend for development, until it is stopped. */
export async function start(args) {
  const ended = new AbortController();
  announce(ended.signal);
  try {
    return await run('node', [backstageCli, 'repo', 'start', ...args]);
  } finally {
    ended.abort();
  }
}

async function announce(signal) {
  while (!signal.aborted) {
    if ((await answers(BACKEND_READY)) && (await answers(APP))) {
      console.log(`\nBackstage is up at ${APP} — Ctrl-C stops it.\n`);
      return;
    }
    await sleep(500, undefined, { signal }).catch(() => {});
  }
}

async function answers(url) {
  return fetch(url).then(
    response => response.ok,
    () => false,
  );
}
