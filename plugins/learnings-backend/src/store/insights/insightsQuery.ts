import type { Knex } from 'knex';
import { readableBy, type AccessFilter } from '../AccessFilter';
import { STANDS } from '../adoption/presently';
import { among } from '../among';
import { withReached } from '../learnings/withReached';
import { HEARD_ON } from '../technologies/technologyQuery';
import { inPeriod, reaching, type InsightsFilter } from './InsightsFilter';

const PRESENT_ID = 'coalesce(technologies.merged_into, technologies.id)';

/**
 * A query that has at hand:
 *
 * - `heard`: the published recaps that the reader may read, and when.
 * - `chosen`: those of the period and series.
 * - `told`: which of `heard` tell of which technology, whatever it is merged into.
 * - `first_told`: when each technology was heard of first.
 * - `moves`: what the ledger says of them, as far as no entry was corrected.
 */
export function insightsQuery(
  knex: Knex,
  access: AccessFilter,
  filter: InsightsFilter,
): Knex.QueryBuilder {
  const { series, sources } = filter;
  const heard = knex('recaps')
    .leftJoin('events', 'events.id', 'recaps.event_id')
    .where('recaps.status', 'published')
    .select({
      recap_id: 'recaps.id',
      team: 'recaps.publishing_team',
      event_id: 'events.id',
      event_name: 'events.name',
      start_date: 'events.start_date',
      series: 'events.series',
      heard_on: knex.raw(HEARD_ON),
    });
  readableBy(heard, access);
  const chosen = inPeriod(knex('heard').select('heard.*'), 'heard_on', filter);
  if (series !== undefined) chosen.where('series', series);
  const told = knex('mentions')
    .join('heard', 'heard.recap_id', 'mentions.recap_id')
    .join('technologies', 'technologies.id', 'mentions.technology_id')
    .distinct()
    .select('heard.recap_id', 'heard.heard_on', 'heard.series', {
      technology_id: knex.raw(PRESENT_ID),
    });
  reaching(told, 'mentions.learning_id', filter);
  return (sources ? withReached(knex, sources) : knex.queryBuilder())
    .with('heard', heard)
    .with('chosen', chosen)
    .with('told', told)
    .with(
      'first_told',
      knex('told')
        .groupBy('technology_id')
        .select('technology_id')
        .min({ heard_on: 'heard_on' }),
    )
    .with('moves', movesThat(knex, STANDS, filter));
}

/** Entries of the ledger of which a condition is true; it needs `told` at hand. */
export function movesThat(
  knex: Knex,
  condition: string,
  { series, scopes }: InsightsFilter,
): Knex.QueryBuilder {
  const moves = knex('adoption_entries')
    .join('technologies', 'technologies.id', 'adoption_entries.technology_id')
    .whereRaw(condition)
    .select(
      'adoption_entries.scope',
      'adoption_entries.stage',
      'adoption_entries.effective_on',
      { technology_id: knex.raw(PRESENT_ID) },
    );
  among(moves, knex, 'adoption_entries.scope', scopes);
  if (series !== undefined)
    moves.whereRaw(
      `${PRESENT_ID} IN (SELECT technology_id FROM told WHERE series = ?)`,
      [series],
    );
  return moves;
}
