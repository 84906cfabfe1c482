import type { RecapContent } from '@conference-learnings/plugin-learnings-common';
import type { Knex } from 'knex';
import { CHUNK } from '../chunk';
import { newId } from '../values';

/** @returns the ids of the contributors, in the order of the content */
export async function saveContributors(
  tx: Knex,
  recapId: string,
  contributors: RecapContent['contributors'],
): Promise<string[]> {
  const rows = contributors.map((contributor, position) => ({
    id: contributor.id ?? newId(),
    recap_id: recapId,
    position,
    name: contributor.name,
    role: contributor.role,
    user_ref: contributor.userRef,
  }));
  const ids = rows.map(({ id }) => id);
  await tx('contributors')
    .where({ recap_id: recapId })
    .whereNotIn('id', ids)
    .delete();
  for (let at = 0; at < rows.length; at += CHUNK)
    await tx('contributors')
      .insert(rows.slice(at, at + CHUNK))
      .onConflict('id')
      .merge();
  return ids;
}

/** Replaces who may edit a recap beside its creator. */
export async function saveEditors(
  tx: Knex,
  recapId: string,
  editors: string[],
): Promise<void> {
  await tx('recap_editors').where({ recap_id: recapId }).delete();
  const rows = [...new Set(editors)].map(user_ref => ({
    recap_id: recapId,
    user_ref,
  }));
  if (rows.length > 0) await tx('recap_editors').insert(rows);
}
