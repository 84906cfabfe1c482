import type {
  Draft,
  DraftWrite,
} from '@conference-learnings/plugin-learnings-common';
import type { DraftRow } from '../tables';
import { storable } from '../values';

type Document = Pick<DraftWrite, 'source' | 'body' | 'review'>;

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

/** The recap that a working copy will change. */
export const workedOnOf = (
  row: Pick<DraftRow, 'recap_id' | 'recap_version'>,
): Draft['recap'] =>
  row.recap_id !== null && row.recap_version !== null
    ? { id: row.recap_id, version: row.recap_version }
    : null;

export function draftOf(row: DraftRow, editors: string[]): Draft {
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
