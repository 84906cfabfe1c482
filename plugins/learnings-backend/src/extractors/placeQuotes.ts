import { setImmediate as othersFirst } from 'node:timers/promises';
import type { Anchor } from '@conference-learnings/plugin-learnings-common';
import {
  findAnchor,
  makeAnchor,
  type Place,
} from '@conference-learnings/recap-parser/anchors';

/** The event loop is held up no longer, in milliseconds. */
const AT_ONCE = 10;

/** Where words stand in a text, wherever that is; null where they do not. */
export const placeOf = (text: string, words: string): Place | null =>
  findAnchor(text, {
    // They never stood anywhere, so that no place is the old one.
    start: -1,
    end: -1,
    exact: words,
    prefix: '',
    suffix: '',
  });

/** The items whose quotes stand in a body, each with where. */
export async function placeQuotes<T extends { quote: string }>(
  body: string,
  items: readonly T[],
): Promise<(T & { anchor: Anchor })[]> {
  const placed: (T & { anchor: Anchor })[] = [];
  let since = performance.now();
  for (const item of items) {
    if (performance.now() - since > AT_ONCE) {
      await othersFirst();
      since = performance.now();
    }
    const place = placeOf(body, item.quote);
    if (place)
      placed.push({
        ...item,
        anchor: makeAnchor(body, place.start, place.end),
      });
  }
  return placed;
}
