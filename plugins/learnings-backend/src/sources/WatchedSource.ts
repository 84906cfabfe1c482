import type { LoggerService } from '@backstage/backend-plugin-api';
import { type FSWatcher, watch } from 'chokidar';
import type { FileSource } from './FileSource';

/** A file is read once it has not grown for so long: editors write in pieces. */
const SETTLED_MS = 200;

/** When what could not be read is tried again. */
const RETRY_MS = 30_000;

/** Keeps a source in step with its folder: one sync at a time, however many files change. */
export class WatchedSource {
  readonly #folder: string;
  readonly #source: FileSource;
  readonly #logger: LoggerService;
  #watcher: FSWatcher | undefined;
  #requested: { relink: boolean } | undefined;
  #running: Promise<void> | undefined;
  #retry: NodeJS.Timeout | undefined;
  readonly #closing = new AbortController();

  constructor(deps: {
    folder: string;
    source: FileSource;
    logger: LoggerService;
  }) {
    this.#folder = deps.folder;
    this.#source = deps.source;
    this.#logger = deps.logger;
  }

  /** Syncs now, and from now on whenever something changes in the folder. */
  start(): void {
    this.#watcher = watch(this.#folder, {
      ignoreInitial: true,
      followSymlinks: false,
      awaitWriteFinish: { stabilityThreshold: SETTLED_MS, pollInterval: 50 },
    })
      .on('all', () => this.request({ relink: false }))
      .on('error', error =>
        this.#logger.warn(`Cannot watch ${this.#folder}, ${error}`),
      );
    this.request({ relink: true });
  }

  /** Asks for a sync: it runs at once, or behind the one that is running. */
  request({ relink }: { relink: boolean }): void {
    if (this.#closing.signal.aborted) return;
    this.#requested = { relink: relink || (this.#requested?.relink ?? false) };
    this.#running ??= this.#runAll().finally(() => {
      this.#running = undefined;
      // Asked for between the last look and the end.
      if (this.#requested) this.request(this.#requested);
    });
  }

  /** Stops watching, and waits for the file that is being read. */
  async close(): Promise<void> {
    this.#closing.abort();
    this.#requested = undefined;
    clearTimeout(this.#retry);
    await this.#watcher?.close();
    await this.#running;
  }

  async #runAll(): Promise<void> {
    while (this.#requested) {
      const options = this.#requested;
      this.#requested = undefined;
      await this.#run(options);
    }
  }

  async #run(options: { relink: boolean }): Promise<void> {
    clearTimeout(this.#retry);
    try {
      const { signal } = this.#closing;
      const { failed } = await this.#source.sync({ ...options, signal });
      if (!failed.length) return;
    } catch (error) {
      if (this.#closing.signal.aborted) return;
      this.#logger.warn(`Cannot read the source ${this.#folder}, ${error}`);
    }
    this.#retry = setTimeout(() => this.request(options), RETRY_MS);
    this.#retry.unref();
  }
}
