import type { Knex } from 'knex';
import { CHUNK } from '../chunk';
import type { TechnologyRow } from '../tables';
import { gapsOfTechnology } from '../technologies/technologyFields';
import type { Journal, MentionMove } from './Journal';
import { leadTo } from './mergeTalks';
import { moveNames } from './moveNames';

/**
 * Makes one of two technologies, which learns what only the other knew. Names
 * and mentions are found in texts and go over; the ledger's entries stay as
 * they are and lead to the other. Both are locked.
 */
export async function mergeTechnologies(
  journal: Journal,
  from: TechnologyRow,
  into: TechnologyRow,
): Promise<void> {
  const { tx } = journal;
  const names = await tx('technology_names').where({ technology_id: from.id });
  await moveNames(
    journal,
    names.map(({ name_key: key, name }) => ({
      key,
      from: { technologyId: from.id, name },
      to: { technologyId: into.id, name },
    })),
  );
  journal.entries.mentions = await moveMentions(tx, from.id, into.id);
  await moveDetections(tx, from.id, into.id);
  await journal.write('technologies', into, gapsOfTechnology(into, from));
  // What a person added is shown to everybody, whoever may read of it.
  if (from.added && !into.added)
    await journal.move({
      table: 'technologies',
      column: 'added',
      ids: [into.id],
      from: false,
      to: true,
    });
  // Its names lead to the other one; its key is free for another technology.
  await journal.write('technologies', from, { name_key: from.id });
  await leadTo(journal, 'technologies', from.id, into.id);
  await tx('technologies').where({ id: into.id }).increment('version', 1);
}

async function moveMentions(
  tx: Knex,
  from: string,
  to: string,
): Promise<MentionMove> {
  // An item that names both is mentioned once.
  const both = () =>
    tx('mentions')
      .where({ technology_id: from })
      .whereIn('learning_id', ids =>
        ids.from('mentions').select('learning_id').where('technology_id', to),
      );
  const dropped = await both();
  await both().delete();
  const mentions = () => tx('mentions').where({ technology_id: from });
  const learningIds = await mentions().pluck('learning_id');
  await mentions().update({ technology_id: to });
  return { from, to, learningIds, dropped };
}

/** Until they are made anew, what was found of one is told of the other. */
async function moveDetections(
  tx: Knex,
  from: string,
  to: string,
): Promise<void> {
  const found = () =>
    tx('technology_detections').where({ technology_id: from });
  await found()
    .whereIn('entity_ref', refs =>
      refs
        .from('technology_detections')
        .select('entity_ref')
        .where('technology_id', to),
    )
    .delete();
  await found().update({ technology_id: to });
}

/** Lets mentions be those of the technology that they were of; what came since stays. */
export async function moveMentionsBack(
  tx: Knex,
  { from, to, learningIds, dropped }: MentionMove,
): Promise<void> {
  for (let at = 0; at < learningIds.length; at += CHUNK)
    await tx('mentions')
      .where({ technology_id: to })
      .whereIn('learning_id', learningIds.slice(at, at + CHUNK))
      .update({ technology_id: from });
  for (let at = 0; at < dropped.length; at += CHUNK) {
    const some = dropped.slice(at, at + CHUNK);
    const left = new Set<string>(
      await tx('learnings')
        .whereIn(
          'id',
          some.map(({ learning_id }) => learning_id),
        )
        .pluck('id'),
    );
    const rows = some.filter(({ learning_id }) => left.has(learning_id));
    if (rows.length > 0)
      await tx('mentions')
        .insert(rows)
        .onConflict(['learning_id', 'technology_id'])
        .ignore();
  }
}
