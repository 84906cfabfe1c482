// The backend and the built app on one port, E2E_PORT, on a database that lives
// as long as the server does, unless E2E_DATA names its folder.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../../scripts/processes.mjs';
import { backendCommand, PORT } from './backendCommand.mjs';

const { E2E_PORT: port = PORT, E2E_DATA: kept } = process.env;
const data = kept ?? mkdtempSync(join(tmpdir(), 'learnings-e2e-data-'));

try {
  const { file, args, options } = backendCommand({ port, data });
  process.exitCode = await run(file, args, options);
} catch (error) {
  process.exitCode = error.exitCode ?? 1;
} finally {
  if (!kept) rmSync(data, { recursive: true, force: true });
}
