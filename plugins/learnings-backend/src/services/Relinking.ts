import { RELATION_OWNED_BY } from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type { Knex } from 'knex';
import { findLinkedRecaps, relinkRecap } from '../store/links/relinkEntity';
import { keepRevision } from '../store/revisions/keepRevision';
import { transaction } from '../store/transaction';
import { userOf, type Actor } from './Actor';
import { editableRecap } from './editableRecap';
import type { LinkSight } from './LinkSight';
import type { MayAdminister } from './mayAdminister';

/** Links that wait for an entity of an old name find it under its new one. */
export class Relinking {
  readonly #knex: Knex;
  readonly #catalog: CatalogService;
  readonly #sight: LinkSight;
  readonly #mayAdminister: MayAdminister;

  constructor(deps: {
    knex: Knex;
    catalog: CatalogService;
    sight: LinkSight;
    mayAdminister: MayAdminister;
  }) {
    this.#knex = deps.knex;
    this.#catalog = deps.catalog;
    this.#sight = deps.sight;
    this.#mayAdminister = deps.mayAdminister;
  }

  /**
   * Lets links to an entity that is gone lead to another, in one recap or in
   * all that the actor may change so: editors in theirs; who owns `to`, or
   * holds the permission, in all that they may read. Others are neither touched
   * nor counted.
   *
   * @throws InputError where `from` may still be in the catalog, or the actor
   *   sees no `to` there; NotAllowedError where the one recap is not theirs
   */
  async relink(
    actor: Actor,
    given: { from: string; to: string; recapId: string | null },
  ): Promise<{ recaps: number }> {
    const userRef = userOf(actor);
    const { from, to, recapId } = given;
    await this.#checkEnds(actor, from, to);
    const mayAll =
      (await this.#owns(actor, to)) || (await this.#mayAdminister(actor));
    if (recapId !== null && !mayAll)
      await editableRecap(this.#knex, actor, recapId);

    return transaction(this.#knex, async tx => {
      const ids = await findLinkedRecaps(tx, actor, {
        entityRef: from,
        recapId,
        onlyOwn: !mayAll,
      });
      for (const id of ids) {
        await relinkRecap(tx, id, { from, to });
        await keepRevision(tx, id, userRef);
      }
      return { recaps: ids.length };
    });
  }

  async #checkEnds(actor: Actor, from: string, to: string): Promise<void> {
    const sightOf = await this.#sight.of([from, to], actor.credentials);
    // The same for one that is there and hidden: its name alone can be a secret.
    if (sightOf(from) !== 'missing')
      throw new InputError(
        `from: ${from} may still be in the catalog; only links to an entity that is gone can lead elsewhere`,
      );
    if (sightOf(to) !== 'visible')
      throw new InputError(
        `to: ${to} is not in the catalog, or you may not see it; choose an entity that is`,
      );
  }

  async #owns(actor: Actor, entityRef: string): Promise<boolean> {
    const { items } = await this.#catalog.getEntitiesByRefs(
      { entityRefs: [entityRef], fields: ['relations'] },
      { credentials: actor.credentials },
    );
    const selves = [actor.userRef, ...(await actor.teams())];
    return (items[0]?.relations ?? []).some(
      ({ type, targetRef }) =>
        type === RELATION_OWNED_BY && selves.includes(targetRef),
    );
  }
}
