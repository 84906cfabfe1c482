import type { TalkRow } from '../tables';
import { newId, now } from '../values';
import type { Journal } from './Journal';
import { talkOfTitle } from './talkKeys';

/**
 * Where recaps of two events spoke of one talk, and the events went apart, the
 * notes of each come to stand for a talk of its own event.
 *
 * @param except - ids of notes that stood for a talk of the other event before
 */
export async function settleNotes(
  journal: Journal,
  eventIds: [string, string],
  except: string[],
): Promise<void> {
  const { tx } = journal;
  const rows: Array<{ id: string; talk_id: string; event_id: string }> =
    await tx('learnings')
      .join('recaps', 'recaps.id', 'learnings.recap_id')
      .join('talks', 'talks.id', 'learnings.talk_id')
      .where('learnings.type', 'talkNote')
      .whereIn('recaps.event_id', eventIds)
      .whereIn('talks.event_id', eventIds)
      .whereRaw('recaps.event_id <> talks.event_id')
      .orderBy('learnings.id')
      .select('learnings.id', 'learnings.talk_id', 'recaps.event_id');
  const stay = new Set(except);
  const notesOf = new Map<string, { eventId: string; noteIds: string[] }>();
  for (const row of rows) {
    if (stay.has(row.id)) continue;
    // Of two events, the talk is of the one and its notes of the other.
    const notes = notesOf.get(row.talk_id);
    if (notes) notes.noteIds.push(row.id);
    else notesOf.set(row.talk_id, { eventId: row.event_id, noteIds: [row.id] });
  }
  for (const [talkId, { eventId, noteIds }] of notesOf) {
    const talk = await tx('talks').where({ id: talkId }).first();
    if (!talk) continue;
    await journal.move({
      table: 'learnings',
      column: 'talk_id',
      ids: noteIds,
      from: talkId,
      to: await talkIn(journal, eventId, talk),
    });
  }
}

/** The talk of an event that is like a talk of another; made where there is none. */
async function talkIn(
  journal: Journal,
  eventId: string,
  talk: TalkRow,
): Promise<string> {
  const known = await talkOfTitle(journal.tx, eventId, talk.title_key);
  if (known) return known.id;
  const id = newId();
  await journal.makeTalk({
    ...talk,
    id,
    event_id: eventId,
    // The video stays with the talk that had it first.
    video_key: null,
    created_at: now(),
    merged_into: null,
    split_from: talk.id,
  });
  return id;
}
