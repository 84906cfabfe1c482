import type { Event } from '@conference-learnings/plugin-learnings-common';
import { normaliseTitle } from '@conference-learnings/recap-parser';
import type { Knex } from 'knex';
import { readableBy, type AccessFilter } from '../AccessFilter';
import { presently } from '../changes/presently';
import { likePattern } from '../likePattern';
import { pageOf, pageQuery, type Page, type PageRequest } from '../page';
import type { EventRow } from '../tables';
import { readCount } from '../values';
import { eventContentOf } from './eventFields';

/** Events without a date stand behind all others. */
const SORT = `coalesce(events.start_date, '')`;

const ORDER = {
  list: 'events',
  sort: SORT,
  id: 'events.id',
  direction: 'desc' as const,
};

export type EventListRow = EventRow & {
  recap_count: unknown;
  talk_count: unknown;
};

/** Events that published recaps are about, the latest first. */
export async function listEvents(
  knex: Knex,
  access: AccessFilter,
  filter: { text?: string },
  request: PageRequest,
): Promise<Page<Event>> {
  const query = eventQuery(knex, access);
  // Names are compared as they are matched: without case and punctuation.
  const words = normaliseTitle(filter.text ?? '').split(' ');
  for (const word of words.filter(Boolean))
    query.whereRaw(`events.name_key LIKE ? ESCAPE '\\'`, [likePattern(word)]);
  const rows: EventListRow[] = await pageQuery(query, ORDER, request);
  return pageOf(
    rows,
    ORDER,
    request,
    row => ({ sort: row.start_date ?? '', id: row.id }),
    eventOf,
  );
}

/**
 * An event that a published recap is about, or the one that it was merged
 * into; null where there is none.
 */
export async function readEvent(
  knex: Knex,
  access: AccessFilter,
  id: string,
): Promise<Event | null> {
  const row: EventListRow | undefined = await eventQuery(knex, access)
    .whereRaw(...presently('events.id', 'events', id))
    .first();
  return row ? eventOf(row) : null;
}

/**
 * Events that published recaps are about.
 *
 * @param exceptRecap - a recap that is not enough to be listed for
 */
export function eventQuery(
  knex: Knex,
  access: AccessFilter,
  exceptRecap: string | null = null,
): Knex.QueryBuilder {
  const recaps = () => {
    const query = knex('recaps')
      .whereRaw('recaps.event_id = events.id')
      .where('recaps.status', 'published');
    readableBy(query, access);
    return query;
  };
  // Takeaways and follow-ups have the talk of their note: it is counted once.
  // Without their type SQLite starts at the recaps, not at all notes there are.
  const talks = recaps()
    .join('learnings', 'learnings.recap_id', 'recaps.id')
    .countDistinct('learnings.talk_id');
  const others = recaps().select('recaps.id');
  if (exceptRecap !== null) others.whereNot('recaps.id', exceptRecap);
  return knex('events')
    .whereExists(others)
    .select('events.*', {
      recap_count: recaps().count('recaps.id'),
      talk_count: talks,
    });
}

export function eventOf(row: EventListRow): Event {
  return {
    id: row.id,
    version: row.version,
    ...eventContentOf(row),
    recapCount: readCount(row.recap_count),
    talkCount: readCount(row.talk_count),
  };
}
