import type { RecapSource } from '@conference-learnings/plugin-learnings-common';
import { mergeOrder } from './mergeOrder';
import { mergeText } from './mergeText';
import { reattach } from './reattach';
import {
  REVIEW_LISTS,
  type RecapDetails,
  type Review,
  type Reviewed,
  type ReviewItems,
  type ReviewList,
  type ReviewLists,
} from './Review';
import { standAlike } from './standAlike';

/** All that is being written. */
export interface DraftDocument {
  source: RecapSource;
  body: string;
  review: Review;
}

/** One part of a draft. */
export type Part =
  | { of: 'body' }
  | { of: 'source' }
  | { of: 'detail'; field: keyof RecapDetails }
  | { of: 'entity'; entityRef: string }
  | { of: 'item'; list: ReviewList; key: string };

/** A part that two people changed in two ways; undefined is "taken out". */
export interface Conflict {
  /** Names the part. */
  id: string;
  part: Part;
  mine: unknown;
  theirs: unknown;
}

export type Side = 'mine' | 'theirs';

/**
 * Three versions of a value: where only one side changed it, that side's;
 * where both did, whichever was chosen, and a conflict.
 */
type Merge = <T>(part: Part, base: T, mine: T, theirs: T) => T;

const same = (one: unknown, other: unknown) =>
  JSON.stringify(one) === JSON.stringify(other);

const idOf = (part: Part): string => Object.values(part).join('/');

/**
 * Makes one draft of what two people, or one in two browsers, made of the same
 * one. What only one of them changed is taken over; of what both changed,
 * mine stands until `chosen` says otherwise. What was only proposed comes from
 * the side whose text it was read from.
 *
 * @param base - what both started from
 * @param chosen - by the ids of conflicts
 */
export function mergeDrafts(
  base: DraftDocument,
  mine: DraftDocument,
  theirs: DraftDocument,
  chosen: Readonly<Record<string, Side>> = {},
): { merged: DraftDocument; conflicts: Conflict[] } {
  const conflicts: Conflict[] = [];
  const merge: Merge = (part, from, one, other) => {
    if (same(one, other) || same(from, other)) return one;
    if (same(from, one)) return other;
    const id = idOf(part);
    conflicts.push({ id, part, mine: one, theirs: other });
    return chosen[id] === 'theirs' ? other : one;
  };
  const texts = mergeText(base.body, mine.body, theirs.body);
  const body = merge({ of: 'body' }, base.body, texts.mine, texts.theirs);
  const newest = body === theirs.body ? theirs : mine;
  return {
    merged: {
      body,
      source: merge({ of: 'source' }, base.source, mine.source, theirs.source),
      review: mergeReviews(
        merge,
        base.review,
        mine.review,
        theirs.review,
        newest.review,
      ),
    },
    conflicts,
  };
}

/**
 * Does to a review what others did to another version of it. Where it says
 * something else itself, they are right.
 *
 * @param from - the version that they changed
 * @param to - what they made of it
 */
export function carryOver(review: Review, from: Review, to: Review): Review {
  const merge: Merge = (_, base, one, other) =>
    same(base, other) ? one : other;
  return mergeReviews(merge, from, review, to, to);
}

function mergeReviews(
  merge: Merge,
  base: Review,
  mine: Review,
  theirs: Review,
  newest: Review,
): Review {
  const lists = Object.fromEntries(
    REVIEW_LISTS.map(list => [
      list,
      mergeLists(merge, list, base, mine, theirs, newest),
    ]),
  ) as unknown as ReviewLists; // each list of its own items
  const merged = {
    ...newest,
    ...lists,
    ...mergeDetails(merge, base, mine, theirs, newest),
    ...mergeEntities(merge, base, mine, theirs),
  };
  return reattach(merged, [mine, theirs]);
}

/** A detail that nobody has set is whatever the text says. */
function mergeDetails(
  merge: Merge,
  base: Review,
  mine: Review,
  theirs: Review,
  newest: Review,
): Pick<Review, 'details' | 'settled'> {
  const settled = [...new Set([...mine.settled, ...theirs.settled])];
  const set = (review: Review, field: keyof RecapDetails) =>
    review.settled.includes(field)
      ? { value: review.details[field] }
      : undefined;
  const decided = settled.flatMap(field => {
    const value = merge(
      { of: 'detail', field },
      set(base, field),
      set(mine, field),
      set(theirs, field),
    );
    return value ? [[field, value.value] as const] : [];
  });
  return {
    details: { ...newest.details, ...Object.fromEntries(decided) },
    settled: decided.map(([field]) => field),
  };
}

function mergeEntities(
  merge: Merge,
  base: Review,
  mine: Review,
  theirs: Review,
): Pick<Review, 'linked' | 'linkStates'> {
  const refs = new Set(
    [mine, theirs].flatMap(({ linked, linkStates }) => [
      ...linked,
      ...Object.keys(linkStates),
    ]),
  );
  const said = ({ linked, linkStates }: Review, ref: string) => ({
    linked: linked.includes(ref),
    state: linkStates[ref],
  });
  const merged = [...refs].map(entityRef => ({
    entityRef,
    ...merge(
      { of: 'entity', entityRef },
      said(base, entityRef),
      said(mine, entityRef),
      said(theirs, entityRef),
    ),
  }));
  return {
    linked: merged.filter(({ linked }) => linked).map(one => one.entityRef),
    linkStates: Object.fromEntries(
      merged.flatMap(({ entityRef, state }) =>
        state === undefined ? [] : [[entityRef, state]],
      ),
    ),
  };
}

const isDecided = ({ verdict }: Reviewed) => verdict !== 'proposed';

/**
 * Item by item. The order is that of the side that changed it, or else of the
 * newest text's, with what only the other one has behind.
 */
function mergeLists<L extends ReviewList>(
  merge: Merge,
  list: L,
  base: ReviewLists,
  mine: ReviewLists,
  theirs: ReviewLists,
  newest: ReviewLists,
): ReviewItems[L][] {
  const find = (lists: ReviewLists, key: string) => {
    const items: readonly ReviewItems[L][] = lists[list];
    return items.find(item => item.key === key && isDecided(item));
  };
  const other = newest[list] === mine[list] ? theirs : mine;
  const order: readonly ReviewItems[L][] = newest[list];
  const rest: readonly ReviewItems[L][] = other[list];
  const known = new Set(order.map(({ key }) => key));
  const all = [
    ...order,
    ...rest.filter(item => isDecided(item) && !known.has(item.key)),
  ];
  const ordered = mergeOrder(all, base[list], mine[list], theirs[list]);
  return ordered.flatMap(item => {
    const { key } = item;
    const [from, one, two] = standAlike(
      find(base, key),
      find(mine, key),
      find(theirs, key),
    );
    const decided = merge({ of: 'item', list, key }, from, one, two);
    if (decided) return [decided];
    return isDecided(item) ? [] : [item];
  });
}
