import type { Knex } from 'knex';

/** Refs of one statement: far below what SQLite takes as bindings. */
const REFS_AT_ONCE = 1000;

/** What `CatalogIndex.missing` answers. */
export async function missingOf(
  db: Knex,
  entityRefs: string[],
): Promise<Set<string>> {
  const missing = new Set(entityRefs);
  if (!missing.size) return missing;
  const { filled_at: filledAt } = await db('catalog_index').first('filled_at');
  if (filledAt === null) return new Set();
  const asked = [...missing];
  for (let at = 0; at < asked.length; at += REFS_AT_ONCE) {
    const found: string[] = await db('catalog_entities')
      .whereIn('entity_ref', asked.slice(at, at + REFS_AT_ONCE))
      .pluck('entity_ref');
    for (const ref of found) missing.delete(ref);
  }
  return missing;
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
