import { parseEntityRef } from '@backstage/catalog-model';
import { InputError, NotAllowedError } from '@backstage/errors';
import type { Knex } from 'knex';
import { findRecap } from '../store/recaps/findRecap';
import {
  findCreatedBy,
  reassignRecaps,
  type CreatedRecap,
} from '../store/recaps/reassignRecaps';
import { keepRevision } from '../store/revisions/keepRevision';
import { transaction } from '../store/transaction';
import { userOf, type Actor } from './Actor';
import { noRecap } from './editableRecap';
import { isEditor } from './isEditor';
import type { LinkSight } from './LinkSight';
import type { MayAdminister } from './mayAdminister';

/** Whose recaps are: what somebody wrote who has left goes on to somebody else. */
export class Ownership {
  readonly #knex: Knex;
  readonly #sight: LinkSight;
  readonly #mayAdminister: MayAdminister;

  constructor(deps: {
    knex: Knex;
    sight: LinkSight;
    mayAdminister: MayAdminister;
  }) {
    this.#knex = deps.knex;
    this.#sight = deps.sight;
    this.#mayAdminister = deps.mayAdminister;
  }

  /**
   * Gives recaps of one creator to another: one, or all that the actor reads
   * and may give away. Whoever is in the catalog gives away their own; of
   * somebody who has left it the editors and the publishing team of a recap do,
   * and who holds the permission in all. Recaps that the actor may not read are
   * neither touched nor counted.
   *
   * @throws InputError where `to` is no User whom the actor sees, `from` is
   *   somebody else who may still be in the catalog, or did not create the one
   *   recap; NotAllowedError where that one is not theirs
   */
  async reassign(
    actor: Actor,
    given: { from: string; to: string; recapId: string | null },
  ): Promise<{ recaps: number }> {
    const userRef = userOf(actor);
    const { from, to, recapId } = given;
    await this.#checkNewOwner(actor, from, to);
    if (recapId !== null) await this.#checkCreator(actor, recapId, from);
    if (from !== userRef) await this.#checkHasLeft(actor, from);
    const administers = await this.#mayAdminister(actor);
    const teams = await actor.teams();
    const mayGive = (recap: CreatedRecap) =>
      administers ||
      isEditor(recap, userRef) ||
      (recap.publishingTeam !== null && teams.includes(recap.publishingTeam));

    return transaction(this.#knex, async tx => {
      const recaps = await findCreatedBy(tx, actor, {
        createdBy: from,
        recapId,
      });
      const ids = recaps.filter(mayGive).map(({ id }) => id);
      if (recapId !== null && ids.length === 0)
        throw new NotAllowedError(
          `Only the editors and the publishing team of recap ${recapId} may give it away; ask one of them`,
        );
      await reassignRecaps(tx, ids, { from, to });
      for (const id of ids) await keepRevision(tx, id, userRef);
      return { recaps: ids.length };
    });
  }

  async #checkNewOwner(actor: Actor, from: string, to: string): Promise<void> {
    if (from === to)
      throw new InputError(
        'to: is the same as from; name who shall have the recaps from now on',
      );
    if (parseEntityRef(to).kind !== 'user')
      throw new InputError(`to: ${to} is not a User; only a person has recaps`);
    const sightOf = await this.#sight.of([to], actor.credentials);
    if (sightOf(to) !== 'visible')
      throw new InputError(
        `to: ${to} is not in the catalog, or you may not see them; choose somebody who is`,
      );
  }

  /** Nobody is deprived of what they wrote while they are there. */
  async #checkHasLeft(actor: Actor, from: string): Promise<void> {
    const sightOf = await this.#sight.of([from], actor.credentials);
    if (sightOf(from) !== 'missing')
      throw new InputError(
        `from: ${from} may still be in the catalog, and gives away what they wrote themselves; ask them. Where they have left, take them out of the catalog first, which is read again every few minutes`,
      );
  }

  async #checkCreator(
    actor: Actor,
    recapId: string,
    from: string,
  ): Promise<void> {
    const recap =
      (await findRecap(this.#knex, actor, recapId)) ?? noRecap(recapId);
    if (recap.createdBy !== from)
      throw new InputError(
        `from: ${from} did not create recap ${recapId}; ${
          recap.createdBy
            ? `it is ${recap.createdBy}'s`
            : 'a configured source brought it'
        }`,
      );
  }
}
