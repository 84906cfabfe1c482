import type { Knex } from 'knex';

/**
 * Removes those of the given talks and events that nothing speaks of any more,
 * but never what a person has edited.
 */
export async function removeUnused(
  tx: Knex,
  given: { talkIds: string[]; eventIds: string[] },
): Promise<void> {
  if (given.talkIds.length > 0)
    await tx('talks')
      .whereIn('id', given.talkIds)
      .where('version', 1)
      .whereNotExists(notes =>
        notes
          .from('learnings')
          .select('learnings.id')
          .whereRaw('learnings.talk_id = talks.id'),
      )
      .delete();
  if (given.eventIds.length > 0)
    await tx('events')
      .whereIn('id', given.eventIds)
      .where('version', 1)
      .whereNotExists(recaps =>
        recaps
          .from('recaps')
          .select('recaps.id')
          .whereRaw('recaps.event_id = events.id'),
      )
      .whereNotExists(talks =>
        talks
          .from('talks')
          .select('talks.id')
          .whereRaw('talks.event_id = events.id'),
      )
      .delete();
}
