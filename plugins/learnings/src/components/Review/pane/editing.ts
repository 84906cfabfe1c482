import type { ReviewItems, ReviewList } from '../../../review';

/** An item whose form is open, as it was when that began. */
export type Edited = {
  [L in ReviewList]: {
    list: L;
    item: ReviewItems[L];
    /** Where in its list it stood; a new one stands at the end. */
    at: number;
    /** Opened to be split: the cursor says where. */
    splitting?: boolean;
  };
}[ReviewList];

/**
 * The items of a list, and those whose form is open though the text no longer
 * tells of them: what is being typed there is not lost.
 */
export function withEdited<L extends ReviewList>(
  list: L,
  items: readonly ReviewItems[L][],
  edited: ReadonlyMap<string, Edited>,
): ReviewItems[L][] {
  const shown = items.filter(({ mergedInto }) => mergedInto === undefined);
  const known = new Set(shown.map(({ key }) => key));
  for (const one of edited.values())
    if (one.list === list && !known.has(one.item.key))
      shown.splice(one.at, 0, one.item as ReviewItems[L]); // of this list
  return shown;
}
