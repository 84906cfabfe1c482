import type { Knex } from 'knex';
import type { ChangeRow } from '../tables';
import { readJson } from '../values';
import { followMoves } from './followMoves';
import { Journal, type JournalEntries } from './Journal';
import { moveTalks } from './mergeEvents';
import { moveMentionsBack } from './mergeTechnologies';
import { moveNames } from './moveNames';
import { settleNotes } from './settleNotes';

const TABLES = {
  event: 'events',
  talk: 'talks',
  technology: 'technologies',
} as const;

/**
 * Takes a change back: what is still where it put it goes where it was. What
 * came since stays where it is. Its records are locked, and no later change
 * rests on them.
 */
export async function undoChange(tx: Knex, change: ChangeRow): Promise<void> {
  const { moves, made, crossing, names, mentions } = readJson<JournalEntries>(
    change.journal,
  );
  const isOfEvents = change.subject === 'event';
  await removeNames(tx, made);
  const back = new Journal(tx);
  await moveNames(
    back,
    (names ?? []).map(({ key, from, to }) => ({ key, from: to, to: from })),
  );
  for (const { from, to, ...move } of moves.reverse())
    if (
      move.table === 'talks' &&
      move.column === 'event_id' &&
      typeof from === 'string' &&
      typeof to === 'string'
    )
      await moveTalks(back, {
        talks: await tx('talks')
          .whereIn('id', move.ids)
          .where({ event_id: to }),
        from: to,
        to: from,
      });
    else await back.move({ ...move, from: to, to: from });
  if (isOfEvents && change.other_id !== null)
    await settleNotes(back, [change.subject_id, change.other_id], crossing);
  await followMoves(back);
  await removeMade(tx, made);
  if (mentions) await moveMentionsBack(tx, mentions);
  await tx(TABLES[change.subject])
    .where({ id: change.subject_id })
    .increment('version', 1);
}

type Made = JournalEntries['made'];

/** Names that an edit left behind; the record takes them back. */
async function removeNames(tx: Knex, { events, talks }: Made): Promise<void> {
  for (const [table, ids] of [
    ['talks', talks],
    ['events', events],
  ] as const)
    await tx(table).whereIn('id', ids).whereNotNull('merged_into').delete();
}

/** Records that a split made, unless something came to stand for them since. */
async function removeMade(tx: Knex, { events, talks }: Made): Promise<void> {
  await tx('talks')
    .whereIn('id', talks)
    .whereNotExists(
      tx('learnings')
        .select('learnings.id')
        .whereRaw('learnings.talk_id = talks.id'),
    )
    .delete();
  await tx('events')
    .whereIn('id', events)
    .whereNotExists(
      tx('recaps').select('recaps.id').whereRaw('recaps.event_id = events.id'),
    )
    .whereNotExists(
      tx('talks').select('talks.id').whereRaw('talks.event_id = events.id'),
    )
    .delete();
}
