import { SingleBar } from 'cli-progress';
import { flat } from '../pretty/flat';

/** How far it is, on a terminal below what is printed; nowhere else. */
export class ProgressBar {
  readonly #bar = new SingleBar({
    format: '{bar} {value}/{total} {now}',
    stream: process.stderr,
    clearOnComplete: true,
    // Whoever stops at once keeps their cursor, and lines that wrap.
    hideCursor: false,
    linewrap: true,
    gracefulExit: false,
    barsize: 24,
    barCompleteChar: '█',
    barIncompleteChar: '░',
  });
  readonly #total: number;
  #done = 0;

  constructor(total: number) {
    this.#total = total;
  }

  /** Says what it is about now. */
  show(now: string) {
    this.#bar.stop();
    this.#bar.start(this.#total, this.#done, { now: flat(now) });
  }

  /** One is done, and something may be printed. */
  clear(done: number) {
    this.#done += done;
    this.#bar.stop();
  }
}
