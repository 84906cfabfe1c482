import type { Knex } from 'knex';
import { readableBy, type AccessFilter } from '../AccessFilter';
import { CHUNK } from '../chunk';
import { now } from '../values';

/** A recap that somebody created, and who else has a say in it. */
export interface CreatedRecap {
  id: string;
  publishingTeam: string | null;
  createdBy: string | null;
  editors: string[];
}

/**
 * Recaps that a person created and the reader may read, kept from others until
 * the transaction ends; only one with a `recapId`.
 */
export async function findCreatedBy(
  tx: Knex,
  access: AccessFilter,
  { createdBy, recapId }: { createdBy: string; recapId: string | null },
): Promise<CreatedRecap[]> {
  const created = () => {
    const query = tx('recaps').where('recaps.created_by', createdBy);
    return recapId === null ? query : query.where('recaps.id', recapId);
  };
  const query = created();
  readableBy(query, access);
  const rows = await query
    .orderBy('recaps.id')
    .forUpdate()
    .select('recaps.id', 'recaps.publishing_team', 'recaps.created_by');
  const editors = new Map<string, string[]>();
  for (const { id, user_ref } of await created()
    .join('recap_editors', 'recap_editors.recap_id', 'recaps.id')
    .select('recaps.id', 'recap_editors.user_ref'))
    editors.set(id, [...(editors.get(id) ?? []), user_ref]);
  return rows.map(row => ({
    id: row.id,
    publishingTeam: row.publishing_team,
    createdBy: row.created_by,
    editors: editors.get(row.id) ?? [],
  }));
}

/** Makes recaps somebody else's; who had them before is no editor either. */
export async function reassignRecaps(
  tx: Knex,
  recapIds: string[],
  { from, to }: { from: string; to: string },
): Promise<void> {
  for (let at = 0; at < recapIds.length; at += CHUNK) {
    const ids = recapIds.slice(at, at + CHUNK);
    await tx('recaps')
      .whereIn('id', ids)
      .update({ created_by: to, updated_at: now() })
      .increment('version', 1);
    await tx('recap_editors')
      .whereIn('recap_id', ids)
      .whereIn('user_ref', [from, to])
      .delete();
  }
}
