import type { RecapContent } from '@conference-learnings/plugin-learnings-common';
import type { Knex } from 'knex';
import { identityOf } from './identityOf';
import type { StoredItems } from '../recaps/StoredItems';
import { saveTalk } from './saveTalk';

/**
 * Finds or makes the record of each talk that a recap speaks of.
 *
 * @param given - `stored`: the recap as it was until now
 * @returns the ids of the talks, in the order of the notes
 */
export async function saveTalks(
  tx: Knex,
  given: {
    recapId: string;
    isPublished: boolean;
    eventId: string | null;
    notes: RecapContent['talks'];
    stored: StoredItems;
  },
): Promise<string[]> {
  const { learnings } = given.stored;
  const storedIds = [...learnings.values()].flatMap(row => row.talk_id ?? []);
  if (given.isPublished)
    await lockTalks(tx, given.eventId, given.notes, storedIds);
  const splitOff = await tx('talks')
    .whereIn('id', storedIds)
    .whereNotNull('split_from')
    .orderBy('id');
  const stoodFor = given.notes.map(({ id }) =>
    id === undefined ? null : learnings.get(id)?.talk_id ?? null,
  );
  const videoKeys = given.notes.map(({ talk }) => identityOf(talk).videoKey);
  const talkIds: string[] = [];
  const claimed = new Set<string>();
  for (const [at, { talk }] of given.notes.entries()) {
    const videoKey = videoKeys[at];
    const talkId = await saveTalk(tx, {
      recapId: given.recapId,
      isPublished: given.isPublished,
      eventId: given.eventId,
      talkId: stoodFor[at],
      talk,
      claimed,
      // What stands for a note that is still there is not free for another.
      splitOff: splitOff.filter(({ id }) => !stoodFor.includes(id)),
      // One recording of many talks tells none of them from the others.
      videoIsShared: videoKeys.filter(key => key === videoKey).length > 1,
    });
    talkIds.push(talkId);
    claimed.add(talkId);
  }
  return talkIds;
}

/**
 * Locks the records that the talks of a recap are and may turn out to be, by id:
 * two recaps that name the same talks in another order do not wait in a circle.
 */
async function lockTalks(
  tx: Knex,
  eventId: string | null,
  notes: RecapContent['talks'],
  storedIds: string[],
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
    .orWhereIn('id', storedIds)
    .orderBy('id')
    .forUpdate()
    .select('id');
}
