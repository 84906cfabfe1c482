import { InputError } from '@backstage/errors';
import type { Knex } from 'knex';
import { lockDraft, readDraft } from '../store/drafts/drafts';
import {
  findFinishedDraft,
  finishDraft,
  type FinishedDraft,
} from '../store/drafts/finishedDrafts';
import { staleDraft } from './staleDraft';

/**
 * Ends the working copy whose content a recap takes on. One that is not there
 * is noted all the same, so that asking again is known.
 *
 * @param draftVersion - that the recap's content was made of, where it is known
 * @throws InputError where the draft is of something else, StaleVersionError
 *   where somebody wrote on since
 */
export async function finishWorkingCopy(
  tx: Knex,
  userRef: string,
  finished: FinishedDraft,
  draftVersion?: number,
): Promise<void> {
  const { draftId: id, recapId } = finished;
  const isThere = await lockDraft(tx, id);
  const draft = isThere ? await readDraft(tx, userRef, id) : null;
  if (isThere && draft?.recap?.id !== recapId) throw notItsOwn();
  if (draft && draftVersion !== undefined && draftVersion !== draft.version)
    throw staleDraft({ id, version: draftVersion }, draft);
  if (!(await finishDraft(tx, finished))) throw notItsOwn();
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

function notItsOwn() {
  return new InputError(
    'draftId: is not the working copy of this recap; leave it out, or save it as a new recap',
  );
}
