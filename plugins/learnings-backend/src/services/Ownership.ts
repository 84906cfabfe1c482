import { parseEntityRef } from '@backstage/catalog-model';
import { InputError, NotAllowedError } from '@backstage/errors';
import type { Knex } from 'knex';
import { findRecap } from '../store/recaps/findRecap';
import {
  findCreatedBy,
  reassignRecaps,
  type CreatedRecap,
} from '../store/recaps/reassignRecaps';
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
   * and may give away. Its creator, its editors and its publishing team may
   * give a recap away, and who holds the permission any. Recaps that the actor
   * may not read are neither touched nor counted.
   *
   * @throws InputError where `to` is no User whom the actor sees, or `from` did
   *   not create the one recap; NotAllowedError where that one is not theirs
   */
  async reassign(
    actor: Actor,
    given: { from: string; to: string; recapId: string | null },
  ): Promise<{ recaps: number }> {
    const userRef = userOf(actor);
    const { from, to, recapId } = given;
    await this.#checkNewOwner(actor, from, to);
    if (recapId !== null) await this.#checkCreator(actor, recapId, from);
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
          `Only its creator, its editors and its publishing team may give recap ${recapId} away; ask one of them`,
        );
      await reassignRecaps(tx, ids, { from, to });
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
