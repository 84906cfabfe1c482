// The backend from its sources with the built app on one port, on a database
// that lives as long as the server does. Needs packages/app/dist.
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../../scripts/paths.mjs';
import { run } from '../../scripts/processes.mjs';

const nodeTransform = createRequire(import.meta.url).resolve(
  '@backstage/cli/config/nodeTransform.cjs',
);
const data = mkdtempSync(join(tmpdir(), 'learnings-e2e-data-'));

try {
  process.exitCode = await run(
    process.execPath,
    [
      '--require',
      nodeTransform,
      'src/index',
      ...['app-config.yaml', 'app-config.e2e.yaml'].flatMap(name => [
        '--config',
        join(root, name),
      ]),
    ],
    {
      cwd: join(root, 'packages/backend'),
      env: { ...process.env, E2E_DATA: data, LOG_LEVEL: 'warn' },
    },
  );
} catch (error) {
  process.exitCode = error.exitCode ?? 1;
} finally {
  rmSync(data, { recursive: true, force: true });
}
