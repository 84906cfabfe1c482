import type { FollowUpPatch } from '@conference-learnings/plugin-learnings-common';
import type { Knex } from 'knex';
import { indexRecap } from '../text/indexRecap';
import { now } from '../values';
import { sortDateOf } from './saveFollowUps';

/**
 * Changes what is given of a follow-up that a recap holds. The recap gets a new
 * version too, so that somebody who edits that one does not undo it unknowingly.
 *
 * @returns whether the version was the present one
 */
export async function updateHeldFollowUp(
  tx: Knex,
  { id, version }: { id: string; version: number },
  { text, ...patch }: FollowUpPatch,
): Promise<boolean> {
  // The recap first, as everybody does who saves one: none waits in a circle.
  const recap = await tx('recaps')
    .whereIn('id', tx('learnings').select('recap_id').where({ id }))
    .forUpdate()
    .first('id');
  if (!recap) return false;
  if (!(await updateFollowUp(tx, { id, version }, patch))) return false;
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

/**
 * Changes what is given of a follow-up that somebody logged.
 *
 * @returns whether the version was the present one
 */
export async function updateFollowUp(
  tx: Knex,
  { id, version }: { id: string; version: number },
  patch: FollowUpPatch,
): Promise<boolean> {
  const { state, dueDate, ticketUrl, ...same } = patch;
  const count = await tx('follow_ups')
    .where({ id, version })
    .update({
      ...same,
      ...(state !== undefined && {
        state,
        // What was closed before, and is still, was closed then.
        closed_at:
          state === 'open' ? null : tx.raw('coalesce(closed_at, ?)', [now()]),
      }),
      ...(dueDate !== undefined && {
        due_date: dueDate,
        sort_date: sortDateOf(dueDate),
      }),
      ...(ticketUrl !== undefined && { ticket_url: ticketUrl }),
      version: version + 1,
    });
  return count > 0;
}
