import type { Knex } from 'knex';
import type { AccessFilter } from '../AccessFilter';
import { readableFollowUps } from '../followUps/readableFollowUps';
import { reaching, type InsightsFilter } from './InsightsFilter';

/** Follow-ups of a series and domain, of whatever period; a part of an `insightsQuery`. */
export function followUpsOf(
  knex: Knex,
  access: AccessFilter,
  filter: InsightsFilter,
): Knex.QueryBuilder {
  const query = readableFollowUps(knex, access);
  reaching(
    query,
    'coalesce(follow_ups.learning_id, takeaways.id, follow_ups.recap_id)',
    filter,
  );
  if (filter.series !== undefined) query.where('events.series', filter.series);
  return query;
}
