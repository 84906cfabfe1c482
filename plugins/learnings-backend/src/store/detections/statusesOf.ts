import type { DetectionStatus } from '@conference-learnings/plugin-learnings-common';
import type { Knex } from 'knex';

/** Pairs of a page of technologies that are looked at, at most. */
const MOST = 2000;

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
  const rows = await knex('technology_detections')
    .whereIn('technology_id', technologyIds)
    .orderBy(['technology_id', 'entity_ref'])
    .limit(MOST)
    .select('technology_id', 'entity_ref', 'status');
  return rows.map(({ technology_id, entity_ref, status }) => ({
    technologyId: technology_id,
    entityRef: entity_ref,
    status,
  }));
}
