import type { EventContent } from '@conference-learnings/plugin-learnings-common';
import type { Knex } from 'knex';
import { eventFieldsOf, eventKeyOf } from '../events/eventFields';
import type { EventRow } from '../tables';
import { newId, now } from '../values';
import type { Journal } from './Journal';
import { moveTalks } from './mergeEvents';
import { settleNotes } from './settleNotes';

/**
 * Recaps of an event become those of a new one, with the talks of which only
 * they speak; a talk of which others speak too is there twice from now on.
 * The event is locked.
 *
 * @returns the id of the new event
 */
export async function splitEvent(
  journal: Journal,
  from: EventRow,
  given: { recapIds: string[]; content: EventContent },
): Promise<string> {
  const { tx } = journal;
  const { recapIds, content } = given;
  const id = newId();
  await journal.makeEvent({
    id,
    name_key: eventKeyOf(content.name),
    // As after an edit: a person said what it is, and recaps fill its gaps.
    version: 2,
    created_at: now(),
    merged_into: null,
    split_from: from.id,
    ...eventFieldsOf(content),
  });
  await journal.move({
    table: 'recaps',
    column: 'event_id',
    ids: recapIds,
    from: from.id,
    to: id,
  });
  const own = await talksOfOnly(tx, from.id, recapIds);
  const names = await tx('talks')
    .where({ event_id: from.id })
    .whereIn(
      'merged_into',
      own.map(talk => talk.id),
    );
  await moveTalks(journal, {
    talks: [...own, ...names],
    from: from.id,
    to: id,
  });
  await settleNotes(journal, [from.id, id], []);
  await tx('events').where({ id: from.id }).increment('version', 1);
  return id;
}

/** Talks of an event that no other recaps speak of. */
async function talksOfOnly(tx: Knex, eventId: string, recapIds: string[]) {
  const notes = () =>
    tx('learnings')
      .select('learnings.id')
      .where('learnings.type', 'talkNote')
      .whereRaw('learnings.talk_id = talks.id');
  return tx('talks')
    .where('talks.event_id', eventId)
    .whereExists(notes().whereIn('learnings.recap_id', recapIds))
    .whereNotExists(notes().whereNotIn('learnings.recap_id', recapIds));
}
