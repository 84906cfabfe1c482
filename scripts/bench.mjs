import { join } from 'node:path';
import { root } from './paths.mjs';
import { run } from './processes.mjs';

/** Runs the benchmarks: figures on stdout, one JSON object a line. */
export function bench(args) {
  return run('node', [
    // To tell memory that is in use from what is not collected yet.
    '--expose-gc',
    '--require=@backstage/cli/config/nodeTransform.cjs',
    join(root, 'benchmarks/run.ts'),
    ...args,
  ]);
}
