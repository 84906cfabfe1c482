import { ConflictError, InputError, NotAllowedError } from '@backstage/errors';
import {
  MAX_RECAP_BYTES,
  type Draft,
  type DraftCreate,
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
  lockDraft,
  readDraft,
  updateDraft,
} from '../store/drafts/drafts';
import { isSameDraft } from '../store/drafts/draftOf';
import { findFinishedDraft } from '../store/drafts/finishedDrafts';
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
    return existingDraft(this.#knex, userOf(actor), id);
  }

  /**
   * A new draft; with an `id` once only, however often it is asked for: whoever
   * asks again never heard that it was made, and what they wrote since counts.
   *
   * @throws FinishedDraftError where it has become a recap, StaleVersionError
   *   where it was changed otherwise, ConflictError where it is somebody else's
   */
  async create(actor: Actor, { id, ...draft }: DraftCreate): Promise<Draft> {
    const createdBy = userOf(actor);
    checkDraft(draft);
    return transaction(this.#knex, async tx => {
      if (id !== undefined) {
        if (await findFinishedDraft(tx, id)) return noDraft(tx, createdBy, id);
        const made = await readDraft(tx, createdBy, id);
        if (made) return writeAgain(tx, createdBy, made, draft);
      }
      if ((await countDrafts(tx, createdBy)) >= MAX_DRAFTS)
        throw new InputError(
          `You have ${MAX_DRAFTS} drafts; publish or delete one first`,
        );
      const inserted = await insertDraft(tx, createdBy, draft, { id });
      if (inserted !== null) return existingDraft(tx, createdBy, inserted);
      const made = id && (await readDraft(tx, createdBy, id));
      if (made) return writeAgain(tx, createdBy, made, draft);
      throw new ConflictError('id: another draft has it; choose a fresh one');
    });
  }

  async update(
    actor: Actor,
    draft: Versioned,
    write: DraftWrite,
  ): Promise<Draft> {
    const userRef = userOf(actor);
    checkDraft(write);
    // As one, so that the answer is what was written and not what came next.
    return transaction(this.#knex, async tx => {
      const isDone = await updateDraft(tx, userRef, { ...draft, write });
      const current = await existingDraft(tx, userRef, draft.id);
      if (!isDone) throw staleDraft(draft, current);
      return current;
    });
  }

  async remove(actor: Actor, draft: Versioned): Promise<void> {
    const userRef = userOf(actor);
    await transaction(this.#knex, async tx => {
      // Nobody hands it over between the check and the end.
      await lockDraft(tx, draft.id);
      const current = await existingDraft(tx, userRef, draft.id);
      if (
        current.createdBy !== userRef &&
        !(await editsRecap(tx, userRef, current))
      )
        throw notTheOwner(current);
      if (!(await deleteDraft(tx, draft))) throw staleDraft(draft, current);
    });
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
    if (people.createdBy !== owner)
      await this.#checkMayOwn(people.createdBy, draft);
    const isDone = await transaction(this.#knex, tx =>
      saveDraftPeople(tx, owner, { id, ...people }),
    );
    const after = await this.read(actor, id);
    if (!isDone) throw notTheOwner(after);
    return after;
  }

  async #checkMayOwn(userRef: string, draft: Draft): Promise<void> {
    if (draft.recap && !(await editsRecap(this.#knex, userRef, draft)))
      throw new InputError(
        `createdBy: ${userRef} does not edit recap ${draft.recap.id}, whose working copy this is; make them an editor of it first, or add them to editors here`,
      );
    if ((await countDrafts(this.#knex, userRef)) >= MAX_DRAFTS)
      throw new InputError(
        `createdBy: ${userRef} has ${MAX_DRAFTS} drafts; add them to editors instead`,
      );
  }
}

async function existingDraft(
  knex: Knex,
  userRef: string,
  id: string,
): Promise<Draft> {
  return (await readDraft(knex, userRef, id)) ?? noDraft(knex, userRef, id);
}

/** Goes on with a draft whose making was never answered. */
async function writeAgain(
  tx: Knex,
  userRef: string,
  made: Draft,
  write: DraftWrite,
): Promise<Draft> {
  if (isSameDraft(made, write)) return made;
  const first = { id: made.id, version: 1 };
  const isUntouched = made.createdBy === userRef && made.recap === null;
  if (!isUntouched || !(await updateDraft(tx, userRef, { ...first, write })))
    throw staleDraft(first, made);
  return existingDraft(tx, userRef, made.id);
}

/** Whether a draft is the working copy of a recap that somebody edits. */
async function editsRecap(
  knex: Knex,
  userRef: string,
  { recap }: Draft,
): Promise<boolean> {
  const head = recap && (await findRecap(knex, { userRef }, recap.id));
  return head !== null && isEditor(head, userRef);
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
