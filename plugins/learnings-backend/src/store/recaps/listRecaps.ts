import type {
  Person,
  RecapStatus,
  RecapSummary,
} from '@conference-learnings/plugin-learnings-common';
import type { Knex } from 'knex';
import {
  ownedBy,
  readableBy,
  restorableBy,
  type AccessFilter,
} from '../AccessFilter';
import { dialectOf } from '../dialect';
import { eventRefOf } from '../events/eventRefOf';
import { pageOf, pageQuery, type Page, type PageRequest } from '../page';
import type { RecapRow } from '../tables';
import { readJson } from '../values';
import { authorsOf } from './authorsOf';

const ORDER = {
  list: 'recaps',
  sort: 'recaps.updated_at',
  id: 'recaps.id',
  direction: 'desc' as const,
};

type Row = Pick<
  RecapRow,
  | 'id'
  | 'version'
  | 'status'
  | 'title'
  | 'summary'
  | 'publishing_team'
  | 'updated_at'
  | 'published_at'
  | 'deleted_at'
  | 'event_id'
> & { event_name: string | null; authors: unknown };

/**
 * Recaps, the last changed first; `mine` leaves those that the reader created
 * or edits, `deleted` gives instead those that they may bring back.
 */
export async function listRecaps(
  knex: Knex,
  access: AccessFilter,
  filter: {
    status?: RecapStatus;
    mine?: boolean;
    deleted?: boolean;
    /** Of the words of the body. */
    fingerprint?: string;
  },
  request: PageRequest,
): Promise<Page<RecapSummary>> {
  const dialect = dialectOf(knex);
  const query = knex('recaps')
    .leftJoin('events', 'events.id', 'recaps.event_id')
    .select(
      'recaps.id',
      'recaps.version',
      'recaps.status',
      'recaps.title',
      'recaps.summary',
      'recaps.publishing_team',
      'recaps.updated_at',
      'recaps.published_at',
      'recaps.deleted_at',
      'recaps.event_id',
      { event_name: 'events.name' },
      knex.raw(`${authorsOf(dialect, 'recaps.id')} AS authors`),
    );
  if (filter.deleted) restorableBy(query, access);
  else readableBy(query, access);
  if (filter.mine) ownedBy(query, access);
  if (filter.status) query.where('recaps.status', filter.status);
  if (filter.fingerprint !== undefined)
    query.where('recaps.fingerprint', filter.fingerprint);

  const rows: Row[] = await pageQuery(query, ORDER, request);
  const editable = await editableOf(knex, access, rows);
  return pageOf(
    rows,
    ORDER,
    request,
    row => ({ sort: row.updated_at, id: row.id }),
    row => ({
      id: row.id,
      version: row.version,
      status: row.status,
      title: row.title,
      summary: row.summary,
      event: eventRefOf(row),
      publishingTeam: row.publishing_team,
      authors: readJson<Person[]>(row.authors),
      updatedAt: row.updated_at,
      publishedAt: row.published_at,
      deletedAt: row.deleted_at,
      editable: editable.has(row.id),
    }),
  );
}

/** Which of some recaps the reader may change, by their ids. */
async function editableOf(
  knex: Knex,
  access: AccessFilter,
  rows: Row[],
): Promise<Set<string>> {
  if (rows.length === 0) return new Set();
  const query = knex('recaps')
    .whereIn(
      'recaps.id',
      rows.map(({ id }) => id),
    )
    .select('recaps.id');
  ownedBy(query, access);
  const own: Array<{ id: string }> = await query;
  return new Set(own.map(({ id }) => id));
}
