import {
  wordsOf,
  type Review,
  type ReviewItems,
  type ReviewLists,
} from './Review';
import { plainly } from './sameWords';

/**
 * What was only proposed has a key of its own on each side of a merge. An item
 * that belongs to a talk or a person of the side that gave way is given the
 * one with the same words, or takes its own along.
 *
 * @param sides - where to look for what is no longer there
 */
export function reattach(merged: Review, sides: readonly Review[]): Review {
  const attached = {
    talks: [...merged.talks],
    contributors: [...merged.contributors],
  };
  const keyOf = (
    list: 'talks' | 'contributors',
    key: string | null,
  ): string | null =>
    key === null || attached[list].some(item => item.key === key)
      ? key
      : keyElsewhere(list, key, attached, sides);

  const takeaways = merged.takeaways.map(one => ({
    ...one,
    talkKey: keyOf('talks', one.talkKey),
    contributorKey: keyOf('contributors', one.contributorKey),
  }));
  const followUps = merged.followUps.map(one => ({
    ...one,
    talkKey: keyOf('talks', one.talkKey),
  }));
  const talks = attached.talks.map(note => ({
    ...note,
    contributorKey: keyOf('contributors', note.contributorKey),
  }));
  return {
    ...merged,
    takeaways,
    followUps,
    talks,
    contributors: attached.contributors,
  };
}

function keyElsewhere<L extends 'talks' | 'contributors'>(
  list: L,
  key: string,
  attached: { [K in L]: ReviewItems[K][] },
  sides: readonly Review[],
): string | null {
  const items = sides.flatMap(side => {
    const lists: ReviewLists = side;
    const all: readonly ReviewItems[L][] = lists[list];
    return all;
  });
  const own = items.find(item => item.key === key);
  if (!own) return null;
  const words = plainly(wordsOf[list](own));
  const present = attached[list].find(
    item => plainly(wordsOf[list](item)) === words,
  );
  if (!present) attached[list].push(own);
  return (present ?? own).key;
}
