import type { Knex } from 'knex';
import { dialectOf } from '../dialect';

/** What `CatalogIndex.missing` answers; one statement. */
export async function missingOf(
  db: Knex,
  entityRefs: string[],
): Promise<Set<string>> {
  if (entityRefs.length === 0) return new Set();
  const asked = entityRefs.map(entity_ref => ({ entity_ref }));
  const given = dialectOf(db).tableOf({ entity_ref: 'text' });
  const missing: string[] = await db
    .from(db.raw(given, [JSON.stringify(asked)]))
    .whereNotExists(
      db('catalog_entities').whereRaw(
        'catalog_entities.entity_ref = given.entity_ref',
      ),
    )
    .whereExists(db('catalog_index').whereNotNull('filled_at'))
    .pluck('given.entity_ref');
  return new Set(missing);
}

/** Refs of the Users who are direct members of a group. */
export function membersOf(db: Knex, groupRef: string): Promise<string[]> {
  return db('catalog_relations')
    .where({ type: 'memberOf', target_ref: groupRef })
    .orderBy('source_ref')
    .pluck('source_ref');
}

/** Counts what was ever written to the catalog index. */
export async function versionOf(db: Knex): Promise<number> {
  const { version } = await db('catalog_index').first('version');
  return version;
}
