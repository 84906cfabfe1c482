import type { DetectionStatus } from '@conference-learnings/plugin-learnings-common';
import type { Knex } from 'knex';

/** Entities of one technology that are looked at, at most. */
const MOST = 200;

export interface EntityStatus {
  technologyId: string;
  entityRef: string;
  status: DetectionStatus;
}

/** How entities stand to some technologies; a reader may not see all of these. */
export async function statusesOf(
  knex: Knex,
  technologyIds: string[],
): Promise<EntityStatus[]> {
  const ranked = knex('technology_detections')
    .whereIn('technology_id', technologyIds)
    .select('technology_id', 'entity_ref', 'status', {
      place: knex.raw(
        'row_number() OVER (PARTITION BY technology_id ORDER BY entity_ref)',
      ),
    });
  const rows: Array<{
    technology_id: string;
    entity_ref: string;
    status: DetectionStatus;
  }> = await knex
    .from(ranked.as('ranked'))
    .where('place', '<=', MOST)
    .orderBy(['technology_id', 'entity_ref'])
    .select('technology_id', 'entity_ref', 'status');
  return rows.map(({ technology_id, entity_ref, status }) => ({
    technologyId: technology_id,
    entityRef: entity_ref,
    status,
  }));
}
