import type { Knex } from 'knex';

/**
 * Ids of those links of a recap that a person decided about after an instant.
 *
 * @param at - ISO 8601
 */
export async function linksDecidedSince(
  tx: Knex,
  recapId: string,
  at: string,
): Promise<Set<string>> {
  const ids: string[] = await tx('entity_links')
    .join('learnings', 'learnings.id', 'entity_links.learning_id')
    .where('learnings.recap_id', recapId)
    .whereNotNull('entity_links.decided_by')
    .where('entity_links.decided_at', '>', at)
    .pluck('entity_links.id');
  return new Set(ids);
}
