import type { Knex } from 'knex';
import {
  eventContentOf,
  eventFieldsOf,
  gapsOfEvent,
} from '../events/eventFields';
import type { EventRow, TalkRow } from '../tables';
import { leadTo, mergeTalks } from './mergeTalks';
import type { Journal } from './Journal';

/**
 * All recaps and talks of one event are the other's from now on, which learns
 * what only that one knew. Talks of the same title become one. Both are locked.
 */
export async function mergeEvents(
  journal: Journal,
  from: EventRow,
  into: EventRow,
): Promise<void> {
  const { tx } = journal;
  journal.entries.crossing = await crossingNotes(tx, from.id, into.id);
  await journal.move({
    table: 'recaps',
    column: 'event_id',
    ids: await tx('recaps').where({ event_id: from.id }).pluck('id'),
    from: from.id,
    to: into.id,
  });
  await moveTalks(journal, {
    talks: await tx('talks').where({ event_id: from.id }),
    from: from.id,
    to: into.id,
  });
  const known = eventFieldsOf(eventContentOf(from));
  await journal.write('events', into, gapsOfEvent(into, known));
  await leadTo(journal, 'events', from.id, into.id);
  await tx('events').where({ id: into.id }).increment('version', 1);
}

/**
 * Moves talks to another event; one whose title is there already is merged
 * into that talk.
 */
export async function moveTalks(
  journal: Journal,
  given: { talks: TalkRow[]; from: string; to: string },
): Promise<void> {
  const { from, to } = given;
  const { tx } = journal;
  const all = await tx('talks')
    .whereIn('event_id', [from, to])
    .orderBy('id')
    .forUpdate();
  const ofTitle = new Map(
    all
      .filter(talk => talk.event_id === to && talk.title_key !== null)
      .map(talk => [talk.title_key, talk]),
  );
  const byId = new Map(all.map(talk => [talk.id, talk]));
  const moving: string[] = [];
  for (const talk of given.talks) {
    const named =
      talk.title_key === null ? undefined : ofTitle.get(talk.title_key);
    const target = named?.merged_into ? byId.get(named.merged_into) : named;
    if (!named) moving.push(talk.id);
    else if (target && target.id !== talk.id && talk.merged_into === null) {
      await mergeTalks(journal, talk, target);
      await journal.write('talks', talk, { title_key: null, event_id: to });
    }
  }
  await journal.move({
    table: 'talks',
    column: 'event_id',
    ids: moving,
    from,
    to,
  });
}

/** Notes of recaps of one event on talks of the other: told by their video. */
async function crossingNotes(
  tx: Knex,
  one: string,
  other: string,
): Promise<string[]> {
  return tx('learnings')
    .join('recaps', 'recaps.id', 'learnings.recap_id')
    .join('talks', 'talks.id', 'learnings.talk_id')
    .where('learnings.type', 'talkNote')
    .whereIn('recaps.event_id', [one, other])
    .whereIn('talks.event_id', [one, other])
    .whereRaw('recaps.event_id <> talks.event_id')
    .pluck('learnings.id');
}
