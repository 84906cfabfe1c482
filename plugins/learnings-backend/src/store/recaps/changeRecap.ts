import type { Knex } from 'knex';
import { EVERYTHING } from '../AccessFilter';
import { dialectOf } from '../dialect';
import { removeUnused } from '../talks/removeUnused';
import type { RecapRow } from '../tables';
import { now } from '../values';
import { readRecap } from './readRecap';
import { writeContent } from './saveContent';

/**
 * Claims the next version of a recap. Whoever asks with another version than
 * the present one has seen something else, and gets nothing.
 *
 * @returns whether the version was the present one
 */
export async function claimVersion(
  tx: Knex,
  id: string,
  version: number,
  change: Partial<
    Pick<RecapRow, 'status' | 'published_at' | 'deleted_at' | 'deleted_by'>
  > = {},
): Promise<boolean> {
  const count = await tx('recaps')
    .where({ id, version })
    .update({ ...change, version: version + 1, updated_at: now() });
  return count > 0;
}

/**
 * Shows a recap's learnings and links in the lists; its event and talks become
 * those that all published recaps speak of.
 *
 * @param publishedAt - what its learnings are sorted by
 */
export async function showInLists(
  tx: Knex,
  recapId: string,
  publishedAt: string,
): Promise<void> {
  const content = await readRecap(tx, EVERYTHING, recapId);
  if (!content) throw new Error(`Recap ${recapId} vanished while being shown`);
  await writeContent(tx, { recapId, content, decidedBy: null, publishedAt });
}

/** Takes a recap's learnings and links out of the lists. */
export async function hideFromLists(tx: Knex, recapId: string): Promise<void> {
  const hidden = { published_at: null };
  await tx('learnings').where({ recap_id: recapId }).update(hidden);
  await tx('entity_links')
    .whereIn(
      'learning_id',
      tx('learnings').select('id').where({ recap_id: recapId }),
    )
    .update(hidden);
  await dialectOf(tx).text.remove(tx, recapId);
}

/**
 * Removes a recap that was deleted, with everything that is part of it.
 *
 * @param before - ISO 8601; what was deleted later stays
 */
export async function removeRecap(
  tx: Knex,
  id: string,
  before: string,
): Promise<void> {
  const recap = await tx('recaps')
    .where({ id })
    .where('deleted_at', '<', before)
    .forUpdate()
    .first('event_id');
  if (!recap) return;
  const talks = await tx('learnings')
    .where({ recap_id: id, type: 'talkNote' })
    .distinct('talk_id');
  await tx('recaps').where({ id }).delete();
  await removeUnused(tx, {
    talkIds: talks.flatMap(({ talk_id }) => talk_id ?? []),
    eventIds: recap.event_id ? [recap.event_id] : [],
  });
}
