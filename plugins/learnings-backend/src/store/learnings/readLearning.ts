import type { Knex } from 'knex';
import { readableBy, type AccessFilter } from '../AccessFilter';

/** Whether a reader may read a learning of a published recap, and of which. */
export async function readLearning(
  knex: Knex,
  access: AccessFilter,
  id: string,
): Promise<{ id: string; recapId: string } | null> {
  const query = knex('learnings')
    .join('recaps', 'recaps.id', 'learnings.recap_id')
    .where('learnings.id', id)
    .where('recaps.status', 'published')
    .select('learnings.id', 'learnings.recap_id');
  readableBy(query, access);
  const row: { id: string; recap_id: string } | undefined = await query.first();
  return row ? { id: row.id, recapId: row.recap_id } : null;
}
