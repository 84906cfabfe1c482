import type { Anchor } from '@conference-learnings/plugin-learnings-common';
import type { Reviewed } from './Review';

type Standing = Reviewed & {
  anchor?: Anchor | null;
  anchors?: readonly Anchor[];
};

/** The words of the text that an item stands on. */
const stoodOn = ({ anchor, anchors = [] }: Standing) =>
  [anchor, ...anchors].map(one => one?.exact).join('\n');

/**
 * Three versions of an item, all where that one stands whose words in the text
 * were changed. An item that only moves, with every letter before it, is the
 * same.
 */
export function standAlike<T extends Standing>(
  base: T | undefined,
  mine: T | undefined,
  theirs: T | undefined,
): (T | undefined)[] {
  const isAsBefore = base && mine && stoodOn(base) === stoodOn(mine);
  const place = (isAsBefore ? theirs : mine) ?? mine ?? theirs;
  const { anchor, anchors } = place ?? {};
  return [base, mine, theirs].map(
    item =>
      item && {
        ...item,
        ...('anchor' in item && { anchor }),
        ...('anchors' in item && { anchors }),
      },
  );
}
