import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The root of the repository. */
export const root = fileURLToPath(new URL('..', import.meta.url));

/** The path of the Backstage CLI, to be run with `node`. */
export const backstageCli = join(
  root,
  'node_modules/@backstage/cli/bin/backstage-cli',
);
