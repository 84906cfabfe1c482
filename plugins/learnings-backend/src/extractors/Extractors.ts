import { createHash } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { LoggerService } from '@backstage/backend-plugin-api';
import { ServiceUnavailableError } from '@backstage/errors';
import type {
  RecapDocument,
  RecapExtractor,
} from '@conference-learnings/plugin-learnings-node';
import { LRUCache } from 'lru-cache';
import { readAnswer, type ReadAnswer } from './readAnswer';

/** Nobody waits longer for one extractor. */
const TIME_LIMIT_MS = 30_000;

/** Who does not wait is given what comes within so long: one reading less where extractors are fast. */
const PATIENCE_MS = 200;

/** What failed is tried again after so long, and not with every pause of who types. */
const FAILURE_TTL_MS = 60_000;

/** Answers that are kept, in characters. */
const MAX_KEPT = 20_000_000;

/** What became of asking one extractor. */
export type Outcome = { id: string } & (
  | { answer: ReadAnswer }
  | { failure: 'failed' | 'timed-out' }
);

/** What was asked, and what came of it so far. */
interface Asked {
  id: string;
  settling: Promise<Outcome>;
  outcome: Outcome | null;
}

/** What a document is known by, however its author changes the text that it became. */
export interface Original {
  content: string;
  fileName: string | null;
}

const keyOf = ({ content, fileName }: Original) =>
  createHash('sha256')
    .update(JSON.stringify([fileName, content]))
    .digest('hex');

/**
 * What is said of an error: its message may hold words of the recap, or a key
 * to somebody's endpoint.
 */
function traceOf(error: unknown): string {
  if (!(error instanceof Error)) return 'something that is no error was thrown';
  const stack = error.stack ?? '';
  const at = error.message ? stack.indexOf(error.message) : -1;
  const frames = at < 0 ? '' : stack.slice(at + error.message.length);
  return `${error.name}${frames}`;
}

/**
 * Asks extractors about documents: all at once, each with a time limit, and
 * once for each document. Call `close` on shutdown.
 */
export class Extractors {
  readonly #extractors: readonly RecapExtractor[];
  readonly #logger: LoggerService;
  readonly #timeLimitMs: number;
  readonly #closing = new AbortController();
  readonly #kept = new LRUCache<string, Asked>({
    maxSize: MAX_KEPT,
  });

  constructor(options: {
    extractors: readonly RecapExtractor[];
    logger: LoggerService;
    timeLimitMs?: number;
  }) {
    this.#extractors = options.extractors;
    this.#logger = options.logger;
    this.#timeLimitMs = options.timeLimitMs ?? TIME_LIMIT_MS;
  }

  /**
   * Never rejects because of an extractor.
   *
   * @param options - without `wait`, extractors that need long are left to answer
   *   whoever asks next
   * @returns what came of it, and the ids of those who have not answered yet
   * @throws ServiceUnavailableError where the backend stops meanwhile
   */
  async ask(
    original: Original,
    document: RecapDocument,
    { wait }: { wait: boolean },
  ): Promise<{ outcomes: Outcome[]; waiting: string[] }> {
    if (!this.#extractors.length) return { outcomes: [], waiting: [] };
    const key = keyOf(original);
    const asked = this.#extractors.map(extractor =>
      this.#once(`${key}/${extractor.id}`, extractor, document),
    );
    const all = Promise.all(asked.map(({ settling }) => settling));
    await (wait
      ? all
      : Promise.race([all, pause(PATIENCE_MS, null, { ref: false })]));
    if (this.#closing.signal.aborted)
      throw new ServiceUnavailableError('The backend is stopping');
    return {
      outcomes: asked.flatMap(({ outcome }) => outcome ?? []),
      waiting: asked.filter(one => !one.outcome).map(({ id }) => id),
    };
  }

  /** Waits for no extractor any longer. */
  close(): void {
    this.#closing.abort();
  }

  #once(
    key: string,
    extractor: RecapExtractor,
    document: RecapDocument,
  ): Asked {
    const kept = this.#kept.get(key);
    if (kept) return kept;
    const asked: Asked = {
      id: extractor.id,
      outcome: null,
      settling: this.#ask(extractor, document).then(outcome => {
        asked.outcome = outcome;
        // Its size and its worth are known only now.
        this.#kept.set(key, asked, {
          size: JSON.stringify(outcome).length,
          ttl: 'failure' in outcome ? FAILURE_TTL_MS : undefined,
        });
        return outcome;
      }),
    };
    this.#kept.set(key, asked, { size: 1 });
    return asked;
  }

  async #ask(
    extractor: RecapExtractor,
    document: RecapDocument,
  ): Promise<Outcome> {
    const { id } = extractor;
    const timeout = AbortSignal.timeout(this.#timeLimitMs);
    const signal = AbortSignal.any([timeout, this.#closing.signal]);
    try {
      signal.throwIfAborted();
      const answer = readAnswer(
        await untilAborted(signal, async () =>
          extractor.extract(document, { signal }),
        ),
      );
      if (answer.problems.length)
        this.#logger.warn(
          `Of what the extractor "${id}" answered, something cannot be used`,
          { problems: answer.problems.slice(0, 10).join('; ') },
        );
      return { id, answer };
    } catch (error) {
      // It did nothing wrong, and nobody is told of its answer.
      if (this.#closing.signal.aborted) return { id, failure: 'failed' };
      if (timeout.aborted) {
        this.#logger.warn(
          `The extractor "${id}" did not answer within ${
            this.#timeLimitMs / 1000
          } seconds`,
        );
        return { id, failure: 'timed-out' };
      }
      this.#logger.warn(`The extractor "${id}" failed: ${traceOf(error)}`);
      return { id, failure: 'failed' };
    }
  }
}

/** The result of some work, unless the signal is aborted first, whether the work heeds it or not. */
function untilAborted<T>(
  signal: AbortSignal,
  work: () => Promise<T>,
): Promise<T> {
  return new Promise((resolve, reject) => {
    const onAbort = () => reject(signal.reason);
    signal.addEventListener('abort', onAbort);
    work()
      .then(resolve, reject)
      .finally(() => signal.removeEventListener('abort', onAbort));
  });
}
