import type {
  Anchor,
  EntityLinkContent,
} from '@conference-learnings/plugin-learnings-common';
import {
  wordsOf,
  type Reviewed,
  type ReviewItems,
  type ReviewList,
} from './Review';
import { overlap, plainly } from './sameWords';

type Item = Reviewed & {
  anchor?: Anchor | null;
  links?: EntityLinkContent[];
};

const linksOf = (item: Item): EntityLinkContent[] => item.links ?? [];
const anchorOf = (item: Item): Anchor | null => item.anchor ?? null;
const isDecided = ({ verdict }: Reviewed) => verdict !== 'proposed';

/**
 * One list after a new reading of the text: what a person decided, where they
 * left it, and what is proposed now, under the keys that it had.
 *
 * @param wanted - keys that decided items refer to: those items stay
 * @param became - is told which item each that was read turned out to be
 */
export function renewList<L extends ReviewList>(
  list: L,
  before: readonly ReviewItems[L][],
  read: readonly ReviewItems[L][],
  wanted: ReadonlySet<string>,
  became: Map<string, string>,
): ReviewItems[L][] {
  const found = matches(list, before, read);
  const readOf = new Map<string, ReviewItems[L]>();
  const links = new Map<string, EntityLinkContent[]>();
  for (const item of read) {
    const former = found.get(item);
    const key = former?.mergedInto ?? former?.key ?? item.key;
    became.set(item.key, key);
    if (former) readOf.set(former.key, item);
    links.set(key, [...(links.get(key) ?? []), ...linksOf(item)]);
  }

  const all = before.flatMap((item): ReviewItems[L][] => {
    const { key } = item;
    const now = readOf.get(key);
    // What is suggested for a decided item still follows the text.
    if (isDecided(item)) return [withLinks(item, links.get(key))];
    if (now) return [{ ...now, key }];
    return wanted.has(key) ? [item] : [];
  });
  insertFresh(all, read, found, became);
  // An order that nobody has touched is that of the text.
  return before.some(isDecided) ? all : inReadOrder(all, read, became);
}

function withLinks<T extends Item>(
  item: T,
  read: EntityLinkContent[] | undefined,
): T {
  if (!read || item.links === undefined) return item;
  const once = new Map([...read].reverse().map(link => [link.entityRef, link]));
  return { ...item, links: [...once.values()].reverse() };
}

/**
 * Which former item each one that was read is, if any: the one with the same
 * words, or that was read with the same words, or that stands in the same
 * place. A decided one is preferred, and each is found once.
 */
export function matches<L extends ReviewList>(
  list: L,
  before: readonly ReviewItems[L][],
  read: readonly ReviewItems[L][],
): Map<ReviewItems[L], ReviewItems[L]> {
  const left = new Set([
    ...before.filter(isDecided),
    ...before.filter(item => !isDecided(item)),
  ]);
  const byWords = new Map<string, ReviewItems[L][]>();
  for (const item of left)
    for (const words of new Set([
      plainly(wordsOf[list](item)),
      plainly(item.readAs ?? wordsOf[list](item)),
    ]))
      byWords.set(words, [...(byWords.get(words) ?? []), item]);

  const found = new Map<ReviewItems[L], ReviewItems[L]>();
  const take = (item: ReviewItems[L], former: ReviewItems[L] | undefined) => {
    if (!former) return;
    found.set(item, former);
    left.delete(former);
  };
  for (const item of read)
    take(
      item,
      byWords.get(plainly(wordsOf[list](item)))?.find(one => left.has(one)),
    );
  for (const item of read)
    if (!found.has(item))
      take(
        item,
        [...left].find(one => overlap(anchorOf(one), anchorOf(item))),
      );
  return found;
}

/** Puts each item that is new behind the one that it was read after. */
function insertFresh<T extends Item>(
  all: T[],
  read: readonly T[],
  found: ReadonlyMap<T, T>,
  became: ReadonlyMap<string, string>,
): void {
  read.forEach((item, index) => {
    if (found.has(item)) return;
    const previous = index > 0 ? became.get(read[index - 1].key) : undefined;
    // Behind none of them is in front of all.
    const at = all.findIndex(one => one.key === previous) + 1;
    all.splice(at, 0, item);
  });
}

function inReadOrder<T extends Item>(
  all: readonly T[],
  read: readonly T[],
  became: ReadonlyMap<string, string>,
): T[] {
  const places = new Map(read.map((item, at) => [became.get(item.key), at]));
  const placeOf = ({ key }: T) => places.get(key) ?? read.length;
  return [...all].sort((one, other) => placeOf(one) - placeOf(other));
}
