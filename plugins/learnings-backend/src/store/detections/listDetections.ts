import type {
  AdoptionStage,
  Detection,
  DetectionStatus,
} from '@conference-learnings/plugin-learnings-common';
import type { Knex } from 'knex';
import { presentTechnologyId, scopeOf } from '../adoption/recordEntry';
import {
  pageQuery,
  readPageOf,
  type PageRequest,
  type ReadPage,
} from '../page';
import type { TechnologyDetectionRow } from '../tables';
import { readJson } from '../values';

const ORDER = {
  list: 'detections',
  sort: 'technology_detections.entity_ref',
  id: 'technology_detections.technology_id',
  direction: 'asc' as const,
};

export interface DetectionFilter {
  technology?: string;
  /** An entity ref. */
  entity?: string;
  status?: DetectionStatus;
}

type Row = TechnologyDetectionRow & {
  technology_name: string;
  scope: string | null;
  stage: AdoptionStage | null;
  effective_on: string | null;
};

/** What came of the last comparison, by entity; whoever reads it may not see all of these. */
export async function listDetections(
  knex: Knex,
  filter: DetectionFilter,
  request: PageRequest,
): Promise<ReadPage<Detection>> {
  const { technology, entity, status } = filter;
  const query = knex('technology_detections')
    .join(
      'technologies',
      'technologies.id',
      'technology_detections.technology_id',
    )
    .leftJoin(
      'adoption_entries',
      'adoption_entries.id',
      'technology_detections.entry_id',
    )
    .select('technology_detections.*', {
      technology_name: 'technologies.name',
      scope: 'adoption_entries.scope',
      stage: 'adoption_entries.stage',
      effective_on: 'adoption_entries.effective_on',
    });
  if (technology)
    query.where(
      'technology_detections.technology_id',
      await presentTechnologyId(knex, technology),
    );
  if (entity) query.where('technology_detections.entity_ref', entity);
  if (status) query.where('technology_detections.status', status);
  const rows: Row[] = await pageQuery(query, ORDER, request);
  return readPageOf(
    rows,
    ORDER,
    request,
    row => ({ sort: row.entity_ref, id: row.technology_id }),
    detectionOf,
  );
}

function detectionOf(row: Row): Detection {
  const { entry_id: id, scope, stage, effective_on: effectiveOn } = row;
  return {
    technology: { id: row.technology_id, name: row.technology_name },
    entityRef: row.entity_ref,
    status: row.status,
    signs: readJson<Detection['signs']>(row.signs),
    entry:
      id !== null && scope !== null && stage !== null && effectiveOn !== null
        ? { id, scope: scopeOf(scope), stage, effectiveOn }
        : null,
    seenAt: row.seen_at,
  };
}
