import type { RecapContent } from '@conference-learnings/plugin-learnings-common';
import type { Knex } from 'knex';
import { CHUNK } from '../chunk';
import type { FollowUpRow } from '../tables';

/** Where a follow-up without a due date is sorted: behind all others. */
const END_OF_TIME = '9999-12-31';

/** What a follow-up is sorted by. */
export const sortDateOf = (dueDate: string | null): string =>
  dueDate ?? END_OF_TIME;

type Saved = Omit<FollowUpRow, 'learning_id' | 'version'>;

/**
 * Writes what is particular to follow-ups; the version of one counts up where
 * something of it changes.
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
        .join('learnings', 'learnings.id', 'follow_ups.learning_id')
        .where('learnings.recap_id', recapId)
        .select('follow_ups.*')
    ).map(row => [row.learning_id, row]),
  );
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
      learning_id: id,
      ...saved,
      version: isSame ? version : version + 1,
    };
  });
  for (let at = 0; at < rows.length; at += CHUNK)
    await tx('follow_ups')
      .insert(rows.slice(at, at + CHUNK))
      .onConflict('learning_id')
      .merge();
}

function matches(row: FollowUpRow, saved: Saved): boolean {
  return Object.entries(saved).every(
    ([field, value]) => row[field as keyof Saved] === value,
  );
}
