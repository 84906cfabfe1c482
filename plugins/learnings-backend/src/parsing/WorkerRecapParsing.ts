import {
  type LoggerService,
  resolvePackagePath,
} from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import type {
  ParsedRecap,
  RecapInput,
  VocabularyAdditions,
} from '@conference-learnings/recap-parser';
import { Piscina } from 'piscina';
import type { ParseInput, RecapParsing, UnderstoodRecap } from './RecapParsing';
import { toRecapContent } from './toRecapContent';

/** A text that takes longer is hostile: 1 MB of prose takes well under a second. */
const TIME_LIMIT_MS = 10_000;

/** More at once would only take processor time from the backend itself. */
const MAX_THREADS = 2;

const MAX_HEAP_MB = 512;

type Answer = { recap: ParsedRecap } | { refused: string };

/**
 * Runs the parser in worker threads, so that no text, however hostile, holds
 * up the event loop. Call `close` on shutdown.
 */
export class WorkerRecapParsing implements RecapParsing {
  readonly #timeLimitMs: number;
  readonly #pool: Piscina<RecapInput, Answer>;

  constructor(options: {
    logger: LoggerService;
    timeLimitMs?: number;
    maxHeapMb?: number;
    /** What an adopter knows by name, beside what the parser brings. */
    vocabulary?: VocabularyAdditions[];
  }) {
    this.#timeLimitMs = options.timeLimitMs ?? TIME_LIMIT_MS;
    this.#pool = new Piscina<RecapInput, Answer>({
      filename: resolvePackagePath(
        '@conference-learnings/plugin-learnings-backend',
        'worker/parseRecap.cjs',
      ),
      minThreads: 0,
      maxThreads: MAX_THREADS,
      idleTimeout: 60_000,
      execArgv: execArgv(),
      workerData: { vocabulary: options.vocabulary ?? [] },
      resourceLimits: {
        maxOldGenerationSizeMb: options.maxHeapMb ?? MAX_HEAP_MB,
      },
    });
    // Of a thread that had no text to read: unheard, it would end the backend.
    this.#pool.on('error', error =>
      options.logger.error('A thread of the parser failed', error),
    );
  }

  async parse(input: ParseInput): Promise<UnderstoodRecap> {
    const signal = AbortSignal.timeout(this.#timeLimitMs);
    const answer = await this.#pool
      .run(
        {
          content: input.content,
          fileName: input.fileName ?? undefined,
          body: input.body ?? undefined,
        },
        { signal },
      )
      .catch(error => {
        if (signal.aborted)
          throw new InputError(
            `content: reading it took longer than ${
              this.#timeLimitMs / 1000
            } seconds; shorten the text or split it into several recaps`,
          );
        if (Object(error).code === 'ERR_WORKER_OUT_OF_MEMORY')
          throw new InputError(
            'content: reading it took more memory than there is; shorten the text or split it into several recaps',
          );
        throw error;
      });
    if ('refused' in answer) throw new InputError(`content: ${answer.refused}`);
    return toRecapContent(answer.recap);
  }

  async close(): Promise<void> {
    await this.#pool.destroy();
  }
}

/** In a checkout the parser is TypeScript, which a thread must learn to load. */
function execArgv(): string[] {
  const parser = require.resolve('@conference-learnings/recap-parser');
  return parser.endsWith('.ts')
    ? ['--require', require.resolve('@backstage/cli/config/nodeTransform.cjs')]
    : [];
}
