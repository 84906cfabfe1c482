import { join } from 'node:path';
import { root } from './paths.mjs';
import { run } from './processes.mjs';

/** Runs the `learnings` command in the folder that npm was called from. */
export function learnings(args) {
  return run('node', [join(root, 'packages/cli/bin/learnings'), ...args], {
    cwd: process.env.INIT_CWD ?? process.cwd(),
    stdio: 'inherit',
  });
}
