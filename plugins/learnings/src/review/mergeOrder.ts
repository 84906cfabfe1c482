import type { Reviewed } from './Review';

type Items = readonly Reviewed[];

/** The keys of items, as far as others have them too. */
function orderIn(items: Items, others: Items): string[] {
  const known = new Set(others.map(({ key }) => key));
  return items.map(({ key }) => key).filter(key => known.has(key));
}

/** Where nothing is decided yet, the order is whatever the text says. */
function isMoved(base: Items, items: Items): boolean {
  const before = orderIn(base, items);
  return (
    items.some(({ verdict }) => verdict !== 'proposed') &&
    orderIn(items, base).some((key, at) => key !== before[at])
  );
}

/**
 * Merged items in the order of the side that changed it; mine where both did,
 * and as they are where none did.
 */
export function mergeOrder<T extends Reviewed>(
  merged: readonly T[],
  base: Items,
  mine: Items,
  theirs: Items,
): readonly T[] {
  const order = [mine, theirs].find(side => isMoved(base, side));
  if (!order) return merged;
  const byKey = new Map(merged.map(item => [item.key, item]));
  const ordered = order.flatMap(({ key }) => byKey.get(key) ?? []);
  const named = new Set(ordered);
  // What the order does not name stays where it is.
  const next = ordered.values();
  return merged.map(item =>
    named.has(item) ? next.next().value ?? item : item,
  );
}
