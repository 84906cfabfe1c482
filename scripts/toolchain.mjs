import { capture } from './processes.mjs';

const OLDEST_NODE = 22;
const NODE = 'node@24';
const YARN = '@yarnpkg/cli-dist@4.18.1';

/**
 * Puts a Node and a Yarn that Backstage runs on first in the PATH of every
 * later process, borrowed through npx where this machine has none.
 */
export async function ensureToolchain() {
  // What npm tells the script that it runs would steer the npx and Yarn below.
  for (const name of ['package', 'call', 'yes']) {
    delete process.env[`npm_config_${name}`];
  }

  const missing = [];
  if (Number.parseInt(process.versions.node, 10) < OLDEST_NODE) {
    missing.push(NODE);
  }
  if (!(await hasYarn4())) {
    missing.push(YARN);
  }
  if (missing.length > 0) {
    process.env.PATH = await borrow(missing);
  }
}

async function hasYarn4() {
  const env = { ...process.env, COREPACK_ENABLE_DOWNLOAD_PROMPT: '0' };
  return capture('yarn', ['--version'], { env }).then(
    ({ stdout }) => stdout.startsWith('4.'),
    error => {
      if (error.code === 'ENOENT') {
        return false;
      }
      throw error;
    },
  );
}

/** Returns a PATH on which the packages' commands come first. */
async function borrow(packages) {
  const { code, stdout, stderr } = await capture('npx', [
    '--yes',
    '--prefer-offline',
    ...packages.flatMap(name => ['-p', name]),
    '--',
    'node',
    '-p',
    'process.env.PATH',
  ]);
  if (code !== 0) {
    throw new Error(
      `Could not borrow ${packages.join(' and ')} through npx:\n${stderr}`,
    );
  }
  return stdout.trim();
}
