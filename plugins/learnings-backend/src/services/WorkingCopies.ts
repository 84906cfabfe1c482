import type { Draft } from '@conference-learnings/plugin-learnings-common';
import type { Knex } from 'knex';
import { insertDraft, readDraft } from '../store/drafts/drafts';
import { findWorkingCopy, readToWorkOn } from '../store/drafts/workingCopies';
import { OvertakenError, transaction } from '../store/transaction';
import { userOf, type Actor } from './Actor';
import { editableRecap, noRecap } from './editableRecap';

/** The drafts in which recaps are edited: one of each recap, and readers see nothing of it. */
export class WorkingCopies {
  readonly #knex: Knex;

  constructor(deps: { knex: Knex }) {
    this.#knex = deps.knex;
  }

  /** The working copy of a recap, made from the recap as it is where there is none. */
  async open(actor: Actor, recapId: string): Promise<Draft> {
    const userRef = userOf(actor);
    await editableRecap(this.#knex, actor, recapId);
    return transaction(this.#knex, async tx => {
      const id =
        (await findWorkingCopy(tx, recapId))?.draftId ??
        (await begin(tx, userRef, recapId));
      const draft = id && (await readDraft(tx, userRef, id));
      if (!draft)
        throw new OvertakenError(`Recap ${recapId} has a working copy already`);
      return draft;
    });
  }
}

async function begin(tx: Knex, userRef: string, recapId: string) {
  const { version, write } =
    (await readToWorkOn(tx, recapId)) ?? noRecap(recapId);
  return insertDraft(tx, userRef, write, { recap: { id: recapId, version } });
}
