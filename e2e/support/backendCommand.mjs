import { createRequire } from 'node:module';
import { join } from 'node:path';
import { root } from '../../scripts/paths.mjs';

const nodeTransform = createRequire(import.meta.url).resolve(
  '@backstage/cli/config/nodeTransform.cjs',
);

/** The port that most tests use. */
export const PORT = 7107;

/**
 * How the backend is run from its sources, with the built app. Needs
 * packages/app/dist.
 *
 * @param {{ port: number | string, data: string }} where - its port, and the
 * folder of its database
 */
export function backendCommand({ port, data }) {
  const configs = ['app-config.yaml', 'app-config.e2e.yaml'];
  return {
    file: process.execPath,
    args: [
      '--require',
      nodeTransform,
      'src/index',
      ...configs.flatMap(name => ['--config', join(root, name)]),
    ],
    options: {
      cwd: join(root, 'packages/backend'),
      env: {
        ...process.env,
        E2E_DATA: data,
        E2E_PORT: String(port),
        LOG_LEVEL: 'warn',
      },
    },
  };
}
