import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { backstageCli, root } from './paths.mjs';
import { capture } from './processes.mjs';

const BUILT = join(root, 'packages/app/dist/index.html');
const SOURCES = [
  'app-config.yaml',
  'yarn.lock',
  'packages/app/public',
  'packages/app/src',
  'packages/recap-parser/src',
  'plugins/learnings/src',
  'plugins/learnings-common/src',
];

/** Builds the app that the backend serves, unless a build newer than its sources is there. */
export async function buildApp() {
  const newest = Math.max(...SOURCES.map(path => lastChange(join(root, path))));
  if (lastChange(BUILT) > newest) {
    return;
  }
  console.log('Building the app …');
  const { code, stdout, stderr } = await capture(
    'node',
    [backstageCli, 'package', 'build'],
    { cwd: join(root, 'packages/app') },
  );
  if (code !== 0) {
    throw new Error(`The app could not be built:\n${stdout}${stderr}`);
  }
}

/** The time of the latest change at or below a path, in ms; 0 where there is nothing. */
function lastChange(path) {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats) {
    return 0;
  }
  const below = stats.isDirectory()
    ? readdirSync(path).map(name => lastChange(join(path, name)))
    : [];
  return Math.max(stats.mtimeMs, ...below);
}
