import type { Presence } from '@conference-learnings/plugin-learnings-common';
import type { Knex } from 'knex';
import {
  endPresence,
  keepPresence,
  listOthers,
  readDraftHead,
  removePresenceBefore,
} from '../store/drafts/presence';
import { transaction } from '../store/transaction';
import { userOf, type Actor } from './Actor';
import { noDraft } from './noDraft';

/** How long a page that says nothing is taken for open, in milliseconds. */
const OPEN_FOR = 45_000;

/** Who has a draft open, so that two people in one know of each other. */
export class DraftPresence {
  readonly #knex: Knex;

  constructor(deps: { knex: Knex }) {
    this.#knex = deps.knex;
  }

  /**
   * Notes that a page has a draft open, or no longer.
   *
   * @returns the other pages that have, and what the draft's present version is
   */
  async keep(
    actor: Actor,
    draftId: string,
    { session, leaving }: { session: string; leaving: boolean },
  ): Promise<Presence> {
    const userRef = userOf(actor);
    const page = { draft_id: draftId, user_ref: userRef, session };
    const seenAt = new Date();
    const since = new Date(seenAt.getTime() - OPEN_FOR).toISOString();
    return transaction(this.#knex, async tx => {
      // In here: where the draft ends in between, it is looked for again.
      const head =
        (await readDraftHead(tx, userRef, draftId)) ??
        (await noDraft(tx, userRef, draftId));
      if (leaving) await endPresence(tx, page);
      else await keepPresence(tx, page, seenAt.toISOString());
      await removePresenceBefore(tx, since);
      return { ...head, others: await listOthers(tx, page) };
    });
  }
}
