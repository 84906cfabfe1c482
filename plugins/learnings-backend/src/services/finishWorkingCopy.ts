import { InputError } from '@backstage/errors';
import type { Knex } from 'knex';
import { lockDraft } from '../store/drafts/drafts';
import {
  findFinishedDraft,
  finishDraft,
  type FinishedDraft,
} from '../store/drafts/finishedDrafts';

/**
 * Ends the working copy whose content a recap takes on. One that is not there
 * is noted all the same, so that asking again is known.
 *
 * @throws InputError where the draft is of something else
 */
export async function finishWorkingCopy(
  tx: Knex,
  finished: FinishedDraft,
): Promise<void> {
  const draft = await lockDraft(tx, finished.draftId);
  const isOther = draft !== null && draft.recapId !== finished.recapId;
  if (isOther || !(await finishDraft(tx, finished)))
    throw new InputError(
      'draftId: is not the working copy of this recap; leave it out, or save it as a new recap',
    );
}

/**
 * Whether exactly this was done before, and its answer was lost on the way:
 * the same working copy with the same content.
 */
export async function isFinished(
  tx: Knex,
  { draftId, recapId, contentHash }: FinishedDraft,
): Promise<boolean> {
  const before = await findFinishedDraft(tx, draftId);
  return before?.recapId === recapId && before.contentHash === contentHash;
}
