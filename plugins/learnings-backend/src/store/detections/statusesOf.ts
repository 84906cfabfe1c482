import type {
  DetectionSign,
  DetectionStatus,
} from '@conference-learnings/plugin-learnings-common';
import type { Knex } from 'knex';
import { scopeOf } from '../adoption/recordEntry';
import { readJson } from '../values';

/** Entities of one technology and status that are looked at, at most. */
const MOST = 200;

export interface EntityStatus {
  technologyId: string;
  entityRef: string;
  status: DetectionStatus;
  signs: DetectionSign[];
  entry: { scope: string | null } | null;
}

/** How entities stand to some technologies; a reader may not see all of these. */
export async function statusesOf(
  knex: Knex,
  technologyIds: string[],
): Promise<EntityStatus[]> {
  const ranked = knex('technology_detections')
    .whereIn('technology_id', technologyIds)
    .select('technology_id', 'entity_ref', 'status', 'signs', 'entry_id', {
      place: knex.raw(
        'row_number() OVER (PARTITION BY technology_id, status ORDER BY entity_ref)',
      ),
    });
  const rows: Array<{
    technology_id: string;
    entity_ref: string;
    status: DetectionStatus;
    signs: unknown;
    scope: string | null;
  }> = await knex
    .from(ranked.as('ranked'))
    .leftJoin('adoption_entries', 'adoption_entries.id', 'ranked.entry_id')
    .where('place', '<=', MOST)
    .orderBy(['ranked.technology_id', 'ranked.entity_ref'])
    .select('ranked.*', { scope: 'adoption_entries.scope' });
  return rows.map(({ technology_id, entity_ref, status, signs, scope }) => ({
    technologyId: technology_id,
    entityRef: entity_ref,
    status,
    signs: readJson<DetectionSign[]>(signs),
    entry: scope === null ? null : { scope: scopeOf(scope) },
  }));
}
