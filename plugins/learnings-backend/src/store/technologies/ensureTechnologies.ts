import type { Knex } from 'knex';
import { CHUNK } from '../chunk';
import { newId } from '../values';

/**
 * The ids of technologies by the keys of their names, whichever of their names
 * these are; those that nobody knew are added.
 */
export async function ensureTechnologies(
  tx: Knex,
  byKey: ReadonlyMap<string, { name: string; category: string | null }>,
): Promise<(key: string) => string> {
  // Sorted, so that two recaps saved at once do not wait for each other in a circle.
  const keys = [...byKey.keys()].sort();
  const known = await idsOf(tx, keys);
  const given = keys.flatMap(name_key => {
    const named = byKey.get(name_key);
    if (!named || known.has(name_key)) return [];
    const { name, category } = named;
    return { id: newId(), name, name_key, category };
  });
  for (let at = 0; at < given.length; at += CHUNK) {
    const some = given.slice(at, at + CHUNK);
    await tx('technologies').insert(some).onConflict('name_key').ignore();
    const stored: Array<{ name_key: string; name: string; id: string }> =
      await tx('technologies')
        .whereIn(
          'name_key',
          some.map(({ name_key }) => name_key),
        )
        .select('name_key', 'name', {
          id: tx.raw('coalesce(merged_into, id)'),
        });
    await tx('technology_names')
      .insert(
        stored.map(({ id, ...named }) => ({ ...named, technology_id: id })),
      )
      .onConflict('name_key')
      .ignore();
  }
  const ids = given.length > 0 ? await idsOf(tx, keys) : known;
  for (const [key, { category }] of byKey)
    if (category)
      await tx('technologies')
        .where({ id: ids.get(key) })
        .whereNull('category')
        .update({ category });
  return key => {
    const id = ids.get(key);
    if (!id) throw new Error(`Technology ${key} vanished while being saved`);
    return id;
  };
}

export async function idsOf(
  tx: Knex,
  keys: string[],
): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  for (let at = 0; at < keys.length; at += CHUNK)
    for (const row of await tx('technology_names')
      .whereIn('name_key', keys.slice(at, at + CHUNK))
      .select('name_key', 'technology_id'))
      ids.set(row.name_key, row.technology_id);
  return ids;
}
