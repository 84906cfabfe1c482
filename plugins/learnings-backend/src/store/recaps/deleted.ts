import type { RecapStatus } from '@conference-learnings/plugin-learnings-common';
import type { Knex } from 'knex';
import { restorableBy, type AccessFilter } from '../AccessFilter';

/** What is asked of a deleted recap before it is brought back. */
interface DeletedHead {
  version: number;
  status: RecapStatus;
  publishedAt: string | null;
}

/** A deleted recap that the actor may bring back; null where there is none. */
export async function findDeleted(
  tx: Knex,
  access: AccessFilter,
  id: string,
): Promise<DeletedHead | null> {
  const query = tx('recaps').where('recaps.id', id);
  restorableBy(query, access);
  const row = await query.first('version', 'status', 'published_at');
  return row
    ? {
        version: row.version,
        status: row.status,
        publishedAt: row.published_at,
      }
    : null;
}

/** Ids of recaps that were deleted before an instant (ISO 8601). */
export function listDeletedBefore(knex: Knex, at: string): Promise<string[]> {
  return knex('recaps')
    .where('deleted_at', '<', at)
    .orderBy('deleted_at')
    .pluck('id');
}
