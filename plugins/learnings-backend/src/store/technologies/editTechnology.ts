import type { TechnologyContent } from '@conference-learnings/plugin-learnings-common';
import type { Knex } from 'knex';
import { newId } from '../values';
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
): Promise<{ key: string; technologyId: string; name: string } | null> {
  const row = await tx('technology_names')
    .join('technologies', 'technologies.id', 'technology_names.technology_id')
    .whereIn('technology_names.name_key', [...names.keys()])
    .whereNot('technologies.id', exceptId ?? '')
    .orderBy('technology_names.name_key')
    .first('technology_names.name_key', 'technologies.id', 'technologies.name');
  return row
    ? { key: row.name_key, technologyId: row.id, name: row.name }
    : null;
}

const columnsOf = ({
  name,
  category,
  homepage,
  repository,
  maturity,
  entityRef,
}: TechnologyContent) => ({
  name,
  name_key: technologyKey(name),
  category,
  homepage,
  repository,
  maturity,
  entity_ref: entityRef,
});

/** Adds a technology; none of its names may be another's. */
export async function insertTechnology(
  tx: Knex,
  content: TechnologyContent,
): Promise<string> {
  const id = newId();
  await tx('technologies').insert({ id, added: true, ...columnsOf(content) });
  await saveNames(tx, id, namesOf(content));
  return id;
}

/**
 * Says what a technology is.
 *
 * @returns whether it was still of the given version
 */
export async function updateTechnology(
  tx: Knex,
  { id, version }: { id: string; version: number },
  content: TechnologyContent,
): Promise<boolean> {
  const changed = await tx('technologies')
    .where({ id, version })
    .whereNull('merged_into')
    .update({ version: version + 1, ...columnsOf(content) });
  if (changed === 0) return false;
  await saveNames(tx, id, namesOf(content));
  return true;
}

async function saveNames(
  tx: Knex,
  technologyId: string,
  names: ReadonlyMap<string, string>,
): Promise<void> {
  await tx('technology_names').where({ technology_id: technologyId }).delete();
  await tx('technology_names').insert(
    [...names].map(([name_key, name]) => ({
      name_key,
      name,
      technology_id: technologyId,
    })),
  );
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

/**
 * Makes one of two technologies. Names and mentions are found in texts and go
 * over; the ledger's entries stay as they are and lead to the other.
 */
export async function mergeTechnology(
  tx: Knex,
  id: string,
  into: string,
): Promise<void> {
  await tx('technology_names')
    .where({ technology_id: id })
    .update({ technology_id: into });
  // An item that names both is mentioned once.
  await tx('mentions')
    .where({ technology_id: id })
    .whereIn('learning_id', both =>
      both.from('mentions').select('learning_id').where('technology_id', into),
    )
    .delete();
  await tx('mentions')
    .where({ technology_id: id })
    .update({ technology_id: into });
  await tx('technologies')
    .where({ id })
    .orWhere({ merged_into: id })
    .update({
      merged_into: into,
      // Its names lead to the other one; its key is free for another technology.
      name_key: tx.ref('id'),
    });
  await tx('technologies').where({ id: into }).increment('version', 1);
}
