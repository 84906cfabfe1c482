import type { Anchor } from '../types';
import type { Place } from './Place';

/** Something this far away is half as likely meant as the same next to the old place. */
const FAR = 2_000;

/** What distance can cost at most, against a whole neighbourhood that fits. */
const COST_OF_DISTANCE = 0.25;

/**
 * How many characters before and behind a place are those that the anchor
 * remembers, counted from its words outwards.
 */
export function sharedNeighbours(
  body: string,
  { prefix, suffix }: Anchor,
  { start, end }: Place,
): number {
  let before = 0;
  while (
    before < prefix.length &&
    before < start &&
    prefix[prefix.length - 1 - before] === body[start - 1 - before]
  )
    before++;
  let behind = 0;
  while (behind < suffix.length && suffix[behind] === body[end + behind])
    behind++;
  return before + behind;
}

/**
 * How likely the anchor means this place: by its neighbourhood first, then by
 * how near it is to where the words stood. At most 1; higher is better.
 */
export function likeliness(body: string, anchor: Anchor, place: Place): number {
  const remembered = anchor.prefix.length + anchor.suffix.length;
  const shared = remembered
    ? sharedNeighbours(body, anchor, place) / remembered
    : 1;
  const distance = Math.abs(place.start - anchor.start);
  return shared - (COST_OF_DISTANCE * distance) / (distance + FAR);
}

/** The likeliest of these places, the first of equals; null where there is none. */
export function likeliest<T extends Place>(
  body: string,
  anchor: Anchor,
  places: readonly T[],
): T | null {
  let best: T | null = null;
  let bestLikeliness = -Infinity;
  for (const place of places) {
    const how = likeliness(body, anchor, place);
    if (how <= bestLikeliness) continue;
    best = place;
    bestLikeliness = how;
  }
  return best;
}
