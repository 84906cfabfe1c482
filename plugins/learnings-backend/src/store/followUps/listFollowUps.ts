import type { FollowUpState } from '@conference-learnings/plugin-learnings-common';
import type { Knex } from 'knex';
import type { AccessFilter } from '../AccessFilter';
import { presently } from '../changes/presently';
import { pageOf, pageQuery, type Page, type PageRequest } from '../page';
import {
  followUpOf,
  selectFollowUps,
  type FollowUpListRow,
  type StoredFollowUp,
} from './followUpColumns';
import { readableFollowUps, type Concerned } from './readableFollowUps';

export interface FollowUpFilter {
  state?: FollowUpState;
  owner?: string;
  /** Any of these. */
  owners?: string[];
  event?: string;
  recap?: string;
  /** By somebody, so that no recap holds it. */
  logged?: boolean;
  concerned?: Concerned;
}

/** What is due first, then what has no date. */
const BY_DUE_DATE = {
  list: 'follow-ups',
  sort: 'follow_ups.sort_date',
  id: 'follow_ups.id',
  direction: 'asc' as const,
};

/** What was closed last. */
const BY_CLOSING = {
  list: 'closed follow-ups',
  sort: `coalesce(follow_ups.closed_at, '')`,
  id: 'follow_ups.id',
  direction: 'desc' as const,
};

/** Follow-ups that a reader may read; closed ones the last closed first. */
export async function listFollowUps(
  knex: Knex,
  access: AccessFilter,
  filter: FollowUpFilter,
  request: PageRequest,
): Promise<Page<StoredFollowUp>> {
  const query = readableFollowUps(knex, access, filter.concerned);
  selectFollowUps(knex, query, access);
  if (filter.state) query.where('follow_ups.state', filter.state);
  if (filter.owner !== undefined) query.where('follow_ups.owner', filter.owner);
  if (filter.owners) query.whereIn('follow_ups.owner', filter.owners);
  if (filter.recap !== undefined)
    query.where('follow_ups.recap_id', filter.recap);
  if (filter.logged !== undefined)
    query[filter.logged ? 'whereNull' : 'whereNotNull'](
      'follow_ups.learning_id',
    );
  if (filter.event !== undefined)
    query.whereRaw(...presently('recaps.event_id', 'events', filter.event));

  const isClosed = filter.state !== undefined && filter.state !== 'open';
  const order = isClosed ? BY_CLOSING : BY_DUE_DATE;
  const rows: FollowUpListRow[] = await pageQuery(query, order, request);
  return pageOf(
    rows,
    order,
    request,
    row => ({
      sort: isClosed ? row.closed_at ?? '' : row.sort_date,
      id: row.id,
    }),
    followUpOf,
  );
}

/** A follow-up that a reader may read; null where there is none. */
export async function readFollowUp(
  knex: Knex,
  access: AccessFilter,
  id: string,
): Promise<StoredFollowUp | null> {
  const query = readableFollowUps(knex, access).where('follow_ups.id', id);
  selectFollowUps(knex, query, access);
  const row: FollowUpListRow | undefined = await query.first();
  return row ? followUpOf(row) : null;
}
