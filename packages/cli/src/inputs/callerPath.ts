import { resolve } from 'node:path';

/** A path as the caller meant it: npm scripts run in the package's folder, and say in INIT_CWD where they were called. */
export function callerPath(path: string): string {
  // INIT_CWD is only known to package managers.
  return resolve(process.env.INIT_CWD ?? process.cwd(), path);
}
