import type { MedianDays } from '@conference-learnings/plugin-learnings-common';
import type { Knex } from 'knex';
import type { AccessFilter } from '../AccessFilter';
import { dialectOf } from '../dialect';
import { followUpsOf } from './followUpsOf';
import { inPeriod, type InsightsFilter } from './InsightsFilter';
import { insightsQuery } from './insightsQuery';

const firstOn = (stage: string) =>
  `min(CASE WHEN stage = '${stage}' THEN effective_on END)`;

/** How long steps took that ended in the period; one statement. */
export async function medianDaysOf(
  knex: Knex,
  access: AccessFilter,
  filter: InsightsFilter,
): Promise<MedianDays> {
  const dialect = dialectOf(knex);
  const step = (
    query: Knex.QueryBuilder,
    name: keyof MedianDays,
    [from, to]: [from: string, to: string],
  ) =>
    inPeriod(query, to, filter)
      // A step that was never made, or made before the one before it, took no time.
      .whereRaw(`${from} <= ${to}`)
      .select(
        knex.raw(`'${name}' AS step`),
        knex.raw(`${dialect.daysBetween(from, to)} AS days`),
      );
  const stages = () => knex('first_moves');
  const rows: Array<{ step: keyof MedianDays; days: unknown }> =
    await insightsQuery(knex, access, filter)
      .with(
        'first_moves',
        knex('moves')
          .groupBy('technology_id', 'scope')
          .select(
            'technology_id',
            knex.raw(`${firstOn('assess')} AS assess_on`),
            knex.raw(`${firstOn('trial')} AS trial_on`),
            knex.raw(`${firstOn('adopt')} AS adopt_on`),
          ),
      )
      .with(
        'steps',
        knex.unionAll([
          step(
            stages().join(
              'first_told',
              'first_told.technology_id',
              'first_moves.technology_id',
            ),
            'heardToAssess',
            ['first_told.heard_on', 'assess_on'],
          ),
          step(stages(), 'assessToTrial', ['assess_on', 'trial_on']),
          step(stages(), 'trialToAdopt', ['trial_on', 'adopt_on']),
          step(
            // One that arrived closed says nothing of how long that took.
            followUpsOf(knex, access, filter).whereRaw(
              'follow_ups.closed_at <> follow_ups.created_at',
            ),
            'followUpToClosed',
            [
              'substr(follow_ups.created_at, 1, 10)',
              'substr(follow_ups.closed_at, 1, 10)',
            ],
          ),
        ]),
      )
      .with(
        'placed',
        knex('steps').select(
          'step',
          'days',
          knex.raw(
            'row_number() OVER (PARTITION BY step ORDER BY days) AS place',
          ),
          knex.raw('count(*) OVER (PARTITION BY step) AS total'),
        ),
      )
      .from('placed')
      // The one in the middle, or the two around it.
      .whereRaw('place IN ((total + 1) / 2, (total + 2) / 2)')
      .groupBy('step')
      .select('step')
      .avg({ days: 'days' });
  const days = new Map(rows.map(row => [row.step, Number(row.days)]));
  return {
    heardToAssess: days.get('heardToAssess') ?? null,
    assessToTrial: days.get('assessToTrial') ?? null,
    trialToAdopt: days.get('trialToAdopt') ?? null,
    followUpToClosed: days.get('followUpToClosed') ?? null,
  };
}
