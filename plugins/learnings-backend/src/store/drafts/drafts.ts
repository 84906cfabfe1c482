import type {
  Draft,
  DraftSummary,
  DraftWrite,
} from '@conference-learnings/plugin-learnings-common';
import type { Knex } from 'knex';
import { pageOf, pageQuery, type Page, type PageRequest } from '../page';
import type { DraftRow } from '../tables';
import { newId, now, readCount, storable } from '../values';

/** Drafts are their writer's own: every function asks whose. */

type Document = Pick<DraftWrite, 'source' | 'content'>;

/** @returns null where this person has `atMost` drafts already */
export async function insertDraft(
  knex: Knex,
  createdBy: string,
  draft: DraftWrite,
  atMost: number,
): Promise<Draft | null> {
  const [{ count }] = await knex('drafts')
    .where({ created_by: createdBy })
    .count({ count: '*' });
  if (readCount(count) >= atMost) return null;
  const at = now();
  const row: DraftRow = {
    id: newId(),
    created_by: createdBy,
    version: 1,
    ...columnsOf(draft),
    created_at: at,
    updated_at: at,
  };
  await knex('drafts').insert(row);
  return draftOf(row);
}

/** @returns null where there is none of this person's */
export async function readDraft(
  knex: Knex,
  createdBy: string,
  id: string,
): Promise<Draft | null> {
  const row = await knex('drafts').where({ id, created_by: createdBy }).first();
  return row ? draftOf(row) : null;
}

/** @returns whether the version was the present one */
export async function updateDraft(
  knex: Knex,
  createdBy: string,
  draft: { id: string; version: number; write: DraftWrite },
): Promise<boolean> {
  const { id, version, write } = draft;
  const count = await knex('drafts')
    .where({ id, version, created_by: createdBy })
    .update({ ...columnsOf(write), version: version + 1, updated_at: now() });
  return count > 0;
}

/** @returns whether the version was the present one */
export async function deleteDraft(
  knex: Knex,
  createdBy: string,
  { id, version }: { id: string; version?: number },
): Promise<boolean> {
  const count = await knex('drafts')
    .where({ id, created_by: createdBy, ...(version && { version }) })
    .delete();
  return count > 0;
}

const ORDER = {
  list: 'drafts',
  sort: 'updated_at',
  id: 'id',
  direction: 'desc' as const,
};

/** Newest first. */
export async function listDrafts(
  knex: Knex,
  createdBy: string,
  request: PageRequest,
): Promise<Page<DraftSummary>> {
  const rows: Array<Omit<DraftRow, 'document' | 'created_by' | 'created_at'>> =
    await pageQuery(
      knex('drafts')
        .where({ created_by: createdBy })
        .select('id', 'version', 'title', 'updated_at'),
      ORDER,
      request,
    );
  return pageOf(
    rows,
    ORDER,
    request,
    row => ({ sort: row.updated_at, id: row.id }),
    row => ({
      id: row.id,
      version: row.version,
      title: row.title,
      updatedAt: row.updated_at,
    }),
  );
}

/** The document is bytes: nothing typed is lost, not even what text cannot hold. */
function columnsOf({ title, source, content }: DraftWrite) {
  const document: Document = { source, content };
  return {
    title: storable(title),
    document: Buffer.from(JSON.stringify(document)),
  };
}

function draftOf(row: DraftRow): Draft {
  // Only this file writes the column.
  const document = JSON.parse(row.document.toString()) as Document;
  return {
    id: row.id,
    version: row.version,
    title: row.title,
    ...document,
    createdBy: row.created_by,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  };
}
