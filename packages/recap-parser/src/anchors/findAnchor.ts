import type { Anchor } from '../types';
import { placesOfWords } from './placesOfWords';
import { likeliest, sharedNeighbours } from './neighbourhood';
import type { Place } from './Place';
import { placeAlike } from './placeAlike';

/** Words shorter than this say little by themselves: they stand in many places. */
const SHORT = 12;

/** What short words must have kept: a bit of their neighbourhood, or their place. */
const ENOUGH_NEIGHBOURS = 6;
const SAME_PLACE = 64;

/** Whether an anchor of an unchanged body says so. */
function isUnchanged(body: string, anchor: Anchor): boolean {
  const { start, end, exact, prefix, suffix } = anchor;
  return (
    start >= 0 &&
    end - start === exact.length &&
    end <= body.length &&
    body.startsWith(exact, start) &&
    body.endsWith(prefix, start) &&
    body.startsWith(suffix, end)
  );
}

const isInWord = (before: string, behind: string) =>
  /^[\p{L}\p{N}]{2}$/u.test(before.slice(-1) + behind.slice(0, 1));

/** Whether words that stood by themselves are a part of others here: `Go` in `Gopher`. */
function isPartOfWord(body: string, anchor: Anchor, place: Place): boolean {
  const { prefix, exact, suffix } = anchor;
  return (
    (!isInWord(prefix, exact) &&
      isInWord(body.charAt(place.start - 1), exact)) ||
    (!isInWord(exact, suffix) && isInWord(exact, body.charAt(place.end)))
  );
}

/** Whether these are the words meant, and not the same short ones elsewhere. */
function isMeant(body: string, anchor: Anchor, place: Place): boolean {
  if (anchor.exact.length >= SHORT) return true;
  if (isPartOfWord(body, anchor, place)) return false;
  if (Math.abs(place.start - anchor.start) <= SAME_PLACE) return true;
  const remembered = anchor.prefix.length + anchor.suffix.length;
  const shared = sharedNeighbours(body, anchor, place);
  return shared >= Math.min(remembered, ENOUGH_NEIGHBOURS);
}

/**
 * Where the words of an anchor stand in a body that may have changed since:
 * where they stood; else where the same words have the likeliest
 * neighbourhood and distance; else, for words of 12 characters and more, where
 * at most a fifth of the characters differ.
 *
 * The work has a limit whatever the body is: a place far from the old one is
 * found where something of it is unchanged.
 *
 * @returns UTF-16 offsets, or null where the anchor is lost
 */
export function findAnchor(body: string, anchor: Anchor): Place | null {
  if (isUnchanged(body, anchor))
    return { start: anchor.start, end: anchor.end };
  if (!anchor.exact) return null;

  const same = placesOfWords(body, anchor).filter(place =>
    isMeant(body, anchor, place),
  );
  if (same.length) return likeliest(body, anchor, same);
  if (anchor.exact.length < SHORT) return null;
  return placeAlike(body, anchor);
}
