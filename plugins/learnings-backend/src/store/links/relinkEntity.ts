import type { Knex } from 'knex';
import { ownedBy, readableBy, type AccessFilter } from '../AccessFilter';
import type { EntityLinkRow } from '../tables';
import { now } from '../values';

/**
 * Ids of recaps that the reader may read with a link to an entity, kept from
 * others until the transaction ends; `onlyOwn` leaves those that they edit.
 */
export async function findLinkedRecaps(
  tx: Knex,
  access: AccessFilter,
  filter: { entityRef: string; recapId: string | null; onlyOwn: boolean },
): Promise<string[]> {
  const query = tx('recaps').whereExists(
    tx('entity_links')
      .join('learnings', 'learnings.id', 'entity_links.learning_id')
      .whereRaw('learnings.recap_id = recaps.id')
      .where('entity_links.entity_ref', filter.entityRef),
  );
  readableBy(query, access);
  if (filter.onlyOwn) ownedBy(query, access);
  if (filter.recapId !== null) query.where('recaps.id', filter.recapId);
  const rows = await query.orderBy('recaps.id').forUpdate().select('recaps.id');
  return rows.map(({ id }) => id);
}

/**
 * Lets all links of a recap to one entity lead to another. Where an item has a
 * link to that one already the two become one, and it says what the weightier
 * of them said. The recap gets a new version.
 */
export async function relinkRecap(
  tx: Knex,
  recapId: string,
  { from, to }: { from: string; to: string },
): Promise<void> {
  const rows = await tx('entity_links')
    .join('learnings', 'learnings.id', 'entity_links.learning_id')
    .where('learnings.recap_id', recapId)
    .whereIn('entity_links.entity_ref', [from, to])
    .select('entity_links.*');
  const known = new Map(
    rows
      .filter(row => row.entity_ref === to)
      .map(row => [row.learning_id, row]),
  );
  for (const row of rows.filter(({ entity_ref }) => entity_ref === from)) {
    const other = known.get(row.learning_id);
    if (!other) {
      await tx('entity_links').where({ id: row.id }).update({ entity_ref: to });
      continue;
    }
    await tx('entity_links').where({ id: row.id }).delete();
    if (isWeightier(row, other)) {
      const { origin, state, confidence, reason, words } = row;
      const { decided_by, decided_at } = row;
      await tx('entity_links').where({ id: other.id }).update({
        origin,
        state,
        confidence,
        reason,
        words,
        decided_by,
        decided_at,
      });
    }
  }
  await tx('recaps')
    .where({ id: recapId })
    .update({ updated_at: now() })
    .increment('version', 1);
}

/** A person's decision outweighs what a file says, and that a suggestion; of two decisions the later one counts. */
function isWeightier(row: EntityLinkRow, other: EntityLinkRow): boolean {
  const difference = weightOf(row) - weightOf(other);
  if (difference !== 0) return difference > 0;
  return (row.decided_at ?? '') > (other.decided_at ?? '');
}

function weightOf({ decided_by, state }: EntityLinkRow): number {
  if (decided_by !== null) return 2;
  return state === 'suggested' ? 0 : 1;
}
