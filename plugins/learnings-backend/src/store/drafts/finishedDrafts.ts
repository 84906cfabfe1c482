import type { Knex } from 'knex';

/** A draft whose place a recap took. */
export interface FinishedDraft {
  draftId: string;
  recapId: string;
  /** SHA-256 of what the recap became by it; null where nobody noted it. */
  contentHash: string | null;
}

export async function findFinishedDraft(
  knex: Knex,
  draftId: string,
): Promise<FinishedDraft | null> {
  const row = await knex('finished_drafts')
    .where({ draft_id: draftId })
    .first();
  return row
    ? {
        draftId: row.draft_id,
        recapId: row.recap_id,
        contentHash: row.content_hash,
      }
    : null;
}

/**
 * Lets a recap take the place of a draft, if there is such a draft.
 *
 * @returns false, and changes nothing that lasts, where another recap or
 *   another transaction has its place already
 */
export async function finishDraft(
  tx: Knex,
  { draftId, recapId, contentHash }: FinishedDraft,
): Promise<boolean> {
  await tx('drafts').where({ id: draftId }).delete();
  const written = await tx('finished_drafts')
    .insert({
      draft_id: draftId,
      recap_id: recapId,
      content_hash: contentHash,
    })
    .onConflict('draft_id')
    .merge(['content_hash'])
    .where('finished_drafts.recap_id', recapId)
    .returning('draft_id');
  return written.length > 0;
}
