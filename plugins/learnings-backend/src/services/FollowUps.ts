import { InputError, NotAllowedError, NotFoundError } from '@backstage/errors';
import type {
  FollowUp,
  FollowUpCreate,
  FollowUpList,
  FollowUpListQuery,
  FollowUpPatch,
  Versioned,
} from '@conference-learnings/plugin-learnings-common';
import type { Knex } from 'knex';
import type { StoredFollowUp } from '../store/followUps/followUpColumns';
import { insertFollowUp } from '../store/followUps/insertFollowUp';
import { listFollowUps, readFollowUp } from '../store/followUps/listFollowUps';
import {
  updateFollowUp,
  updateHeldFollowUp,
} from '../store/followUps/updateFollowUp';
import { readLearning } from '../store/learnings/readLearning';
import type { PageRequest } from '../store/page';
import { keepRevision } from '../store/revisions/keepRevision';
import { transaction } from '../store/transaction';
import { storable } from '../store/values';
import { userOf, type Actor } from './Actor';
import type { EntityLearnings } from './EntityLearnings';
import type { LinkSight } from './LinkSight';
import { StaleVersionError } from './StaleVersionError';

/** What a list of follow-ups is narrowed to. */
type Query = Omit<FollowUpListQuery, 'limit' | 'cursor'>;

/** What people said they would do, and what became of it. */
export class FollowUps {
  readonly #knex: Knex;
  readonly #sight: LinkSight;
  readonly #entityLearnings: EntityLearnings;

  constructor(deps: {
    knex: Knex;
    sight: LinkSight;
    entityLearnings: EntityLearnings;
  }) {
    this.#knex = deps.knex;
    this.#sight = deps.sight;
    this.#entityLearnings = deps.entityLearnings;
  }

  /**
   * What is due first, then what has no date; closed ones the last closed
   * first.
   *
   * @throws NotFoundError where the caller sees no such entity
   */
  async list(
    actor: Actor,
    { scope, entity, ...filter }: Query,
    page: PageRequest,
  ): Promise<FollowUpList> {
    const found = await listFollowUps(
      this.#knex,
      actor,
      {
        ...filter,
        owners: await ownersOf(actor, scope),
        concerned:
          entity === undefined
            ? undefined
            : {
                entityRef: entity,
                sources: (
                  await this.#entityLearnings.sourcesOf(actor, entity, 'all')
                ).sources,
              },
      },
      page,
    );
    return { ...found, items: await this.#shown(actor, found.items) };
  }

  /**
   * Logs a follow-up on its own, or from a takeaway or recap that the actor may
   * read.
   *
   * @throws InputError where the owner, the takeaway or the recap cannot be
   */
  async create(actor: Actor, given: FollowUpCreate): Promise<FollowUp> {
    const userRef = userOf(actor);
    const followUp = storable(given);
    await this.#checkOwner(actor, followUp.owner);
    const recapId = await this.#recapOf(actor, followUp);
    const id = await insertFollowUp(this.#knex, userRef, {
      ...followUp,
      recapId,
    });
    return this.#read(actor, id);
  }

  /**
   * Its owner, be it a person or a team of theirs, says how it goes, and so
   * does whoever logged it. Where a recap holds it, the editors of that and the
   * team that published it may change it too. What is open and nobody's, whoever
   * may read it may take, for themselves or a team of theirs.
   */
  async update(
    actor: Actor,
    { id, version }: Versioned,
    given: FollowUpPatch,
  ): Promise<FollowUp> {
    const userRef = userOf(actor);
    const patch = storable(given);
    const before = await this.#readStored(actor, id);
    const teams = await actor.teams();
    if (
      !mayChange(before, userRef, teams) &&
      !takes(before, patch, [userRef, ...teams])
    )
      throw new NotAllowedError(
        before.heldBy
          ? `Only its owner, the editors and the publishing team of recap ${before.recap?.id} may change follow-up ${id}`
          : `Only its owner and ${before.createdBy}, who logged it, may change follow-up ${id}`,
      );
    // An owner who has left may stay where they are.
    if (patch.owner && patch.owner !== before.owner)
      await this.#checkOwner(actor, patch.owner);
    const isDone = await transaction(this.#knex, async tx => {
      if (!before.heldBy || !before.recap)
        return updateFollowUp(tx, { id, version }, patch);
      if (!(await updateHeldFollowUp(tx, { id, version }, patch))) return false;
      await keepRevision(tx, before.recap.id, userRef);
      return true;
    });
    const after = await this.#read(actor, id);
    if (!isDone) throw new StaleVersionError(`Follow-up ${id}`, version, after);
    return after;
  }

  async #readStored(actor: Actor, id: string): Promise<StoredFollowUp> {
    const followUp = await readFollowUp(this.#knex, actor, id);
    if (!followUp)
      throw new NotFoundError(
        `There is no follow-up with the id ${id} that you may read; its recap may have been archived or deleted`,
      );
    return followUp;
  }

  async #read(actor: Actor, id: string): Promise<FollowUp> {
    const stored = await this.#readStored(actor, id);
    const [followUp] = await this.#shown(actor, [stored]);
    return followUp;
  }

  /** As the contract has them: with what only the catalog and the reader's teams tell. */
  async #shown(actor: Actor, stored: StoredFollowUp[]): Promise<FollowUp[]> {
    if (stored.length === 0) return [];
    const { userRef } = actor;
    const teams = userRef === null ? [] : await actor.teams();
    const sightOf = await this.#sight.of(
      stored.flatMap(({ owner }) => owner ?? []),
      actor.credentials,
    );
    return stored.map(followUp => {
      const { heldBy: _, ...shown } = followUp;
      return {
        ...shown,
        ownerMissing:
          followUp.owner !== null && sightOf(followUp.owner) === 'missing',
        editable: userRef !== null && mayChange(followUp, userRef, teams),
      };
    });
  }

  async #checkOwner(actor: Actor, owner: string): Promise<void> {
    if (!/^(user|group):/.test(owner))
      throw new InputError(
        `owner: ${owner} is neither a person nor a team; name a User or Group, such as user:default/ada`,
      );
    const sightOf = await this.#sight.of([owner], actor.credentials);
    if (sightOf(owner) !== 'visible')
      throw new InputError(
        `owner: ${owner} is not in the catalog, or you may not see it; choose a User or Group that is`,
      );
  }

  /** The recap that a follow-up comes from, where there is one. */
  async #recapOf(
    actor: Actor,
    { takeawayId, recapId }: FollowUpCreate,
  ): Promise<string | null> {
    const takeaway =
      takeawayId === null
        ? null
        : await readLearning(this.#knex, actor, takeawayId);
    if (takeawayId !== null && takeaway?.type !== 'takeaway')
      throw new InputError(
        `takeawayId: no published recap that you may read has a takeaway ${takeawayId}; it may have been deleted. Choose another, or leave it out`,
      );
    if (recapId === null) return takeaway?.recapId ?? null;
    if (takeaway && takeaway.recapId !== recapId)
      throw new InputError(
        `recapId: takeaway ${takeawayId} is of another recap, ${takeaway.recapId}; name that one, or leave it out`,
      );
    const recap = await readLearning(this.#knex, actor, recapId);
    if (recap?.type !== 'recap')
      throw new InputError(
        `recapId: there is no published recap ${recapId} that you may read; choose another, or leave it out`,
      );
    return recapId;
  }
}

function mayChange(
  { owner, createdBy, heldBy }: StoredFollowUp,
  userRef: string,
  teams: string[],
): boolean {
  if (owner === userRef || createdBy === userRef || heldBy?.isEditor)
    return true;
  return [owner, heldBy?.publishingTeam ?? null].some(
    team => team !== null && teams.includes(team),
  );
}

/** Whether a change does nothing but let one of these own what nobody does. */
function takes(
  { owner, state }: StoredFollowUp,
  patch: FollowUpPatch,
  takers: string[],
): boolean {
  const { owner: taker, ...others } = patch;
  return (
    owner === null &&
    state === 'open' &&
    typeof taker === 'string' &&
    takers.includes(taker) &&
    Object.values(others).every(value => value === undefined)
  );
}

/** Who owns what a scope leaves; undefined where it leaves everything. */
async function ownersOf(
  actor: Actor,
  scope: Query['scope'],
): Promise<string[] | undefined> {
  if (scope === undefined) return undefined;
  if (actor.userRef === null) return [];
  return scope === 'mine' ? [actor.userRef] : actor.teams();
}
