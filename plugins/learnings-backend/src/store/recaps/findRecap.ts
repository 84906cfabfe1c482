import type { RecapStatus } from '@conference-learnings/plugin-learnings-common';
import type { Knex } from 'knex';
import { readableBy, type AccessFilter } from '../AccessFilter';

/** What is asked of a recap before anything is done with it. */
export interface RecapHead {
  id: string;
  version: number;
  status: RecapStatus;
  publishedAt: string | null;
  publishingTeam: string | null;
  createdBy: string | null;
  editors: string[];
}

/** A recap that the reader may read, by its id; null where there is none. */
export async function findRecap(
  knex: Knex,
  access: AccessFilter,
  id: string,
): Promise<RecapHead | null> {
  const query = knex('recaps').where('recaps.id', id);
  readableBy(query, access);
  const row = await query.first();
  if (!row) return null;
  const editors = await knex('recap_editors').where({ recap_id: id });
  return {
    id: row.id,
    version: row.version,
    status: row.status,
    publishedAt: row.published_at,
    publishingTeam: row.publishing_team,
    createdBy: row.created_by,
    editors: editors.map(({ user_ref }) => user_ref),
  };
}
