import { ConflictError } from '@backstage/errors';
import type { Knex } from 'knex';
import type { Journal, NameMove } from './Journal';

/**
 * Moves names of technologies.
 *
 * @throws ConflictError where another technology has come to have one since
 */
export async function moveNames(
  journal: Journal,
  moves: readonly NameMove[],
): Promise<void> {
  const done = moves.filter(
    ({ from, to }) =>
      from?.technologyId !== to?.technologyId || from?.name !== to?.name,
  );
  for (const move of done) await moveName(journal.tx, move);
  journal.entries.names = [...(journal.entries.names ?? []), ...done];
}

async function moveName(tx: Knex, { key, from, to }: NameMove): Promise<void> {
  const held = await tx('technology_names')
    .where('name_key', key)
    .first('technology_id');
  // Which one is not said: not everybody may know of it.
  if (held && held.technology_id !== from?.technologyId)
    throw new ConflictError(
      `“${
        to?.name ?? key
      }” is what another technology is called by now; give that one another name first, or merge the two`,
    );
  const rows = tx('technology_names');
  if (!to) await rows.where({ name_key: key }).delete();
  else
    await rows
      .insert({ name_key: key, name: to.name, technology_id: to.technologyId })
      .onConflict('name_key')
      .merge();
}
