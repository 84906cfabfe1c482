import type {
  DraftWrite,
  Recap,
} from '@conference-learnings/plugin-learnings-common';
import type { Knex } from 'knex';

/** What a working copy of a recap starts from; null where there is no such recap. */
export async function readToWorkOn(
  knex: Knex,
  recapId: string,
): Promise<{ version: number; write: DraftWrite } | null> {
  const row = await knex('recaps')
    .join('recap_sources', 'recap_sources.recap_id', 'recaps.id')
    .where('recaps.id', recapId)
    .first(
      'recaps.version',
      'recaps.title',
      'recaps.body',
      'recaps.source_kind',
      'recaps.source_name',
      'recap_sources.content',
    );
  if (!row) return null;
  return {
    version: row.version,
    write: {
      title: row.title,
      source: {
        kind: row.source_kind,
        name: row.source_name,
        content: row.content.toString(),
      },
      body: row.body,
      review: null,
    },
  };
}

/** The draft in which a recap is being edited; null where there is none. */
export async function findWorkingCopy(
  knex: Knex,
  recapId: string,
): Promise<Recap['workingCopy']> {
  const row = await knex('drafts')
    .where({ recap_id: recapId })
    .first('id', 'updated_at', 'updated_by');
  return row
    ? { draftId: row.id, updatedAt: row.updated_at, updatedBy: row.updated_by }
    : null;
}
