import { InputError, NotAllowedError } from '@backstage/errors';
import {
  MAX_RECAP_BYTES,
  type Draft,
  type DraftList,
  type DraftPeople,
  type DraftWrite,
  type Versioned,
} from '@conference-learnings/plugin-learnings-common';
import type { Knex } from 'knex';
import {
  countDrafts,
  deleteDraft,
  insertDraft,
  readDraft,
  updateDraft,
} from '../store/drafts/drafts';
import { listDrafts } from '../store/drafts/listDrafts';
import { saveDraftPeople } from '../store/drafts/saveDraftPeople';
import type { PageRequest } from '../store/page';
import { findRecap } from '../store/recaps/findRecap';
import { transaction } from '../store/transaction';
import { userOf, type Actor } from './Actor';
import { checkDraftPeople } from './checkDraftPeople';
import { checkSize } from './checkSize';
import { isEditor } from './isEditor';
import type { LinkSight } from './LinkSight';
import { noDraft } from './noDraft';
import { staleDraft } from './staleDraft';

/** The most drafts that one person keeps; more is a client gone wild. */
const MAX_DRAFTS = 200;

/** What people are writing: nobody's business but theirs who write it. */
export class Drafts {
  readonly #knex: Knex;
  readonly #sight: LinkSight;

  constructor(deps: { knex: Knex; sight: LinkSight }) {
    this.#knex = deps.knex;
    this.#sight = deps.sight;
  }

  /** The actor's own and those shared with them. */
  async list(actor: Actor, page: PageRequest): Promise<DraftList> {
    return listDrafts(this.#knex, userOf(actor), page);
  }

  async read(actor: Actor, id: string): Promise<Draft> {
    const userRef = userOf(actor);
    return (
      (await readDraft(this.#knex, userRef, id)) ??
      noDraft(this.#knex, userRef, id)
    );
  }

  async create(actor: Actor, draft: DraftWrite): Promise<Draft> {
    const createdBy = userOf(actor);
    checkDraft(draft);
    if ((await countDrafts(this.#knex, createdBy)) >= MAX_DRAFTS)
      throw new InputError(
        `You have ${MAX_DRAFTS} drafts; publish or delete one first`,
      );
    const id = await insertDraft(this.#knex, createdBy, draft);
    if (id === null) throw new Error('A new draft has the id of another');
    return this.read(actor, id);
  }

  async update(
    actor: Actor,
    draft: Versioned,
    write: DraftWrite,
  ): Promise<Draft> {
    checkDraft(write);
    const isDone = await updateDraft(this.#knex, userOf(actor), {
      ...draft,
      write,
    });
    const current = await this.read(actor, draft.id);
    if (!isDone) throw staleDraft(draft, current);
    return current;
  }

  async remove(actor: Actor, draft: Versioned): Promise<void> {
    await this.#checkMayDelete(actor, await this.read(actor, draft.id));
    const isDone = await deleteDraft(this.#knex, draft);
    if (!isDone) throw staleDraft(draft, await this.read(actor, draft.id));
  }

  /** Shares a draft, or hands it over: who was its owner stays a co-editor. */
  async setPeople(
    actor: Actor,
    id: string,
    given: DraftPeople,
  ): Promise<Draft> {
    const owner = userOf(actor);
    const draft = await this.read(actor, id);
    if (draft.createdBy !== owner) throw notTheOwner(draft);
    const people = await checkDraftPeople(this.#sight, actor, draft, given);
    if (
      people.createdBy !== owner &&
      (await countDrafts(this.#knex, people.createdBy)) >= MAX_DRAFTS
    )
      throw new InputError(
        `createdBy: ${people.createdBy} has ${MAX_DRAFTS} drafts; add them to editors instead`,
      );
    const isDone = await transaction(this.#knex, tx =>
      saveDraftPeople(tx, owner, { id, ...people }),
    );
    const after = await this.read(actor, id);
    if (!isDone) throw notTheOwner(after);
    return after;
  }

  async #checkMayDelete(actor: Actor, draft: Draft): Promise<void> {
    const userRef = userOf(actor);
    if (draft.createdBy === userRef) return;
    const recap =
      draft.recap && (await findRecap(this.#knex, actor, draft.recap.id));
    if (!recap || !isEditor(recap, userRef)) throw notTheOwner(draft);
  }
}

function notTheOwner({ id, createdBy }: Draft) {
  return new NotAllowedError(
    `Draft ${id} is ${createdBy}'s: only they may delete it or say who writes it`,
  );
}

function checkDraft({ source, body, review }: DraftWrite): void {
  checkSize('source.content', source.content);
  checkSize('body', body);
  // As much again for all that is understood of it.
  checkSize('review', JSON.stringify(review), 4 * MAX_RECAP_BYTES);
}
