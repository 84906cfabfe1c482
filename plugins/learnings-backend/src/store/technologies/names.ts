import type { TechnologyContent } from '@conference-learnings/plugin-learnings-common';
import type { Knex } from 'knex';
import { technologyKey } from './technologyKey';

/** Everything that a technology is called, by key; its name first. */
export const namesOf = ({
  name,
  aliases,
}: Pick<TechnologyContent, 'name' | 'aliases'>): Map<string, string> => {
  const names = new Map<string, string>();
  for (const called of [name, ...aliases]) {
    const key = technologyKey(called);
    if (!names.has(key)) names.set(key, called);
  }
  return names;
};

/** Of some names, the first that another technology has, and which that is. */
export async function nameTaken(
  tx: Knex,
  names: ReadonlyMap<string, string>,
  exceptId: string | null,
): Promise<{ key: string; technologyId: string } | null> {
  const row = await tx('technology_names')
    .whereIn('name_key', [...names.keys()])
    .whereNot('technology_id', exceptId ?? '')
    .orderBy('name_key')
    .first('name_key', 'technology_id');
  return row ? { key: row.name_key, technologyId: row.technology_id } : null;
}

/** Other names of a technology, in order. */
export async function aliasesOf(
  knex: Knex,
  technologyId: string,
  nameKey: string,
): Promise<string[]> {
  const rows = await knex('technology_names')
    .where({ technology_id: technologyId })
    .whereNot('name_key', nameKey)
    .orderBy('name_key')
    .select('name');
  return rows.map(({ name }) => name);
}
