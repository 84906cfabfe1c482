import type {
  AdoptionStage,
  Insights,
} from '@conference-learnings/plugin-learnings-common';
import type { Knex } from 'knex';
import type { AccessFilter } from '../AccessFilter';
import { IS_PRESENT } from '../adoption/presently';
import { scopeToStore } from '../adoption/recordEntry';
import { readCount } from '../values';
import type { InsightsFilter } from './InsightsFilter';
import { insightsQuery, movesThat } from './insightsQuery';
import { MOST } from './most';

interface Row {
  id: string;
  name: string;
  recap_count: unknown;
  team_count: unknown;
  last_heard: string;
  stage: AdoptionStage | null;
  total: unknown;
}

/** What many tell of and nobody has on trial or adopted, by how many do; one statement. */
export async function heardNotTriedOf(
  knex: Knex,
  access: AccessFilter,
  filter: InsightsFilter,
): Promise<Insights['heardNotTried']> {
  const rows: Row[] = await insightsQuery(knex, access, filter)
    .with(
      'present_moves',
      movesThat(knex, IS_PRESENT, {
        ...filter,
        // What everybody adopted, no part of them leaves untried.
        scopes: [...filter.scopes, scopeToStore(null)],
      }),
    )
    .from('told')
    .join('chosen', 'chosen.recap_id', 'told.recap_id')
    .join('technologies', 'technologies.id', 'told.technology_id')
    .whereNotExists(
      knex('present_moves')
        .select('present_moves.stage')
        .whereRaw('present_moves.technology_id = technologies.id')
        .whereIn('present_moves.stage', ['trial', 'adopt']),
    )
    .groupBy('technologies.id', 'technologies.name', 'technologies.name_key')
    // Two teams that heard of it wrote two.
    .havingRaw('count(DISTINCT told.recap_id) >= 2')
    .select('technologies.id', 'technologies.name', {
      stage: knex('present_moves')
        .select('present_moves.stage')
        .whereRaw('present_moves.technology_id = technologies.id')
        .orderByRaw(
          `CASE present_moves.stage WHEN 'assess' THEN 1 WHEN 'hold' THEN 2 ELSE 3 END`,
        )
        .limit(1),
    })
    .countDistinct({ recap_count: 'told.recap_id', team_count: 'chosen.team' })
    .max({ last_heard: 'told.heard_on' })
    .select(knex.raw('count(*) OVER () AS total'))
    .orderByRaw(
      'count(DISTINCT told.recap_id) DESC, max(told.heard_on) DESC, technologies.name_key',
    )
    .limit(MOST);
  return {
    items: rows.map(({ recap_count, team_count, last_heard, ...row }) => ({
      id: row.id,
      name: row.name,
      recapCount: readCount(recap_count),
      teamCount: readCount(team_count),
      lastHeard: last_heard,
      stage: row.stage,
    })),
    total: readCount(rows[0]?.total ?? 0),
  };
}
