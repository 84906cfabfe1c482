import search from 'approx-string-match';
import type { Anchor } from '../types';
import { likeliest } from './neighbourhood';
import type { Place } from './Place';

/** Of so many characters one may differ. */
const ONE_IN = 5;

/** Longer words are recognised by their beginning and their end, each this long. */
const END_LENGTH = 64;

/** So far around a place is searched, in code units. */
const NEAR = 2_000;

/** What is looked for unchanged, to tell where to search far from the old place. */
const SEED_LENGTH = 16;
const MAX_SEEDS = 6;
const MAX_PLACES = 6;

const differences = (words: string) => Math.floor(words.length / ONE_IN);

/** Where a part of the body is most like these words. */
function alike(body: string, words: string, from: number, to: number): Place[] {
  const offset = Math.max(0, from);
  return search(body.slice(offset, to), words, differences(words)).map(
    ({ start, end }) => ({ start: offset + start, end: offset + end }),
  );
}

/** The same place without blanks at its edges, and without half characters. */
function tidy(body: string, place: Place): Place {
  let { start, end } = place;
  while (start < end && /\s/.test(body[start])) start++;
  while (end > start && /\s/.test(body[end - 1])) end--;
  if (/[\udc00-\udfff]/.test(body[start] ?? '')) start--;
  if (/[\ud800-\udbff]/.test(body[end - 1] ?? '')) end++;
  return { start: Math.max(0, start), end: Math.min(body.length, end) };
}

/** Where a long text may stand: its beginning, and its end as far behind as it was. */
function endsAlike(
  body: string,
  words: string,
  from: number,
  to: number,
): Place[] {
  const head = words.slice(0, END_LENGTH);
  const tail = words.slice(-END_LENGTH);
  const slack = differences(words);
  const [first] = alike(body, head, from, to);
  if (!first) return [];
  const expected = first.start + words.length;
  return alike(body, tail, expected - slack - tail.length, expected + slack)
    .filter(({ end }) => Math.abs(end - expected) <= slack)
    .sort((a, b) => Math.abs(a.end - expected) - Math.abs(b.end - expected))
    .slice(0, 1)
    .map(({ end }) => ({ start: first.start, end }));
}

function placesWithin(
  body: string,
  words: string,
  from: number,
  to: number,
): Place[] {
  return words.length <= 2 * END_LENGTH
    ? alike(body, words, from, to)
    : endsAlike(body, words, from, to);
}

/** Where the words may begin, judged by pieces of them that are unchanged. */
function hints(body: string, { exact, prefix, suffix }: Anchor): number[] {
  const step = Math.max(
    SEED_LENGTH,
    Math.floor((exact.length - SEED_LENGTH) / (MAX_SEEDS - 1)),
  );
  const seeds = [
    { piece: prefix, offset: -prefix.length },
    { piece: suffix, offset: exact.length },
  ];
  for (let at = 0; at + SEED_LENGTH <= exact.length; at += step)
    seeds.push({ piece: exact.slice(at, at + SEED_LENGTH), offset: at });

  const found: number[] = [];
  for (const { piece, offset } of seeds) {
    if (piece.length < SEED_LENGTH) continue;
    const at = body.indexOf(piece);
    if (at < 0) continue;
    const begin = at - offset;
    // What lies within the same stretch is searched once.
    if (found.every(other => Math.abs(other - begin) > NEAR)) found.push(begin);
    if (found.length === MAX_PLACES) break;
  }
  return found;
}

/**
 * Where a body has words that are like those of an anchor, at most a fifth of
 * the characters aside: near the old place, else near an unchanged piece of
 * them or of their neighbourhood.
 *
 * @returns null where there are none
 */
export function placeAlike(body: string, anchor: Anchor): Place | null {
  const { exact, start } = anchor;
  const around = (at: number) =>
    placesWithin(body, exact, at - NEAR, at + exact.length + NEAR);

  let places = around(start);
  if (!places.length) places = hints(body, anchor).flatMap(around);
  const best = likeliest(body, anchor, places);
  return best && tidy(body, best);
}
