import { spawn } from 'node:child_process';
import { resolve } from 'node:path';

const bin = resolve(__dirname, '../../bin/learnings');

/** How the command ended, and what it said. */
export interface Ended {
  status: number | null;
  stdout: string;
  stderr: string;
}

/** Runs the command as somebody in a folder does; without `stdin` nothing is piped in. */
export function learnings(
  given: {
    folder: string;
    env?: Record<string, string>;
    stdin?: string;
    /** Ctrl-C is pressed as soon as it prints this. */
    interruptAt?: string;
  },
  ...args: string[]
): Promise<Ended> {
  const { folder, env, stdin, interruptAt } = given;
  let isInterrupted = false;
  const child = spawn(process.execPath, [bin, ...args], {
    env: { ...process.env, ...env, INIT_CWD: folder },
  });
  const said = { stdout: '', stderr: '' };
  child.stdout.setEncoding('utf8').on('data', chunk => {
    said.stdout += chunk;
    if (isInterrupted || !interruptAt || !said.stdout.includes(interruptAt))
      return;
    isInterrupted = true;
    child.kill('SIGINT');
  });
  child.stderr.setEncoding('utf8').on('data', chunk => {
    said.stderr += chunk;
  });
  // It may not want to read it.
  child.stdin.on('error', () => {}).end(stdin ?? '');
  return new Promise((done, fail) => {
    child.once('error', fail);
    child.once('close', status => done({ status, ...said }));
  });
}

/** The objects that it printed, one a line. */
export const linesOf = ({ stdout }: Ended) =>
  stdout
    .trim()
    .split('\n')
    .map(line => JSON.parse(line));
