import type { Change } from '@conference-learnings/plugin-learnings-common';
import type { Knex } from 'knex';
import { changesOf, insertChange } from '../store/changes/changes';
import { followMoves } from '../store/changes/followMoves';
import { Journal } from '../store/changes/Journal';
import type { ChangeRow } from '../store/tables';
import { transaction } from '../store/transaction';
import { userOf, type Actor } from './Actor';

/** Does what a person wants done, in one transaction, and keeps it to be taken back. */
export async function makeChange(
  knex: Knex,
  actor: Actor,
  work: (
    tx: Knex,
    journal: Journal,
  ) => Promise<Omit<Parameters<typeof insertChange>[1], 'changed_by'>>,
): Promise<Change> {
  const changedBy = userOf(actor);
  const row = await transaction(knex, async tx => {
    const journal = new Journal(tx);
    const done = await work(tx, journal);
    await followMoves(journal);
    return insertChange(journal, { ...done, changed_by: changedBy });
  });
  return shownChange(knex, actor, row);
}

/** A change as the actor sees it. */
export async function shownChange(
  knex: Knex,
  actor: Actor,
  row: ChangeRow,
): Promise<Change> {
  const [change] = await changesOf(knex, actor, [row]);
  return change;
}
