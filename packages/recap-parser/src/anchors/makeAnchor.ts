import type { Anchor } from '../types';

/** Characters kept before and behind the words of an anchor, so that they are found again after an edit. */
const CONTEXT = 32;

const isLowSurrogate = (text: string, at: number) =>
  (text.charCodeAt(at) & 0xfc00) === 0xdc00;

/**
 * The anchor of `body.slice(start, end)`: the words themselves with up to 32 characters on either
 * side (the quote selector of the W3C Web Annotation model).
 *
 * @param start - UTF-16 offset of the first code unit
 * @param end - UTF-16 offset behind the last one
 */
export function makeAnchor(body: string, start: number, end: number): Anchor {
  let before = Math.max(0, start - CONTEXT);
  let after = Math.min(body.length, end + CONTEXT);
  // Half a surrogate pair is no text: it does not survive being stored as UTF-8.
  if (isLowSurrogate(body, before)) before++;
  if (isLowSurrogate(body, after)) after--;
  return {
    start,
    end,
    exact: body.slice(start, end),
    prefix: body.slice(Math.min(before, start), start),
    suffix: body.slice(end, Math.max(after, end)),
  };
}
