import type { RecapContent } from '@conference-learnings/plugin-learnings-common';
import type { Knex } from 'knex';
import { identityOf } from './identityOf';
import { saveTalk } from './saveTalk';

/**
 * Finds or makes the record of each talk that a recap speaks of.
 *
 * @param talkIdOf - the record that a note stood for until now, by the note's id
 * @returns the ids of the talks, in the order of the notes
 */
export async function saveTalks(
  tx: Knex,
  given: {
    recapId: string;
    isPublished: boolean;
    eventId: string | null;
    notes: RecapContent['talks'];
    talkIdOf: (noteId: string) => string | null;
  },
): Promise<string[]> {
  if (given.isPublished) await lockTalks(tx, given.eventId, given.notes);
  const videoKeys = given.notes.map(({ talk }) => identityOf(talk).videoKey);
  const talkIds: string[] = [];
  const claimed = new Set<string>();
  for (const [at, { id, talk }] of given.notes.entries()) {
    const videoKey = videoKeys[at];
    const talkId = await saveTalk(tx, {
      recapId: given.recapId,
      isPublished: given.isPublished,
      eventId: given.eventId,
      talkId: id === undefined ? null : given.talkIdOf(id),
      talk,
      claimed,
      // One recording of many talks tells none of them from the others.
      videoIsShared: videoKeys.filter(key => key === videoKey).length > 1,
    });
    talkIds.push(talkId);
    claimed.add(talkId);
  }
  return talkIds;
}

/**
 * Locks the records that the talks of a recap may turn out to be, by id: two
 * recaps that name the same talks in another order do not wait in a circle.
 */
async function lockTalks(
  tx: Knex,
  eventId: string | null,
  notes: RecapContent['talks'],
): Promise<void> {
  const identities = notes.map(({ talk }) => identityOf(talk));
  await tx('talks')
    .whereIn(
      'video_key',
      identities.flatMap(({ videoKey }) => videoKey ?? []),
    )
    .orWhere(ofEvent =>
      ofEvent.where({ event_id: eventId }).whereIn(
        'title_key',
        identities.flatMap(({ titleKey }) => titleKey ?? []),
      ),
    )
    .orderBy('id')
    .forUpdate()
    .select('id');
}
