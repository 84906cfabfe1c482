import type { Knex } from 'knex';
import { readableBy, type AccessFilter } from '../AccessFilter';

/** Series to choose from, at most. */
const MOST_SERIES = 500;

/** The series of events that published recaps are about, by name. */
export async function seriesOf(
  knex: Knex,
  access: AccessFilter,
): Promise<string[]> {
  const query: Knex.QueryBuilder = knex('recaps')
    .join('events', 'events.id', 'recaps.event_id')
    .where('recaps.status', 'published')
    .whereNotNull('events.series')
    .whereNot('events.series', '')
    .distinct('events.series')
    .orderBy('events.series')
    .limit(MOST_SERIES);
  readableBy(query, access);
  const rows: Array<{ series: string }> = await query;
  return rows.map(({ series }) => series);
}
