import type { Knex } from 'knex';
import { among } from '../among';

/** By entity, the technologies that some entities stand for in the catalog. */
export async function standInsOf(
  knex: Knex,
  entityRefs: Iterable<string>,
): Promise<Map<string, string[]>> {
  const rows: Array<{ id: string; entity_ref: string }> = await among(
    knex('technologies').whereNull('merged_into'),
    knex,
    'entity_ref',
    entityRefs,
  ).select('id', 'entity_ref');
  const byRef = new Map<string, string[]>();
  for (const { id, entity_ref } of rows)
    byRef.set(entity_ref, [...(byRef.get(entity_ref) ?? []), id]);
  return byRef;
}
