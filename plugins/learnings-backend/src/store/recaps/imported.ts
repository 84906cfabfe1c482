import type { RecapSource } from '@conference-learnings/plugin-learnings-common';
import type { Knex } from 'knex';
import type { RecapRow } from '../tables';
import { hashOf } from './insertRecap';

/** The recap of a file in a configured source. */
export interface ImportedHead {
  recapId: string;
  version: number;
  /** SHA-256 of what was imported, hexadecimal. */
  hash: string;
  isPublished: boolean;
  publishedAt: string | null;
}

type Row = Pick<
  RecapRow,
  'id' | 'version' | 'source_hash' | 'status' | 'published_at'
>;

const COLUMNS = [
  'id',
  'version',
  'source_hash',
  'status',
  'published_at',
] as const;

/** The recap of a file, kept from others until the transaction ends. */
export async function findImported(
  tx: Knex,
  sourceKey: string,
): Promise<ImportedHead | null> {
  const row = await tx('recaps')
    .where({ source_key: sourceKey })
    .forUpdate()
    .first(...COLUMNS);
  return row ? headOf(row) : null;
}

/** The recaps of all files whose keys begin alike, by key. */
export async function listImported(
  knex: Knex,
  keyPrefix: string,
): Promise<Map<string, ImportedHead>> {
  const rows = await knex('recaps')
    .whereRaw('substr(source_key, 1, ?) = ?', [keyPrefix.length, keyPrefix])
    .select(...COLUMNS, 'source_key');
  return new Map(
    rows.flatMap(row =>
      row.source_key === null ? [] : [[row.source_key, headOf(row)] as const],
    ),
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

function headOf(row: Row): ImportedHead {
  return {
    recapId: row.id,
    version: row.version,
    hash: row.source_hash,
    isPublished: row.status === 'published',
    publishedAt: row.published_at,
  };
}
