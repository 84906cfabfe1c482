import type {
  Recap,
  Versioned,
} from '@conference-learnings/plugin-learnings-common';
import type { Knex } from 'knex';
import {
  claimVersion,
  hideFromLists,
  removeRecap,
  showInLists,
} from '../store/recaps/changeRecap';
import { findDeleted, listDeletedBefore } from '../store/recaps/deleted';
import { transaction } from '../store/transaction';
import { now } from '../store/values';
import { userOf, type Actor } from './Actor';
import { editableRecap } from './editableRecap';
import type { Recaps } from './Recaps';
import { StaleVersionError } from './StaleVersionError';

/** For so long a deleted recap can be brought back. */
const DAYS_TO_UNDO = 30;

const DAY_MS = 24 * 60 * 60 * 1000;

/** Deleting recaps, and bringing them back. */
export class Deletions {
  readonly #knex: Knex;
  readonly #recaps: Recaps;

  constructor(deps: { knex: Knex; recaps: Recaps }) {
    this.#knex = deps.knex;
    this.#recaps = deps.recaps;
  }

  /** From now on nobody reads it; its editors can still bring it back. */
  async remove(actor: Actor, { id, version }: Versioned): Promise<void> {
    await editableRecap(this.#knex, actor, id);
    const isDone = await transaction(this.#knex, async tx => {
      const change = { deleted_at: now(), deleted_by: userOf(actor) };
      if (!(await claimVersion(tx, id, version, change))) return false;
      await hideFromLists(tx, id);
      return true;
    });
    if (!isDone)
      throw new StaleVersionError(
        `Recap ${id}`,
        version,
        await this.#recaps.read(actor, id),
      );
  }

  /**
   * Brings a recap back as it was, in all lists where it was published. One
   * that is not deleted stays as it is, so that asking twice does no harm.
   */
  async undo(actor: Actor, id: string): Promise<Recap> {
    // A service has nothing to bring back, and is told so.
    userOf(actor);
    await transaction(this.#knex, async tx => {
      const deleted = await findDeleted(tx, actor, id);
      if (!deleted) return;
      const { version, status, publishedAt } = deleted;
      const change = { deleted_at: null, deleted_by: null };
      if (!(await claimVersion(tx, id, version, change))) return;
      if (status === 'published' && publishedAt !== null)
        await showInLists(tx, id, publishedAt);
    });
    return this.#recaps.read(actor, id);
  }

  /**
   * Removes for good what nobody can bring back any more at an instant, each
   * recap in its own transaction.
   *
   * @returns how many that were
   */
  async removeForGood(given: {
    at: Date;
    signal?: AbortSignal;
  }): Promise<number> {
    const end = new Date(given.at.getTime() - DAYS_TO_UNDO * DAY_MS);
    const before = end.toISOString();
    const ids = await listDeletedBefore(this.#knex, before);
    for (const id of ids) {
      given.signal?.throwIfAborted();
      await transaction(this.#knex, tx => removeRecap(tx, id, before));
    }
    return ids.length;
  }
}
