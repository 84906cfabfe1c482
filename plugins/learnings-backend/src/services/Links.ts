import { NotAllowedError, NotFoundError } from '@backstage/errors';
import type {
  EntityLink,
  LinkState,
} from '@conference-learnings/plugin-learnings-common';
import type { Knex } from 'knex';
import { decideLink, findLink } from '../store/links/findLink';
import { findRecap } from '../store/recaps/findRecap';
import { keepRevision } from '../store/revisions/keepRevision';
import { transaction } from '../store/transaction';
import { userOf, type Actor } from './Actor';
import { isEditor } from './isEditor';
import { shown, type LinkSight } from './LinkSight';

/** What people decide about links to catalog entities. */
export class Links {
  readonly #knex: Knex;
  readonly #sight: LinkSight;

  constructor(deps: { knex: Knex; sight: LinkSight }) {
    this.#knex = deps.knex;
    this.#sight = deps.sight;
  }

  /**
   * Confirms or dismisses a link, or takes either back. Everybody may judge
   * what was suggested; what an author said, and what is not published, only
   * the recap's editors.
   */
  async decide(
    actor: Actor,
    id: string,
    state: LinkState,
  ): Promise<EntityLink> {
    const decidedBy = userOf(actor);
    const found = await findLink(this.#knex, actor, id);
    if (!found) return notFound(id);
    const { link } = found;
    const sightOf = await this.#sight.of([link.entityRef], actor.credentials);
    const [seen] = shown({ ...link, state }, sightOf);
    if (!seen) return notFound(id);

    const isOpenToAll = found.isPublished && link.origin === 'suggested';
    if (!isOpenToAll) {
      const recap = await findRecap(this.#knex, actor, found.recapId);
      if (!recap || !isEditor(recap, decidedBy))
        throw new NotAllowedError(
          `Link ${id} was made by the author of recap ${found.recapId}; only its editors may change it`,
        );
    }
    await transaction(this.#knex, async tx => {
      if (await decideLink(tx, found, { state, decidedBy }))
        await keepRevision(tx, found.recapId, decidedBy);
    });
    return seen;
  }
}

function notFound(id: string): never {
  throw new NotFoundError(
    `There is no link that you may see with the id ${id}`,
  );
}
