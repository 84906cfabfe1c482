import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './paths.mjs';
import { capture } from './processes.mjs';

const STAMP = join(root, 'node_modules/.installed-from');

// Where npm needs a setting to get to its registry, a borrowed Yarn does too.
const YARN_NAME_OF_NPM_SETTING = {
  npm_config_cafile: 'YARN_HTTPS_CA_FILE_PATH',
  npm_config_registry: 'YARN_NPM_REGISTRY_SERVER',
  npm_config_proxy: 'YARN_HTTP_PROXY',
  npm_config_https_proxy: 'YARN_HTTPS_PROXY',
};

/**
 * Installs the dependencies, unless those of exactly these manifests are in
 * place. Prints to stderr only, so that a command's stdout stays its own.
 */
export async function ensureInstalled() {
  const wanted = hashOfManifests();
  if (readOrEmpty(STAMP) === wanted) {
    return;
  }
  console.error('Installing dependencies (a minute or two the first time) …');
  const { code, stdout, stderr } = await capture(
    'yarn',
    ['install', '--immutable'],
    { env: { ...networkSettings(), ...process.env } },
  );
  if (code !== 0) {
    throw new Error(`yarn install --immutable failed:\n${stdout}${stderr}`);
  }
  writeFileSync(STAMP, wanted);
}

function networkSettings() {
  return Object.fromEntries(
    Object.entries(YARN_NAME_OF_NPM_SETTING)
      .filter(([npmName]) => process.env[npmName])
      .map(([npmName, yarnName]) => [yarnName, process.env[npmName]]),
  );
}

function hashOfManifests() {
  const workspaces = ['packages', 'plugins'].flatMap(parent =>
    readdirSync(join(root, parent)).map(name => join(parent, name)),
  );
  const hash = createHash('sha256');
  for (const folder of ['', ...workspaces.sort()]) {
    hash.update(folder).update(readOrEmpty(join(root, folder, 'package.json')));
  }
  return hash.update(readOrEmpty(join(root, 'yarn.lock'))).digest('hex');
}

function readOrEmpty(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') {
      return '';
    }
    throw error;
  }
}
