import type { Knex } from 'knex';
import { readableBy, type AccessFilter } from '../AccessFilter';
import type { LearningRow } from '../tables';

/** Whether a reader may read a learning of a published recap, and of which. */
export async function readLearning(
  knex: Knex,
  access: AccessFilter,
  id: string,
): Promise<{ id: string; type: LearningRow['type']; recapId: string } | null> {
  const query = knex('learnings')
    .join('recaps', 'recaps.id', 'learnings.recap_id')
    .where('learnings.id', id)
    .where('recaps.status', 'published')
    .select('learnings.id', 'learnings.type', 'learnings.recap_id');
  readableBy(query, access);
  const row: Pick<LearningRow, 'id' | 'type' | 'recap_id'> | undefined =
    await query.first();
  return row ? { id: row.id, type: row.type, recapId: row.recap_id } : null;
}
