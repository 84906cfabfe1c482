import { ConflictError, NotFoundError } from '@backstage/errors';
import type { Versioned } from '@conference-learnings/plugin-learnings-common';
import { asResponseError } from './asResponseError';

/** One page of a list; a cursor is the place of the first item that is left. */
export function pageOf<T>(
  all: readonly T[],
  query: { limit?: number; cursor?: string },
  pageSize: number,
) {
  const start = Number(query.cursor ?? 0);
  const end = start + (query.limit ?? pageSize);
  return {
    items: all.slice(start, end).map(item => structuredClone(item)),
    pageInfo: end < all.length ? { nextCursor: String(end) } : {},
    totalItems: all.length,
  };
}

/** A copy of a record; 404 where there is none. */
export async function find<T extends { id: string }>(
  all: readonly T[],
  id: string,
): Promise<T> {
  const found = all.find(one => one.id === id);
  if (!found)
    throw await asResponseError(new NotFoundError(`There is no ${id}`));
  return structuredClone(found);
}

/** A copy of a record in the version that was seen; 409 in any other. */
export async function findSeen<T extends Versioned>(
  all: readonly T[],
  seen: Versioned,
): Promise<T> {
  const present = await find(all, seen.id);
  if (present.version !== seen.version)
    throw await asResponseError(
      new ConflictError('Somebody else has changed it'),
      { current: present },
    );
  return present;
}

/** Changes a record that is still as it was seen, and counts its version up. */
export async function replace<T extends Versioned>(
  all: T[],
  seen: Versioned,
  change: Partial<T>,
): Promise<T> {
  const present = await findSeen(all, seen);
  const next = { ...present, ...change, version: present.version + 1 };
  all.splice(
    all.findIndex(one => one.id === seen.id),
    1,
    next,
  );
  return structuredClone(next);
}
