import type { FollowUpPatch } from '@conference-learnings/plugin-learnings-common';
import type { Knex } from 'knex';
import { indexRecap } from '../text/indexRecap';
import { now } from '../values';
import { sortDateOf } from './saveFollowUps';

/**
 * Changes what is given of a follow-up. Its recap gets a new version too, so
 * that somebody who edits that one does not undo it unknowingly.
 *
 * @returns whether the version was the present one
 */
export async function updateFollowUp(
  tx: Knex,
  { id, version }: { id: string; version: number },
  patch: FollowUpPatch,
): Promise<boolean> {
  const { text, dueDate, ticketUrl, ...same } = patch;
  // The recap first, as everybody does who saves one: none waits in a circle.
  const recap = await tx('recaps')
    .whereIn('id', tx('learnings').select('recap_id').where({ id }))
    .forUpdate()
    .first('id');
  if (!recap) return false;
  const count = await tx('follow_ups')
    .where({ learning_id: id, version })
    .update({
      ...same,
      ...(dueDate !== undefined && {
        due_date: dueDate,
        sort_date: sortDateOf(dueDate),
      }),
      ...(ticketUrl !== undefined && { ticket_url: ticketUrl }),
      version: version + 1,
    });
  if (count === 0) return false;
  await tx('recaps')
    .where({ id: recap.id })
    .update({ updated_at: now() })
    .increment('version', 1);
  if (text !== undefined) {
    await tx('learnings').where({ id }).update({ text });
    await indexRecap(tx, recap.id);
  }
  return true;
}
