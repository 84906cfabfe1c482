import type { Talk } from '@conference-learnings/plugin-learnings-common';
import type { Knex } from 'knex';
import { readableBy, type AccessFilter } from '../AccessFilter';
import { eventRefOf } from '../events/eventRefOf';
import { pageOf, pageQuery, type Page, type PageRequest } from '../page';
import type { TalkRow } from '../tables';
import { readCount } from '../values';
import { talkContentOf } from './talkContentOf';

type Row = TalkRow & { event_name: string | null; note_count: unknown };

/** Talks that published recaps speak of: those of an event in their order, all others newest first. */
export async function listTalks(
  knex: Knex,
  access: AccessFilter,
  filter: { event?: string },
  request: PageRequest,
): Promise<Page<Talk>> {
  const { event } = filter;
  const order = {
    list: event === undefined ? 'talks' : `talks ${event}`,
    sort: 'talks.created_at',
    id: 'talks.id',
    direction: event === undefined ? ('desc' as const) : ('asc' as const),
  };
  const query = talkQuery(knex, access);
  if (event !== undefined) query.where('talks.event_id', event);
  const rows: Row[] = await pageQuery(query, order, request);
  return pageOf(
    rows,
    order,
    request,
    row => ({ sort: row.created_at, id: row.id }),
    talkOf,
  );
}

/** A talk that a published recap speaks of; null where there is none. */
export async function readTalk(
  knex: Knex,
  access: AccessFilter,
  id: string,
): Promise<Talk | null> {
  const row: Row | undefined = await talkQuery(knex, access)
    .where('talks.id', id)
    .first();
  return row ? talkOf(row) : null;
}

function talkQuery(knex: Knex, access: AccessFilter): Knex.QueryBuilder {
  const notes = () => {
    const query = knex('learnings')
      .join('recaps', 'recaps.id', 'learnings.recap_id')
      .whereRaw('learnings.talk_id = talks.id')
      .where('learnings.type', 'talkNote')
      .where('recaps.status', 'published');
    readableBy(query, access);
    return query;
  };
  return knex('talks')
    .leftJoin('events', 'events.id', 'talks.event_id')
    .whereExists(notes().select('learnings.id'))
    .select('talks.*', {
      event_name: 'events.name',
      note_count: notes().countDistinct('learnings.recap_id'),
    });
}

function talkOf(row: Row): Talk {
  return {
    id: row.id,
    version: row.version,
    ...talkContentOf(row),
    event: eventRefOf(row),
    noteCount: readCount(row.note_count),
  };
}
