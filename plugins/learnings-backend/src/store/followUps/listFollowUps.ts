import type {
  FollowUp,
  FollowUpState,
} from '@conference-learnings/plugin-learnings-common';
import type { Knex } from 'knex';
import { readableBy, type AccessFilter } from '../AccessFilter';
import { pageOf, pageQuery, type Page, type PageRequest } from '../page';
import type { FollowUpRow } from '../tables';

const ORDER = {
  list: 'follow-ups',
  sort: 'follow_ups.sort_date',
  id: 'follow_ups.learning_id',
  direction: 'asc' as const,
};

type Row = FollowUpRow & {
  text: string;
  recap_id: string;
  recap_title: string;
};

/** Follow-ups of published recaps: what is due first, then what has no date. */
export async function listFollowUps(
  knex: Knex,
  access: AccessFilter,
  filter: { state?: FollowUpState; owner?: string },
  request: PageRequest,
): Promise<Page<FollowUp>> {
  const query = followUpQuery(knex, access);
  if (filter.state) query.where('follow_ups.state', filter.state);
  if (filter.owner) query.where('follow_ups.owner', filter.owner);
  const rows: Row[] = await pageQuery(query, ORDER, request);
  return pageOf(
    rows,
    ORDER,
    request,
    row => ({ sort: row.sort_date, id: row.learning_id }),
    followUpOf,
  );
}

/** A follow-up of a published recap; null where there is none. */
export async function readFollowUp(
  knex: Knex,
  access: AccessFilter,
  id: string,
): Promise<FollowUp | null> {
  const row: Row | undefined = await followUpQuery(knex, access)
    .where('follow_ups.learning_id', id)
    .first();
  return row ? followUpOf(row) : null;
}

function followUpQuery(knex: Knex, access: AccessFilter): Knex.QueryBuilder {
  const query = knex('follow_ups')
    .join('learnings', 'learnings.id', 'follow_ups.learning_id')
    .join('recaps', 'recaps.id', 'learnings.recap_id')
    .where('recaps.status', 'published')
    .select('follow_ups.*', 'learnings.text', 'learnings.recap_id', {
      recap_title: 'recaps.title',
    });
  readableBy(query, access);
  return query;
}

function followUpOf(row: Row): FollowUp {
  return {
    id: row.learning_id,
    version: row.version,
    text: row.text,
    owner: row.owner,
    dueDate: row.due_date,
    state: row.state,
    outcome: row.outcome,
    ticketUrl: row.ticket_url,
    recap: { id: row.recap_id, title: row.recap_title },
  };
}
