import type { Anchor } from '../types';
import type { Place } from './Place';

/** So far around the old place every occurrence counts, in code units. */
const NEAR = 4_000;

/** So many occurrences in all of the body are looked at. */
const MAX_ELSEWHERE = 100;

function* occurrences(
  body: string,
  words: string,
  from: number,
  to: number,
): Generator<number> {
  let at = body.indexOf(words, from);
  while (at >= 0 && at <= to) {
    yield at;
    at = body.indexOf(words, at + 1);
  }
}

/**
 * Where the exact words of an anchor stand in a body: those with their whole
 * neighbourhood if there are any, else those near the old place and the first
 * ones of all.
 */
export function placesOfWords(body: string, anchor: Anchor): Place[] {
  const { exact, prefix, suffix, start } = anchor;
  const placeAt = (at: number) => ({ start: at, end: at + exact.length });

  const whole: Place[] = [];
  const quote = prefix + exact + suffix;
  for (const at of occurrences(body, quote, 0, body.length)) {
    whole.push(placeAt(at + prefix.length));
    if (whole.length === MAX_ELSEWHERE) break;
  }
  // One more near the old place than the first hundred may be.
  if (whole.length && whole.length < MAX_ELSEWHERE) return whole;

  const starts = new Set<number>();
  const near = body.slice(
    Math.max(0, start - NEAR),
    start + NEAR + exact.length,
  );
  const offset = Math.max(0, start - NEAR);
  for (const at of occurrences(near, exact, 0, near.length))
    starts.add(offset + at);
  let elsewhere = 0;
  for (const at of occurrences(body, exact, 0, body.length)) {
    starts.add(at);
    if (++elsewhere === MAX_ELSEWHERE) break;
  }
  return Array.from(starts, placeAt);
}
