import {
  isKept,
  REVIEW_LISTS,
  type Review,
  type Reviewed,
} from '../../../review';
import { concernsIn } from '../entities/concernsIn';

/** How many items of a list will be in the recap. */
export const countOf = (items: readonly Reviewed[]): number =>
  items.filter(isKept).length;

/** How many things of the recap wait for a word, and how many have one. */
export function countsOf(review: Review) {
  const verdicts = [
    ...REVIEW_LISTS.flatMap(list => {
      const items: readonly Reviewed[] = review[list];
      return items.filter(isKept).map(({ verdict }): string => verdict);
    }),
    ...concernsIn(review).map(({ state }): string => state),
  ];
  const { details, settled } = review;
  if (details.event)
    verdicts.push(settled.includes('event') ? 'accepted' : 'proposed');
  const countFor = (...wanted: string[]) =>
    verdicts.filter(verdict => wanted.includes(verdict)).length;
  return {
    proposed: countFor('proposed', 'suggested'),
    accepted: countFor('accepted', 'confirmed'),
  };
}
