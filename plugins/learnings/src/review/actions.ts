import type { LinkState } from '@conference-learnings/plugin-learnings-common';
import {
  isKept,
  isOnlyPossible,
  REVIEW_LISTS,
  wordsOf,
  type RecapDetails,
  type Review,
  type Reviewed,
  type ReviewedContributor,
  type ReviewItems,
  type ReviewList,
  type ReviewLists,
  type Verdict,
} from './Review';
import { mergeItems } from './mergeItems';
import { newItem } from './newItem';
import { plainly } from './sameWords';
import { splitItem } from './splitItem';

/** A change of one list. */
type OfList<L extends ReviewList> =
  | {
      do: 'edit';
      list: L;
      key: string;
      change: Partial<Omit<ReviewItems[L], keyof Reviewed>>;
    }
  | {
      do: 'add';
      list: L;
      /** The key is fresh; see `newItem`. */
      item: ReviewItems[L];
    };

/** What a person does in a review; each is one step to undo. */
export type ReviewAction =
  | { [L in ReviewList]: OfList<L> }[ReviewList]
  | { do: 'set'; details: Partial<RecapDetails> }
  /** Lets a detail follow the text again. */
  | { do: 'unset'; field: keyof RecapDetails }
  | { do: 'judge'; keys: readonly string[]; verdict: Verdict }
  | { do: 'move'; list: ReviewList; key: string; by: -1 | 1 }
  /** The second goes into the first. */
  | {
      do: 'merge';
      list: 'talks' | 'takeaways' | 'followUps';
      into: string;
      key: string;
    }
  /** `at` is an offset in the item's text; the rest becomes an item of its own. */
  | {
      do: 'split';
      list: 'talks' | 'takeaways' | 'followUps';
      key: string;
      at: number;
      newKey: string;
    }
  /** Somebody of the catalog is in it, once however often they are named. */
  | { do: 'name'; name: string; userRef: string }
  | { do: 'link'; entityRef: string }
  | { do: 'unlink'; entityRef: string }
  | { do: 'judgeLinks'; entityRefs: readonly string[]; state: LinkState };

/** The review with some of its items replaced, in every list. */
function mapItems(
  review: Review,
  change: <T extends Reviewed>(item: T) => T,
): Review {
  const mapped = Object.fromEntries(
    REVIEW_LISTS.map(list => [list, review[list].map(change)]),
  ) as unknown as ReviewLists; // the same lists of the same items
  return { ...review, ...mapped };
}

function withList<L extends ReviewList>(
  review: Review,
  list: L,
  change: (items: readonly ReviewItems[L][]) => readonly ReviewItems[L][],
): Review {
  const lists: ReviewLists = review;
  return { ...review, [list]: change(lists[list]) };
}

/** Moves an item past the next one that is shown. */
function moved<T extends Reviewed>(
  items: readonly T[],
  key: string,
  by: -1 | 1,
): readonly T[] {
  const from = items.findIndex(item => item.key === key);
  let to = from + by;
  while (items[to]?.mergedInto !== undefined) to += by;
  if (from < 0 || !items[to]) return items;
  const next = [...items];
  next.splice(to, 0, ...next.splice(from, 1));
  // Its place is its author's word from now on.
  return next.map(item =>
    item.key === key && item.verdict === 'proposed'
      ? { ...item, verdict: 'accepted' }
      : item,
  );
}

/** With somebody who is there already, perhaps only by their name. */
function named(
  contributors: readonly ReviewedContributor[],
  { name, userRef }: { name: string; userRef: string },
): readonly ReviewedContributor[] {
  const known =
    contributors.find(one => one.userRef === userRef) ??
    contributors.find(
      one => one.userRef === null && plainly(one.name) === plainly(name),
    );
  if (!known)
    return [...contributors, { ...newItem.contributor(name), userRef }];
  return contributors.map(one =>
    one === known && one.mergedInto === undefined
      ? { ...one, userRef, verdict: 'accepted' }
      : one,
  );
}

/** Puts an item behind the others, and in front of what is only possible. */
function added<T extends Reviewed>(items: readonly T[], item: T): T[] {
  const at = items.findIndex(isOnlyPossible);
  const before = at < 0 ? items.length : at;
  return [...items.slice(0, before), item, ...items.slice(before)];
}

function changed(review: Review, action: ReviewAction): Review {
  switch (action.do) {
    case 'set':
      return {
        ...review,
        details: { ...review.details, ...action.details },
        settled: [
          ...new Set([
            ...review.settled,
            ...(Object.keys(action.details) as (keyof RecapDetails)[]),
          ]),
        ],
      };
    case 'unset':
      return {
        ...review,
        settled: review.settled.filter(field => field !== action.field),
      };
    case 'judge':
      return mapItems(review, item =>
        action.keys.includes(item.key)
          ? { ...item, verdict: action.verdict }
          : item,
      );
    case 'edit':
      return withList(review, action.list, items =>
        items.map(item =>
          item.key === action.key
            ? { ...item, ...action.change, verdict: 'accepted' }
            : item,
        ),
      );
    case 'add':
      return withList(review, action.list, items =>
        added(
          items,
          // Of this list, by its type.
          inTalk(review, action.item) as ReviewItems[typeof action.list],
        ),
      );
    case 'move':
      return withList(review, action.list, items =>
        moved(items, action.key, action.by),
      );
    case 'merge':
      return mergeItems(review, action);
    case 'split':
      return splitItem(review, action);
    case 'name':
      return { ...review, contributors: named(review.contributors, action) };
    case 'link':
      return review.linked.includes(action.entityRef)
        ? review
        : { ...review, linked: [...review.linked, action.entityRef] };
    case 'unlink':
      return {
        ...review,
        linked: review.linked.filter(ref => ref !== action.entityRef),
      };
    case 'judgeLinks':
      return {
        ...review,
        linkStates: {
          ...review.linkStates,
          ...Object.fromEntries(
            action.entityRefs.map(ref => [ref, action.state]),
          ),
        },
      };
    default:
      return review;
  }
}

/** Items keep in mind the words that they were read with. */
function rememberWords<L extends ReviewList>(
  list: L,
  before: readonly ReviewItems[L][],
  after: readonly ReviewItems[L][],
): readonly ReviewItems[L][] {
  if (before === after) return after;
  const words = new Map(
    before.map(item => [item.key, wordsOf[list](item)] as const),
  );
  return after.map(item => {
    const former = words.get(item.key);
    return former === undefined ||
      item.readAs !== undefined ||
      former === wordsOf[list](item)
      ? item
      : { ...item, readAs: former };
  });
}

/** What is made of words in a talk's note belongs to the talk. */
function inTalk<T extends ReviewItems[ReviewList]>(review: Review, item: T): T {
  if (!('talkKey' in item) || item.talkKey !== null || !item.anchor)
    return item;
  const { start, end } = item.anchor;
  const around = review.talks.find(
    talk =>
      isKept(talk) &&
      talk.anchor &&
      talk.anchor.start <= start &&
      talk.anchor.end >= end,
  );
  return around ? { ...item, talkKey: around.key } : item;
}

/** What a review becomes by something that a person does. */
export function act(review: Review, action: ReviewAction): Review {
  const next = changed(review, action);
  if (next === review) return review;
  const before: ReviewLists = review;
  const after: ReviewLists = next;
  const remembering = <L extends ReviewList>(list: L) =>
    rememberWords(list, before[list], after[list]);
  return {
    ...next,
    contributors: remembering('contributors'),
    talks: remembering('talks'),
    takeaways: remembering('takeaways'),
    followUps: remembering('followUps'),
    technologies: remembering('technologies'),
  };
}
