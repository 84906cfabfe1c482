import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { root } from './paths.mjs';

const GRACE_MS = 10_000;
/** What a terminal tells all of us, npm tells us once more: nobody presses a key twice within this time. */
const ECHO_MS = 250;
const groups = new Set();
let stoppedBy;
let stoppedAt = 0;

/** Thrown by `run` and `capture` once this process was told to stop. */
export class Stopped extends Error {
  exitCode = exitCodeOf(stoppedBy);
}

/**
 * Runs a program in a process group of its own, at the root of the repository
 * unless told otherwise, and returns its exit code once it and everything that
 * it started are gone. A signal to this process reaches all of them.
 */
export async function run(file, args, options = {}) {
  const stdio = ['ignore', 'inherit', 'inherit'];
  return ended(launch(file, args, { stdio, ...options }));
}

/** Like `run`, but silent: returns `{ code, stdout, stderr }`. */
export async function capture(file, args, options = {}) {
  const stdio = ['ignore', 'pipe', 'pipe'];
  const child = launch(file, args, { stdio, ...options });
  const [code, stdout, stderr] = await Promise.all([
    ended(child),
    textOf(child.stdout),
    textOf(child.stderr),
  ]);
  return { code, stdout, stderr };
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, () => stop(signal));
}

if (process.env.npm_lifecycle_event) {
  // npm that is hung up on or killed says nothing to what it started.
  const npm = process.ppid;
  setInterval(() => {
    if (process.ppid !== npm && !stoppedBy) {
      stop('SIGTERM');
    }
  }, 500).unref();
}

function stop(signal) {
  if (signal === stoppedBy && Date.now() - stoppedAt < ECHO_MS) {
    return;
  }
  // Who asks a second time does not want to wait for a tidy end.
  const sent = stoppedBy ? 'SIGKILL' : signal;
  stoppedBy ??= signal;
  stoppedAt = Date.now();
  for (const group of groups) {
    signalGroup(group, sent);
  }
}

function launch(file, args, options) {
  if (stoppedBy) {
    throw new Stopped();
  }
  return spawn(file, args, { cwd: root, detached: true, ...options });
}

async function ended(child) {
  const exit = new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) => resolve(code ?? exitCodeOf(signal)));
  });
  if (child.pid) {
    groups.add(child.pid);
  }
  try {
    const code = await exit;
    await endGroup(child.pid);
    if (stoppedBy) {
      throw new Stopped();
    }
    return code;
  } finally {
    groups.delete(child.pid);
  }
}

async function endGroup(group) {
  const deadline = Date.now() + (stoppedBy ? GRACE_MS : 0);
  while (signalGroup(group, 0) && Date.now() < deadline) {
    await sleep(50);
  }
  signalGroup(group, 'SIGKILL');
}

/** Returns whether the group still had a process. */
function signalGroup(group, signal) {
  try {
    process.kill(-group, signal);
    return true;
  } catch (error) {
    if (error.code === 'ESRCH') {
      return false;
    }
    throw error;
  }
}

async function textOf(stream) {
  let text = '';
  for await (const chunk of stream.setEncoding('utf8')) {
    text += chunk;
  }
  return text;
}

function exitCodeOf(signal) {
  return 128 + constants.signals[signal];
}
