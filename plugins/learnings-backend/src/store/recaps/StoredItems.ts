import type { Knex } from 'knex';
import type { LearningRow } from '../tables';

/** What a recap holds before it is saved again. */
export interface StoredItems {
  /** Learnings by id, the recap's own among them. */
  learnings: Map<string, Pick<LearningRow, 'id' | 'type' | 'talk_id' | 'text'>>;
  contributorIds: Set<string>;
}

export async function readStoredItems(
  tx: Knex,
  recapId: string,
): Promise<StoredItems> {
  const learnings = await tx('learnings')
    .where({ recap_id: recapId })
    .select('id', 'type', 'talk_id', 'text');
  const contributors = await tx('contributors')
    .where({ recap_id: recapId })
    .select('id');
  return {
    learnings: new Map(learnings.map(row => [row.id, row])),
    contributorIds: new Set(contributors.map(({ id }) => id)),
  };
}
