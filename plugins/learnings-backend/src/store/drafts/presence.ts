import type { Presence } from '@conference-learnings/plugin-learnings-common';
import type { Knex } from 'knex';
import type { DraftPresenceRow } from '../tables';
import { writableBy } from './writableBy';

type Page = Pick<DraftPresenceRow, 'draft_id' | 'user_ref' | 'session'>;

/** Others that are told of at once; nobody reads a longer list. */
const MAX_OTHERS = 50;

/** What is asked every few seconds; a draft's document is not in it. */
export async function readDraftHead(
  knex: Knex,
  userRef: string,
  id: string,
): Promise<Omit<Presence, 'others'> | null> {
  const query = knex('drafts').where('drafts.id', id);
  writableBy(query, userRef);
  const row = await query.first('version', 'updated_by', 'updated_at');
  return row
    ? {
        version: row.version,
        updatedBy: row.updated_by,
        updatedAt: row.updated_at,
      }
    : null;
}

export async function keepPresence(
  knex: Knex,
  page: Page,
  seenAt: string,
): Promise<void> {
  await knex('draft_presence')
    .insert({ ...page, seen_at: seenAt })
    .onConflict(['draft_id', 'user_ref', 'session'])
    .merge();
}

export async function endPresence(knex: Knex, page: Page): Promise<void> {
  await knex('draft_presence').where(page).delete();
}

/** Forgets pages that were closed without a word. */
export async function removePresenceBefore(
  knex: Knex,
  time: string,
): Promise<void> {
  await knex('draft_presence').where('seen_at', '<', time).delete();
}

/** The other pages in which a draft is open, those of the same person too. */
export async function listOthers(
  knex: Knex,
  { draft_id, user_ref, session }: Page,
): Promise<Presence['others']> {
  const rows = await knex('draft_presence')
    .where({ draft_id })
    .whereNot(own => own.where({ user_ref, session }))
    .orderBy(['user_ref', 'session'])
    .limit(MAX_OTHERS);
  return rows.map(row => ({
    session: row.session,
    userRef: row.user_ref,
    seenAt: row.seen_at,
  }));
}
