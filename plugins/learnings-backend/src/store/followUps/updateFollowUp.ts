import type { FollowUpPatch } from '@conference-learnings/plugin-learnings-common';
import type { Knex } from 'knex';
import { dialectOf } from '../dialect';
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
    .whereIn('id', tx('learnings').select('recap_id').where({ id }))
    .update({ updated_at: now() })
    .increment('version', 1);
  if (text !== undefined) {
    await tx('learnings').where({ id }).update({ text });
    await dialectOf(tx).text.index(tx, [{ learningId: id, text }]);
  }
  return true;
}
