import type { DraftSummary } from '@conference-learnings/plugin-learnings-common';
import type { Knex } from 'knex';
import { dialectOf } from '../dialect';
import { pageOf, pageQuery, type Page, type PageRequest } from '../page';
import type { DraftRow } from '../tables';
import { readJson } from '../values';
import { withRecap, workedOnOf, type WithRecap } from './draftOf';
import { writableBy } from './writableBy';

const ORDER = {
  list: 'drafts',
  sort: 'drafts.updated_at',
  id: 'drafts.id',
  direction: 'desc' as const,
};

type Row = Omit<DraftRow, 'document' | 'created_at'> &
  WithRecap & { editors: unknown };

/** Somebody's own drafts and those shared with them, the last changed first. */
export async function listDrafts(
  knex: Knex,
  userRef: string,
  request: PageRequest,
): Promise<Page<DraftSummary>> {
  const editors = dialectOf(knex).jsonArrayOf(
    'text',
    `SELECT user_ref AS value FROM draft_editors
     WHERE draft_editors.draft_id = drafts.id ORDER BY user_ref`,
  );
  const query = withRecap(knex('drafts'))
    // Each half has an index of its own; with OR neither would be used.
    .whereIn('drafts.id', mine =>
      mine
        .from('drafts')
        .select('id')
        .where({ created_by: userRef })
        .union(shared =>
          shared
            .from('draft_editors')
            .select('draft_id')
            .where({ user_ref: userRef }),
        ),
    )
    .select(
      'drafts.id',
      'drafts.version',
      'drafts.title',
      'drafts.recap_id',
      'drafts.recap_version',
      'drafts.created_by',
      'drafts.updated_at',
      'drafts.updated_by',
      knex.raw(`${editors} AS editors`),
    );
  writableBy(query, userRef);
  const rows: Row[] = await pageQuery(query, ORDER, request);
  return pageOf(
    rows,
    ORDER,
    request,
    row => ({ sort: row.updated_at, id: row.id }),
    row => ({
      id: row.id,
      version: row.version,
      title: row.title,
      recap: workedOnOf(row),
      createdBy: row.created_by,
      editors: readJson<string[]>(row.editors),
      updatedAt: row.updated_at,
      updatedBy: row.updated_by,
    }),
  );
}
