import { InputError, NotFoundError } from '@backstage/errors';
import {
  MAX_RECAP_BYTES,
  type Draft,
  type DraftList,
  type DraftWrite,
  type Versioned,
} from '@conference-learnings/plugin-learnings-common';
import type { Knex } from 'knex';
import {
  deleteDraft,
  insertDraft,
  listDrafts,
  readDraft,
  updateDraft,
} from '../store/drafts/drafts';
import type { PageRequest } from '../store/page';
import { userOf, type Actor } from './Actor';
import { checkSize } from './checkSize';
import { StaleVersionError } from './StaleVersionError';

/** The most drafts that one person keeps; more is a client gone wild. */
const MAX_DRAFTS = 200;

/** What a person is writing: nobody else's business. */
export class Drafts {
  readonly #knex: Knex;

  constructor(deps: { knex: Knex }) {
    this.#knex = deps.knex;
  }

  async list(actor: Actor, page: PageRequest): Promise<DraftList> {
    return listDrafts(this.#knex, userOf(actor), page);
  }

  async read(actor: Actor, id: string): Promise<Draft> {
    const draft = await readDraft(this.#knex, userOf(actor), id);
    if (!draft) throw new NotFoundError(`You have no draft with the id ${id}`);
    return draft;
  }

  async create(actor: Actor, draft: DraftWrite): Promise<Draft> {
    const createdBy = userOf(actor);
    checkDraft(draft);
    const written = await insertDraft(this.#knex, createdBy, draft, MAX_DRAFTS);
    if (!written)
      throw new InputError(
        `You have ${MAX_DRAFTS} drafts; publish or delete one first`,
      );
    return written;
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
    if (!isDone) throw stale(draft, current);
    return current;
  }

  async remove(actor: Actor, draft: Versioned): Promise<void> {
    const isDone = await deleteDraft(this.#knex, userOf(actor), draft);
    if (!isDone) throw stale(draft, await this.read(actor, draft.id));
  }
}

function stale({ id, version }: Versioned, current: Draft) {
  return new StaleVersionError(`Draft ${id}`, version, current);
}

function checkDraft({ source, content }: DraftWrite): void {
  checkSize('source.content', source.content);
  // As much again for all that is understood of it.
  checkSize('content', JSON.stringify(content) ?? '', 4 * MAX_RECAP_BYTES);
}
