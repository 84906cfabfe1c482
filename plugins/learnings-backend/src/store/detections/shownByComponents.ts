import type { Knex } from 'knex';
import { among } from '../among';
import { ofKinds } from '../catalog/reachOf';

interface Row {
  target_ref: string;
  technology_id: string;
  entity_ref: string;
}

/**
 * Which components of systems were seen to use which technologies.
 *
 * @param atMost - components of one system for one technology
 */
export async function shownByComponents(
  knex: Knex,
  wanted: { systems: Iterable<string>; technologyIds: Iterable<string> },
  atMost: number,
): Promise<{ system: string; technologyId: string; component: string }[]> {
  const parts = ofKinds(
    knex('technology_detections')
      .join('catalog_relations', 'source_ref', 'entity_ref')
      .where({ type: 'partOf' })
      .whereNot('signs', '[]'),
    'entity_ref',
    ['component'],
  ).select('target_ref', 'technology_id', 'entity_ref', {
    place: knex.raw(
      'row_number() OVER (PARTITION BY target_ref, technology_id ORDER BY entity_ref)',
    ),
  });
  among(parts, knex, 'target_ref', wanted.systems);
  among(parts, knex, 'technology_id', wanted.technologyIds);
  const rows: Row[] = await knex
    .from(parts.as('parts'))
    .where('place', '<=', atMost)
    .orderBy(['target_ref', 'technology_id', 'place']);
  return rows.map(row => ({
    system: row.target_ref,
    technologyId: row.technology_id,
    component: row.entity_ref,
  }));
}
