import type { DraftPeople } from '@conference-learnings/plugin-learnings-common';
import type { Knex } from 'knex';

/**
 * Replaces whose a draft is and who writes it too. Its version stays: what
 * they are typing is not stale for that.
 *
 * @param owner - who says so
 * @returns whether the draft was theirs
 */
export async function saveDraftPeople(
  tx: Knex,
  owner: string,
  { id, createdBy, editors }: DraftPeople & { id: string },
): Promise<boolean> {
  const count = await tx('drafts')
    .where({ id, created_by: owner })
    .update({ created_by: createdBy });
  if (count === 0) return false;
  await tx('draft_editors').where({ draft_id: id }).delete();
  if (editors.length > 0)
    await tx('draft_editors').insert(
      editors.map(user_ref => ({ draft_id: id, user_ref })),
    );
  return true;
}
