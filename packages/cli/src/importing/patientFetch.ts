import { setTimeout as sleep } from 'node:timers/promises';

/** How long to wait before each further try, in milliseconds. */
const PAUSES = [500, 1500, 4000];
/** The longest that a server may ask to wait, in milliseconds. */
const MAX_PAUSE = 60_000;
/** How long a server may take for one answer, in milliseconds. */
const PATIENCE = 120_000;

/** Too many requests, or a server or proxy that cannot answer at the moment. */
const PASSING = [429, 502, 503, 504];

const attempt: typeof fetch = (input, init) =>
  fetch(input, { ...init, signal: AbortSignal.timeout(PATIENCE) });

/**
 * `fetch` that tries again where nobody answers, or somebody cannot for the
 * moment. It is only for requests that may arrive twice.
 *
 * @param onWait - told how long it waits before it tries again, in milliseconds
 */
export function patientFetch(onWait: (pause: number) => void): typeof fetch {
  return async (input, init) => {
    for (const pause of PAUSES) {
      const wait = await attempt(input, init).then(
        response =>
          PASSING.includes(response.status)
            ? pauseAsked(response) ?? pause
            : response,
        () => pause,
      );
      if (typeof wait !== 'number') return wait;
      onWait(wait);
      await sleep(wait);
    }
    return attempt(input, init);
  };
}

function pauseAsked({ headers }: Response): number | undefined {
  const seconds = headers.get('retry-after');
  // A date is not worth the trouble.
  return seconds !== null && /^\d+$/.test(seconds)
    ? Math.min(Number(seconds) * 1000, MAX_PAUSE)
    : undefined;
}
