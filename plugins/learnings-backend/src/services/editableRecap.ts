import { NotAllowedError, NotFoundError } from '@backstage/errors';
import type { Knex } from 'knex';
import { findRecap, type RecapHead } from '../store/recaps/findRecap';
import { userOf, type Actor } from './Actor';
import { isEditor } from './isEditor';

/**
 * The head of a recap that the actor may change.
 *
 * @throws NotFoundError where they may not even read it, NotAllowedError where
 *   they may only read it
 */
export async function editableRecap(
  knex: Knex,
  actor: Actor,
  id: string,
): Promise<RecapHead> {
  const userRef = userOf(actor);
  const head = (await findRecap(knex, actor, id)) ?? noRecap(id);
  if (!isEditor(head, userRef))
    throw new NotAllowedError(
      `Only its creator and its editors may change recap ${id}; ask one of them to make you an editor`,
    );
  return head;
}

/** @throws NotFoundError always */
export function noRecap(id: string): never {
  throw new NotFoundError(
    `There is no recap that you may read with the id ${id}`,
  );
}
