import type {
  Draft,
  DraftWrite,
  Versioned,
} from '@conference-learnings/plugin-learnings-common';
import type { Knex } from 'knex';
import type { DraftRow } from '../tables';
import { newId, now, readCount } from '../values';
import { columnsOf, draftOf, withRecap, type WithRecap } from './draftOf';
import { writableBy } from './writableBy';

/** How many drafts are somebody's own. */
export async function countDrafts(
  knex: Knex,
  createdBy: string,
): Promise<number> {
  const [{ count }] = await knex('drafts')
    .where({ created_by: createdBy })
    .count({ count: '*' });
  return readCount(count);
}

/**
 * @param given - `id`: a fresh one, where it was chosen already; `recap`: what
 *   a working copy will change
 * @returns its id, or null where a draft has that id already, or that recap a
 *   working copy
 */
export async function insertDraft(
  knex: Knex,
  createdBy: string,
  draft: DraftWrite,
  given: { id?: string; recap?: Versioned } = {},
): Promise<string | null> {
  const { id = newId(), recap } = given;
  const at = now();
  const inserted = await knex('drafts')
    .insert({
      id,
      created_by: createdBy,
      version: 1,
      ...columnsOf(draft),
      recap_id: recap?.id ?? null,
      recap_version: recap?.version ?? null,
      created_at: at,
      updated_at: at,
      updated_by: createdBy,
    })
    .onConflict()
    .ignore()
    .returning('id');
  return inserted[0]?.id ?? null;
}

/** @returns null where there is none that this person may write */
export async function readDraft(
  knex: Knex,
  userRef: string,
  id: string,
): Promise<Draft | null> {
  const query = withRecap(knex('drafts').where('drafts.id', id));
  writableBy(query, userRef);
  const row: (DraftRow & WithRecap) | undefined = await query.first('drafts.*');
  if (!row) return null;
  const editors: string[] = await knex('draft_editors')
    .where({ draft_id: id })
    .orderBy('user_ref')
    .pluck('user_ref');
  return draftOf(row, editors);
}

/**
 * Keeps a draft from others until the transaction ends.
 *
 * @returns whether there is such a draft, whoever may write it
 */
export async function lockDraft(tx: Knex, id: string): Promise<boolean> {
  return !!(await tx('drafts').where({ id }).forUpdate().first('id'));
}

/** @returns whether it may be written by this person, and the version was the present one */
export async function updateDraft(
  knex: Knex,
  userRef: string,
  { id, version, write }: Versioned & { write: DraftWrite },
): Promise<boolean> {
  const query = knex('drafts').where('drafts.id', id).where({ version });
  writableBy(query, userRef);
  const count: number = await query.update({
    ...columnsOf(write),
    version: version + 1,
    updated_at: now(),
    updated_by: userRef,
  });
  if (count === 0) return false;
  if (write.recapVersion !== undefined)
    await takeInRecap(knex, id, write.recapVersion);
  return true;
}

/** Notes up to which version a working copy holds what its recap held. */
async function takeInRecap(
  knex: Knex,
  draftId: string,
  version: number,
): Promise<void> {
  await knex('drafts')
    .where({ id: draftId })
    .where('recap_version', '<', version)
    // Nobody has taken in what is yet to come.
    .whereExists(
      knex('recaps')
        .whereRaw('recaps.id = drafts.recap_id')
        .where('recaps.version', '>=', version),
    )
    .update({ recap_version: version });
}

/** @returns whether the version was the present one */
export async function deleteDraft(
  knex: Knex,
  { id, version }: Versioned,
): Promise<boolean> {
  return (await knex('drafts').where({ id, version }).delete()) > 0;
}
