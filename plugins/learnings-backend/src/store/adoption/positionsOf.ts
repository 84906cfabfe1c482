import type { TechnologyPosition } from '@conference-learnings/plugin-learnings-common';
import type { Knex } from 'knex';
import type { AdoptionEntryRow } from '../tables';
import { IS_PRESENT } from './presently';
import { scopeOf } from './recordEntry';

/** How far each scope is with some technologies, by the technology that they are merged into. */
export async function positionsOf(
  knex: Knex,
  technologyIds: string[],
): Promise<Map<string, TechnologyPosition[]>> {
  if (technologyIds.length === 0) return new Map();
  const rows: Array<AdoptionEntryRow & { present_id: string }> = await knex(
    'adoption_entries',
  )
    .join('technologies', 'technologies.id', 'adoption_entries.technology_id')
    .whereRaw(
      `coalesce(technologies.merged_into, technologies.id) IN (${technologyIds
        .map(() => '?')
        .join(', ')})`,
      technologyIds,
    )
    .whereRaw(IS_PRESENT)
    .orderBy([
      { column: 'adoption_entries.effective_on' },
      { column: 'adoption_entries.id' },
    ])
    .select('adoption_entries.*', {
      present_id: knex.raw(
        'coalesce(technologies.merged_into, technologies.id)',
      ),
    });
  const byTechnology = new Map<string, TechnologyPosition[]>();
  for (const row of rows)
    byTechnology.set(row.present_id, [
      ...(byTechnology.get(row.present_id) ?? []),
      {
        scope: scopeOf(row.scope),
        stage: row.stage,
        since: row.effective_on,
        entryId: row.id,
      },
    ]);
  return byTechnology;
}
