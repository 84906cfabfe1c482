import type { Insights } from '@conference-learnings/plugin-learnings-common';
import type { Knex } from 'knex';
import type { AccessFilter } from '../AccessFilter';
import { now, readCount } from '../values';
import { followUpsOf } from './followUpsOf';
import type { InsightsFilter } from './InsightsFilter';
import { insightsQuery } from './insightsQuery';
import { MOST } from './most';

interface Row {
  id: string;
  words: string;
  owner: string | null;
  due_date: string;
  recap_id: string | null;
  recap_title: string | null;
  total: unknown;
}

/** Follow-ups that are open and were due before today, the oldest first; one statement. */
export async function overdueOf(
  knex: Knex,
  access: AccessFilter,
  filter: InsightsFilter,
): Promise<Insights['overdue']> {
  const overdue = followUpsOf(knex, access, filter)
    .where('follow_ups.state', 'open')
    .where('follow_ups.due_date', '<', now().slice(0, 10))
    .select('follow_ups.id', 'follow_ups.owner', 'follow_ups.due_date', {
      words: knex.raw('coalesce(follow_ups.text, learnings.text)'),
      recap_id: 'recaps.id',
      recap_title: 'recaps.title',
    });
  const rows: Row[] = await insightsQuery(knex, access, filter)
    .from(overdue.as('overdue'))
    .select('overdue.*', knex.raw('count(*) OVER () AS total'))
    .orderBy(['overdue.due_date', 'overdue.id'])
    .limit(MOST);
  return {
    items: rows.map(({ id, words, owner, due_date, ...row }) => ({
      id,
      text: words,
      owner,
      dueDate: due_date,
      recap:
        row.recap_id !== null && row.recap_title !== null
          ? { id: row.recap_id, title: row.recap_title }
          : null,
    })),
    total: readCount(rows[0]?.total ?? 0),
  };
}
