import type { Knex } from 'knex';
import { dialectOf } from '../dialect';
import { removeUnused } from '../talks/removeUnused';
import type { RecapRow } from '../tables';
import { indexRecap } from '../text/indexRecap';
import { now } from '../values';

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
  change: Partial<Pick<RecapRow, 'status' | 'published_at'>> = {},
): Promise<boolean> {
  const count = await tx('recaps')
    .where({ id, version })
    .update({ ...change, version: version + 1, updated_at: now() });
  return count > 0;
}

/**
 * Shows a recap's learnings and links in the lists, or takes them out.
 *
 * @param publishedAt - what they are sorted by; null takes them out
 */
export async function showInLists(
  tx: Knex,
  recapId: string,
  publishedAt: string | null,
): Promise<void> {
  await tx('learnings')
    .where({ recap_id: recapId })
    .update({ published_at: publishedAt });
  await tx('entity_links')
    .whereIn(
      'learning_id',
      tx('learnings').select('id').where({ recap_id: recapId }),
    )
    .update({ published_at: publishedAt });
  if (publishedAt === null) await dialectOf(tx).text.remove(tx, recapId);
  else await indexRecap(tx, recapId);
}

/**
 * Deletes a recap and everything that is part of it.
 *
 * @returns whether the version was the present one
 */
export async function deleteRecap(
  tx: Knex,
  id: string,
  version: number,
): Promise<boolean> {
  if (!(await claimVersion(tx, id, version))) return false;
  const recap = await tx('recaps').where({ id }).first('event_id');
  const talks = await tx('learnings')
    .where({ recap_id: id, type: 'talkNote' })
    .distinct('talk_id');
  await tx('recaps').where({ id }).delete();
  await removeUnused(tx, {
    talkIds: talks.flatMap(({ talk_id }) => talk_id ?? []),
    eventIds: recap?.event_id ? [recap.event_id] : [],
  });
  return true;
}
