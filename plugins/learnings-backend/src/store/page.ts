import type { Knex } from 'knex';
import { readCursor, writeCursor, type Position } from './cursor';

/** How much of a list is asked for. */
export interface PageRequest {
  limit: number;
  cursor?: string;
}

export interface Page<T> {
  items: T[];
  pageInfo: { nextCursor?: string };
}

/** A page as it is read, where not everything on it may be shown. */
export interface ReadPage<T> {
  /** Each with the cursor of the page that would begin behind it. */
  items: { item: T; cursor: string }[];
  hasMore: boolean;
}

/** How a list is sorted: by a column, then by id. */
export interface PageOrder {
  /** What its cursors are bound to. */
  list: string;
  /** The SQL expression of the column; never null. */
  sort: string;
  /** The SQL expression of the id. */
  id: string;
  direction: 'asc' | 'desc';
}

/**
 * Narrows a query to one page, and one row more that tells whether another
 * page follows.
 *
 * @throws InputError where the cursor is not one of this list
 */
export function pageQuery(
  query: Knex.QueryBuilder,
  order: PageOrder,
  request: PageRequest,
): Knex.QueryBuilder {
  const { sort, id, direction } = order;
  const after = readCursor(order.list, request.cursor);
  if (after)
    query.whereRaw(
      `(${sort}, ${id}) ${direction === 'asc' ? '>' : '<'} (?, ?)`,
      [after.sort, after.id],
    );
  return query
    .orderByRaw(`${sort} ${direction}, ${id} ${direction}`)
    .limit(request.limit + 1);
}

/** A page of what `pageQuery` found. */
export function pageOf<Row, T>(
  rows: Row[],
  order: Pick<PageOrder, 'list'>,
  request: PageRequest,
  positionOf: (row: Row) => Position,
  itemOf: (row: Row) => T,
): Page<T> {
  const shown = rows.slice(0, request.limit);
  const last = shown.at(-1);
  return {
    items: shown.map(itemOf),
    pageInfo:
      last !== undefined && rows.length > shown.length
        ? { nextCursor: writeCursor(order.list, positionOf(last)) }
        : {},
  };
}

/** A page of what `pageQuery` found, to go on from any of it. */
export function readPageOf<Row, T>(
  rows: Row[],
  order: Pick<PageOrder, 'list'>,
  request: PageRequest,
  positionOf: (row: Row) => Position,
  itemOf: (row: Row) => T,
): ReadPage<T> {
  return {
    items: rows.slice(0, request.limit).map(row => ({
      item: itemOf(row),
      cursor: writeCursor(order.list, positionOf(row)),
    })),
    hasMore: rows.length > request.limit,
  };
}
