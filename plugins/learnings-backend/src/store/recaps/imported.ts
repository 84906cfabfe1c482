import type { RecapSource } from '@conference-learnings/plugin-learnings-common';
import type { Knex } from 'knex';
import { readableBy, type AccessFilter } from '../AccessFilter';
import { hashOf } from './insertRecap';

/** The recap of a file in a configured source. */
export interface ImportedHead {
  recapId: string;
  version: number;
  /** SHA-256 of what was imported, hexadecimal. */
  hash: string;
  isPublished: boolean;
  /** Somebody deleted it; its status is the one that it had. */
  isDeleted: boolean;
  publishedAt: string | null;
}

/** The recap of a file, kept from others until the transaction ends. */
export async function findImported(
  tx: Knex,
  sourceKey: string,
): Promise<ImportedHead | null> {
  const row = await tx('recaps')
    .where({ source_key: sourceKey })
    .forUpdate()
    .first(
      'id',
      'version',
      'source_hash',
      'status',
      'published_at',
      'deleted_at',
    );
  return row
    ? {
        recapId: row.id,
        version: row.version,
        hash: row.source_hash,
        isPublished: row.status === 'published',
        isDeleted: row.deleted_at !== null,
        publishedAt: row.published_at,
      }
    : null;
}

/** The recaps of files that the reader may read, by the key of the file. */
export async function recapsOfFiles(
  knex: Knex,
  access: AccessFilter,
  sourceKeys: string[],
): Promise<Map<string, { id: string; title: string }>> {
  const query = knex('recaps').whereIn('recaps.source_key', sourceKeys);
  readableBy(query, access);
  const rows: Array<{ id: string; title: string; source_key: string }> =
    await query.select('id', 'title', 'source_key');
  return new Map(
    rows.map(({ source_key, id, title }) => [source_key, { id, title }]),
  );
}

/** Ids of those links of a recap that no person made or judged. */
export async function undecidedLinks(
  tx: Knex,
  recapId: string,
): Promise<Set<string>> {
  const ids: string[] = await tx('entity_links')
    .whereIn(
      'learning_id',
      tx('learnings').select('id').where({ recap_id: recapId }),
    )
    .whereNull('decided_by')
    .pluck('id');
  return new Set(ids);
}

/** Stores what a file holds now in the place of what it held. */
export async function replaceSource(
  tx: Knex,
  recapId: string,
  source: RecapSource,
): Promise<void> {
  await tx('recaps')
    .where({ id: recapId })
    .update({ source_hash: hashOf(source.content) });
  await tx('recap_sources')
    .where({ recap_id: recapId })
    .update({ content: Buffer.from(source.content) });
}
