import type { Knex } from 'knex';
import {
  findFinishedDraft,
  type FinishedDraft,
} from '../store/drafts/finishedDrafts';
import { findRecap } from '../store/recaps/findRecap';
import { isEditor } from './isEditor';

/**
 * The recap that took the place of a draft; null where there is none that this
 * person may edit, so that nobody gets at a recap by guessing.
 */
export async function recapOfDraft(
  knex: Knex,
  userRef: string,
  draftId: string,
): Promise<FinishedDraft | null> {
  const finished = await findFinishedDraft(knex, draftId);
  if (!finished) return null;
  const head = await findRecap(knex, { userRef }, finished.recapId);
  return head && isEditor(head, userRef) ? finished : null;
}
