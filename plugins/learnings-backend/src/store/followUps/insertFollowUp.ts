import type { FollowUpCreate } from '@conference-learnings/plugin-learnings-common';
import type { Knex } from 'knex';
import { newId, now } from '../values';
import { sortDateOf } from './saveFollowUps';

/**
 * Writes a follow-up that somebody logs; no recap holds it, though it may come
 * from one.
 *
 * @returns its id
 */
export async function insertFollowUp(
  tx: Knex,
  userRef: string,
  given: FollowUpCreate,
): Promise<string> {
  const id = newId();
  await tx('follow_ups').insert({
    id,
    learning_id: null,
    recap_id: given.recapId,
    takeaway_id: given.takeawayId,
    text: given.text,
    owner: given.owner,
    due_date: given.dueDate,
    state: 'open',
    outcome: null,
    ticket_url: given.ticketUrl,
    version: 1,
    sort_date: sortDateOf(given.dueDate),
    created_by: userRef,
    created_at: now(),
    closed_at: null,
  });
  return id;
}
