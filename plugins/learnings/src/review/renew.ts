import type {
  Anchor,
  RecapContent,
} from '@conference-learnings/plugin-learnings-common';
import { detailsOf, itemsOf } from './itemsOf';
import {
  wordsOf,
  type RecapDetails,
  type Review,
  type Reviewed,
  type ReviewItems,
  type ReviewList,
  type ReviewLists,
} from './Review';
import { overlap, plainly } from './sameWords';

type Item = Reviewed & { anchor?: Anchor | null };

/**
 * Takes in a new reading of the text. What a person accepted, edited, added or
 * dismissed stays as it is; what was only proposed gives way to what is
 * proposed now, under the key that it had.
 */
export function renew(review: Review, understood: RecapContent): Review {
  const before: ReviewLists = review;
  const read: ReviewLists = itemsOf(understood, 'proposed');
  /** Keys of what was read, and of the items that they turned out to be. */
  const became = new Map<string, string>();
  const renewed = <L extends ReviewList>(list: L) =>
    renewList(list, before[list], read[list], became);

  const contributors = renewed('contributors');
  const talks = renewed('talks');
  const keyNow = (key: string | null) =>
    key === null ? null : became.get(key) ?? key;
  return {
    ...review,
    details: {
      ...detailsOf(understood),
      ...settledDetails(review),
    },
    contributors,
    talks: talks.map(note => ({
      ...note,
      contributorKey: keyNow(note.contributorKey),
    })),
    takeaways: renewed('takeaways').map(takeaway => ({
      ...takeaway,
      talkKey: keyNow(takeaway.talkKey),
      contributorKey: keyNow(takeaway.contributorKey),
    })),
    followUps: renewed('followUps').map(followUp => ({
      ...followUp,
      talkKey: keyNow(followUp.talkKey),
    })),
    technologies: renewed('technologies'),
    links: understood.links,
  };
}

function settledDetails({ details, settled }: Review): Partial<RecapDetails> {
  return Object.fromEntries(settled.map(field => [field, details[field]]));
}

function renewList<L extends ReviewList>(
  list: L,
  before: readonly ReviewItems[L][],
  read: readonly ReviewItems[L][],
  became: Map<string, string>,
): ReviewItems[L][] {
  const kept = before.filter(({ verdict }) => verdict !== 'proposed');
  const proposed = before.filter(({ verdict }) => verdict === 'proposed');
  const findKept = finder(list, kept);
  const findProposed = finder(list, proposed);

  const fresh: ReviewItems[L][] = [];
  const links = new Map<string, ReviewItems[L]>();
  for (const item of read) {
    const decided = findKept(item);
    const key = decided?.key ?? findProposed(item)?.key ?? item.key;
    became.set(item.key, decided?.mergedInto ?? key);
    if (decided) links.set(key, item);
    else fresh.push({ ...item, key });
  }
  return inOrder(
    kept.map(item => withNewLinks(item, links.get(item.key))),
    fresh,
  );
}

/** Finds each item once: by its words, or by where it stands. */
function finder<L extends ReviewList>(
  list: L,
  items: readonly ReviewItems[L][],
): (item: ReviewItems[L]) => ReviewItems[L] | undefined {
  const left = new Set(items);
  const byWords = new Map<string, ReviewItems[L][]>();
  for (const item of items) {
    const words = plainly(wordsOf[list](item));
    byWords.set(words, [...(byWords.get(words) ?? []), item]);
  }
  return item => {
    const same = byWords
      .get(plainly(wordsOf[list](item)))
      ?.find(one => left.has(one));
    const found =
      same ?? [...left].find(one => overlap(anchorOf(one), anchorOf(item)));
    if (found) left.delete(found);
    return found;
  };
}

const anchorOf = (item: Item): Anchor | null => item.anchor ?? null;

/** What is suggested for a decided item still follows the text. */
function withNewLinks<T extends Reviewed>(item: T, read: T | undefined): T {
  return read && 'links' in read ? { ...item, links: read.links } : item;
}

/**
 * Puts what was read among what a person has ordered: each before the first
 * that stands behind it in the text.
 */
function inOrder<T extends Item>(kept: readonly T[], fresh: readonly T[]): T[] {
  const all = [...kept];
  for (const item of fresh) {
    const place = anchorOf(item)?.start ?? Infinity;
    const at = all.findIndex(one => (anchorOf(one)?.start ?? -1) > place);
    all.splice(at < 0 ? all.length : at, 0, item);
  }
  return all;
}
