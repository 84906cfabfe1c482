import type { Page, PageRequest, ReadPage } from '../store/page';

/** How many items are read at a time once some were hidden. */
const BATCH = 200;

/**
 * A page of what its reader may see. It reads on past what is hidden, so that
 * a page is full, and goes on behind something that it shows: a cursor tells
 * the name of what it stands at, and the name alone can be a secret.
 *
 * @param show - what is made of each item, in their order; null where the
 *   reader may not know of it
 */
export async function visiblePage<Item, Shown>(
  request: PageRequest,
  read: (request: PageRequest) => Promise<ReadPage<Item>>,
  show: (items: Item[]) => Promise<(Shown | null)[]>,
): Promise<Page<Shown>> {
  const visible: { item: Shown; cursor: string }[] = [];
  let next: PageRequest = request;
  let hasMore = true;
  while (hasMore && visible.length < request.limit) {
    const found = await read(next);
    const shown = await show(found.items.map(({ item }) => item));
    visible.push(
      ...found.items.flatMap(({ cursor }, place) => {
        const item = shown[place];
        return item === null ? [] : [{ item, cursor }];
      }),
    );
    hasMore = found.hasMore;
    next = { limit: BATCH, cursor: found.items.at(-1)?.cursor };
  }
  const items = visible.slice(0, request.limit);
  const last = items.at(-1);
  return {
    items: items.map(({ item }) => item),
    pageInfo:
      last && (hasMore || visible.length > items.length)
        ? { nextCursor: last.cursor }
        : {},
  };
}
