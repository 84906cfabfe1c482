import type {
  Draft,
  DraftWrite,
} from '@conference-learnings/plugin-learnings-common';
import type { Knex } from 'knex';
import type { DraftRow } from '../tables';
import { storable } from '../values';

type Document = Pick<DraftWrite, 'source' | 'body' | 'review'>;

/** Adds what is read of the recap to a query over `drafts`. */
export const withRecap = (query: Knex.QueryBuilder): Knex.QueryBuilder =>
  query
    .leftJoin('recaps', 'recaps.id', 'drafts.recap_id')
    .select({ recap_deleted_at: 'recaps.deleted_at' });

/**
 * What is written of a draft, as columns. The document is bytes: nothing typed
 * is lost, not even what text cannot hold.
 */
export function columnsOf({ title, source, body, review }: DraftWrite) {
  const document: Document = { source, body, review };
  return {
    title: storable(title),
    document: Buffer.from(JSON.stringify(document)),
  };
}

/** Whether a draft holds exactly what is written. */
export function isSameDraft(draft: Draft, write: DraftWrite): boolean {
  const [one, other] = [draft, write].map(columnsOf);
  return one.title === other.title && one.document.equals(other.document);
}

/** What is read of the recap that a draft is a working copy of. */
export interface WithRecap {
  recap_deleted_at: string | null;
}

/** The recap that a working copy will change. */
export const workedOnOf = (
  row: Pick<DraftRow, 'recap_id' | 'recap_version'> & WithRecap,
): Draft['recap'] =>
  row.recap_id !== null && row.recap_version !== null
    ? {
        id: row.recap_id,
        version: row.recap_version,
        deletedAt: row.recap_deleted_at,
      }
    : null;

export function draftOf(row: DraftRow & WithRecap, editors: string[]): Draft {
  // Only `columnsOf` writes the column.
  const document = JSON.parse(row.document.toString()) as Document;
  return {
    id: row.id,
    version: row.version,
    title: row.title,
    ...document,
    recap: workedOnOf(row),
    createdBy: row.created_by,
    editors,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    updatedBy: row.updated_by,
  };
}
