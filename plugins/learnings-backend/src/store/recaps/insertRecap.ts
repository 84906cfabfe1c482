import type { RecapSource } from '@conference-learnings/plugin-learnings-common';
import { createHash } from 'crypto';
import type { Knex } from 'knex';
import { newId, now } from '../values';

/**
 * A new recap that is still empty, with its original stored byte for byte.
 *
 * @param given - `createdBy`: null for what a configured source brings in
 * @returns its id, or null where that file has a recap already
 */
export async function insertRecap(
  tx: Knex,
  given: {
    source: RecapSource;
    createdBy: string | null;
    sourceKey: string | null;
  },
): Promise<string | null> {
  const { source, createdBy, sourceKey } = given;
  const id = newId();
  const at = now();
  const inserted = await tx('recaps')
    .insert({
      id,
      title: '',
      body: '',
      tags: '[]',
      status: 'draft',
      version: 1,
      created_by: createdBy,
      created_at: at,
      updated_at: at,
      source_kind: source.kind,
      source_name: source.name,
      source_hash: hashOf(source.content),
      source_key: sourceKey,
    })
    .onConflict()
    .ignore()
    .returning('id');
  if (inserted.length === 0) return null;
  await tx('recap_sources').insert({
    recap_id: id,
    content: Buffer.from(source.content),
  });
  return id;
}

/** SHA-256 of a text in UTF-8, hexadecimal. */
export function hashOf(content: string): string {
  return createHash('sha256').update(content).digest('hex');
}
