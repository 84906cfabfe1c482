import { ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from '@playwright/test';

/** Starting takes some seconds, and longer on a machine that is busy. */
const START_MS = 120_000;

/** A backend of a test's own, which it may stop and start again on its data. */
export class OwnBackend {
  readonly #port: number;
  readonly #data = mkdtempSync(join(tmpdir(), 'learnings-e2e-own-'));
  #process: ChildProcess | undefined;

  private constructor(port: number) {
    this.#port = port;
  }

  /** One that answers, on a port that was free. */
  static async started(): Promise<OwnBackend> {
    const backend = new OwnBackend(await freePort());
    await backend.start();
    return backend;
  }

  get baseUrl() {
    return `http://localhost:${this.#port}`;
  }

  /** Resolves once it answers, at once where it does. */
  async start() {
    if (this.#process) return;
    // Playwright makes CommonJS of what is imported at the top.
    const { backendCommand } = await import('./backendCommand.mjs');
    const { file, args, options } = backendCommand({
      port: this.#port,
      data: this.#data,
    });
    this.#process = spawn(file, args, {
      ...options,
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    await expect(async () => {
      const { status } = await fetch(
        `${this.baseUrl}/.backstage/health/v1/readiness`,
      );
      expect(status).toBe(200);
    }).toPass({ timeout: START_MS });
  }

  /** Resolves once it is gone; killed, it has no time to tidy up. */
  async stop(signal: 'SIGTERM' | 'SIGKILL' = 'SIGTERM') {
    const running = this.#process;
    this.#process = undefined;
    if (!running) return;
    const gone = once(running, 'exit');
    running.kill(signal);
    await gone;
  }

  /** Stops it, and removes its data. */
  async remove() {
    await this.stop('SIGKILL');
    rmSync(this.#data, { recursive: true, force: true });
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (!address || typeof address === 'string')
    throw new Error('No port was free');
  return address.port;
}
