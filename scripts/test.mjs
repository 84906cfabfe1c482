import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { backstageCli } from './paths.mjs';
import { startPostgres } from './postgres.mjs';
import { run } from './processes.mjs';
import { countsOfJest, summary } from './results.mjs';

const CONNECTION = /^BACKSTAGE_TEST_DATABASE_POSTGRES\d+_CONNECTION_STRING$/;

/** Runs every test of every package and ends with one line of what passed and failed. */
export async function test(args) {
  const counts = await runTests(args);
  console.log(summary(counts));
  return counts.failed > 0 || counts.passed === 0 ? 1 : 0;
}

/** Runs the tests on SQLite and PostgreSQL; further arguments go to Jest. Returns the counts. */
export async function runTests(args) {
  const postgres = await bringPostgres();
  const folder = mkdtempSync(join(tmpdir(), 'learnings-test-'));
  const results = join(folder, 'jest.json');
  try {
    const code = await run(
      'node',
      [
        backstageCli,
        'repo',
        'test',
        '--json',
        `--outputFile=${results}`,
        // Speed is what benchmarks are for: a busy machine fails no test.
        '--testTimeout=60000',
        ...args,
      ],
      {
        env: {
          ...process.env,
          ...postgres.env,
          CI: '1',
          BACKSTAGE_TEST_DISABLE_DOCKER: '1',
        },
      },
    );
    const counts = countsOfJest(results, code);
    if (postgres.missing) {
      console.error(notRun(postgres.missing));
    }
    return counts;
  } finally {
    rmSync(folder, { recursive: true, force: true });
    await postgres.stop();
  }
}

async function bringPostgres() {
  if (Object.keys(process.env).some(name => CONNECTION.test(name))) {
    return { env: {}, stop: async () => {} };
  }
  try {
    const { connectionString, stop } = await startPostgres();
    return {
      env: {
        BACKSTAGE_TEST_DATABASE_POSTGRES18_CONNECTION_STRING: connectionString,
      },
      stop,
    };
  } catch (error) {
    console.error(notRun(error.message));
    return { env: {}, stop: async () => {}, missing: error.message };
  }
}

function notRun(reason) {
  return [
    '',
    '!! The tests on PostgreSQL are NOT RUN: no PostgreSQL could be started.',
    `!! ${reason.split('\n').join('\n!! ')}`,
    '!! Set BACKSTAGE_TEST_DATABASE_POSTGRES18_CONNECTION_STRING to use one of your own.',
    '',
  ].join('\n');
}
