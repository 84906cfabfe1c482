import { spawn } from 'node:child_process';
import { resolve } from 'node:path';

const root = resolve(__dirname, '../../../..');
/** The command itself. */
export const bin = resolve(__dirname, '../../bin/learnings');

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
    /** As one calls it in a checkout. */
    throughNpm?: boolean;
    /** Where it lies, unless it is this checkout's. */
    at?: string;
  },
  ...args: string[]
): Promise<Ended> {
  const {
    folder,
    env,
    stdin,
    interruptAt,
    throughNpm = false,
    at = bin,
  } = given;
  const [program, ...first] = throughNpm
    ? ['npm', '--prefix', root, 'run', '--silent', 'learnings', '--']
    : [process.execPath, at];
  let isInterrupted = false;
  const child = spawn(program, [...first, ...args], {
    cwd: folder,
    detached: true,
    env: { ...process.env, ...env },
  });
  const said = { stdout: '', stderr: '' };
  child.stdout.setEncoding('utf8').on('data', chunk => {
    said.stdout += chunk;
    if (isInterrupted || !interruptAt || !said.stdout.includes(interruptAt))
      return;
    isInterrupted = true;
    // A terminal tells the whole group.
    if (child.pid) process.kill(-child.pid, 'SIGINT');
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
