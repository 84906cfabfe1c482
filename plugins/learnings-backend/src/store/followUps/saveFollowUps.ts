import type { RecapContent } from '@conference-learnings/plugin-learnings-common';
import type { Knex } from 'knex';
import { CHUNK } from '../chunk';
import type { FollowUpRow } from '../tables';
import { now } from '../values';

/** Where a follow-up without a due date is sorted: behind all others. */
const END_OF_TIME = '9999-12-31';

/** What a follow-up is sorted by. */
export const sortDateOf = (dueDate: string | null): string =>
  dueDate ?? END_OF_TIME;

type Saved = Pick<
  FollowUpRow,
  'owner' | 'due_date' | 'state' | 'outcome' | 'ticket_url' | 'sort_date'
>;

/**
 * Writes what is particular to the follow-ups that a recap holds; the version
 * of one counts up where something of it changes.
 */
export async function saveFollowUps(
  tx: Knex,
  recapId: string,
  followUps: Array<{
    id: string;
    content: RecapContent['followUps'][number];
    textBefore: string | undefined;
  }>,
): Promise<void> {
  const stored = new Map(
    (
      await tx('follow_ups')
        .where({ recap_id: recapId })
        .whereNotNull('learning_id')
    ).map(row => [row.id, row]),
  );
  const at = now();
  const rows = followUps.map(({ id, content, textBefore }): FollowUpRow => {
    const saved: Saved = {
      owner: content.owner,
      due_date: content.dueDate,
      state: content.state,
      outcome: content.outcome,
      ticket_url: content.ticketUrl,
      sort_date: sortDateOf(content.dueDate),
    };
    const before = stored.get(id);
    const version = before?.version ?? 0;
    const isSame =
      before !== undefined &&
      textBefore === content.text &&
      matches(before, saved);
    return {
      id,
      learning_id: id,
      recap_id: recapId,
      takeaway_id: null,
      text: null,
      ...saved,
      version: isSame ? version : version + 1,
      created_by: null,
      created_at: before?.created_at ?? at,
      closed_at: content.state === 'open' ? null : before?.closed_at ?? at,
    };
  });
  for (let from = 0; from < rows.length; from += CHUNK)
    await tx('follow_ups')
      .insert(rows.slice(from, from + CHUNK))
      .onConflict('id')
      .merge();
}

function matches(row: FollowUpRow, saved: Saved): boolean {
  return Object.entries(saved).every(
    ([field, value]) => row[field as keyof Saved] === value,
  );
}
