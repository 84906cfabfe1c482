import { NotFoundError } from '@backstage/errors';
import type { Knex } from 'knex';
import { FinishedDraftError } from './FinishedDraftError';
import { recapOfDraft } from './recapOfDraft';

/**
 * Says why there is no draft that this person may write.
 *
 * @throws FinishedDraftError where it has become a recap that they may edit,
 *   NotFoundError otherwise
 */
export async function noDraft(
  knex: Knex,
  userRef: string,
  id: string,
): Promise<never> {
  const finished = await recapOfDraft(knex, userRef, id);
  if (finished) throw new FinishedDraftError(id, finished.recapId);
  throw new NotFoundError(
    `There is no draft with the id ${id} that is yours or shared with you`,
  );
}
