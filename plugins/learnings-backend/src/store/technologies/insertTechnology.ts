import type { TechnologyContent } from '@conference-learnings/plugin-learnings-common';
import type { Knex } from 'knex';
import { OvertakenError } from '../transaction';
import { newId } from '../values';
import { namesOf } from './names';
import { gapsOfTechnology, technologyFieldsOf } from './technologyFields';
import { technologyKey } from './technologyKey';

const nameRowsOf = (technologyId: string, content: TechnologyContent) =>
  [...namesOf(content)].map(([name_key, name]) => ({
    name_key,
    name,
    technology_id: technologyId,
  }));

/** Adds a technology; none of its names may be another's. */
export async function insertTechnology(
  tx: Knex,
  content: TechnologyContent,
): Promise<string> {
  const id = newId();
  await tx('technologies').insert({
    ...technologyFieldsOf(content),
    id,
    name_key: technologyKey(content.name),
    added: true,
  });
  await tx('technology_names').insert(nameRowsOf(id, content));
  return id;
}

/**
 * Shows to everybody a technology that was known by texts or entries alone,
 * with what was said of it and was not known.
 */
export async function showTechnology(
  tx: Knex,
  id: string,
  content: TechnologyContent,
): Promise<string> {
  const row = await tx('technologies').where({ id }).forUpdate().first();
  if (!row) throw new OvertakenError(`Technology ${id} vanished`);
  await tx('technologies')
    .where({ id })
    .update({
      ...gapsOfTechnology(row, technologyFieldsOf(content)),
      added: true,
    });
  await tx('technology_names')
    .insert(nameRowsOf(id, content))
    .onConflict('name_key')
    .ignore();
  return id;
}
