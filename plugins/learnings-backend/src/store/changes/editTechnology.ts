import type { TechnologyContent } from '@conference-learnings/plugin-learnings-common';
import type { TechnologyRow } from '../tables';
import { namesOf } from '../technologies/names';
import { technologyFieldsOf } from '../technologies/technologyFields';
import { technologyKey } from '../technologies/technologyKey';
import type { Journal } from './Journal';
import { moveNames } from './moveNames';

/**
 * Says what a technology is. Texts that call it by its former name still mean
 * it. It is locked, and no other technology has one of the names.
 */
export async function editTechnology(
  journal: Journal,
  technology: TechnologyRow,
  content: TechnologyContent,
): Promise<void> {
  const { tx } = journal;
  const { id } = technology;
  const rows = await tx('technology_names').where({ technology_id: id });
  const former = new Map(rows.map(({ name_key, name }) => [name_key, name]));
  const names = namesOf(content);
  const name_key = technologyKey(content.name);
  if (name_key !== technology.name_key && !names.has(technology.name_key))
    names.set(technology.name_key, technology.name);
  const called = (name?: string) =>
    name === undefined ? null : { technologyId: id, name };
  await moveNames(
    journal,
    [...new Set([...former.keys(), ...names.keys()])].map(key => ({
      key,
      from: called(former.get(key)),
      to: called(names.get(key)),
    })),
  );
  await journal.write('technologies', technology, {
    ...technologyFieldsOf(content),
    name_key,
  });
  await tx('technologies').where({ id }).increment('version', 1);
}
