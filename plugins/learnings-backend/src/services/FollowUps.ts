import { NotAllowedError, NotFoundError } from '@backstage/errors';
import type {
  FollowUp,
  FollowUpList,
  FollowUpPatch,
  FollowUpState,
  Versioned,
} from '@conference-learnings/plugin-learnings-common';
import type { Knex } from 'knex';
import { listFollowUps, readFollowUp } from '../store/followUps/listFollowUps';
import { updateFollowUp } from '../store/followUps/updateFollowUp';
import type { PageRequest } from '../store/page';
import { findRecap } from '../store/recaps/findRecap';
import { keepRevision } from '../store/revisions/keepRevision';
import { transaction } from '../store/transaction';
import { storable } from '../store/values';
import { userOf, type Actor } from './Actor';
import { isEditor } from './isEditor';
import { StaleVersionError } from './StaleVersionError';

/** What people said they would do, and what became of it. */
export class FollowUps {
  readonly #knex: Knex;

  constructor(deps: { knex: Knex }) {
    this.#knex = deps.knex;
  }

  list(
    actor: Actor,
    filter: { state?: FollowUpState; owner?: string },
    page: PageRequest,
  ): Promise<FollowUpList> {
    return listFollowUps(this.#knex, actor, filter, page);
  }

  /**
   * Its owner, be it a person or a team of theirs, says how it goes; the
   * recap's editors and the team that published it may change it too.
   */
  async update(
    actor: Actor,
    { id, version }: Versioned,
    patch: FollowUpPatch,
  ): Promise<FollowUp> {
    const userRef = userOf(actor);
    const before = await this.#read(actor, id);
    if (!(await this.#mayChange(actor, userRef, before)))
      throw new NotAllowedError(
        `Only its owner, the editors and the publishing team of recap ${before.recap.id} may change follow-up ${id}`,
      );
    const isDone = await transaction(this.#knex, async tx => {
      if (!(await updateFollowUp(tx, { id, version }, storable(patch))))
        return false;
      await keepRevision(tx, before.recap.id, userRef);
      return true;
    });
    const after = await this.#read(actor, id);
    if (!isDone) throw new StaleVersionError(`Follow-up ${id}`, version, after);
    return after;
  }

  async #read(actor: Actor, id: string): Promise<FollowUp> {
    const followUp = await readFollowUp(this.#knex, actor, id);
    if (!followUp)
      throw new NotFoundError(
        `There is no follow-up of a published recap with the id ${id}`,
      );
    return followUp;
  }

  async #mayChange(
    actor: Actor,
    userRef: string,
    { owner, recap }: FollowUp,
  ): Promise<boolean> {
    if (owner === userRef) return true;
    const head = await findRecap(this.#knex, actor, recap.id);
    if (head && isEditor(head, userRef)) return true;
    const teams = await actor.teams();
    return [owner, head?.publishingTeam ?? null].some(
      team => team !== null && teams.includes(team),
    );
  }
}
