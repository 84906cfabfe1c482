import type {
  RecapContent,
  Revision,
  RevisionSummary,
} from '@conference-learnings/plugin-learnings-common';
import type { Knex } from 'knex';
import { pageOf, pageQuery, type Page, type PageRequest } from '../page';
import type { RevisionRow } from '../tables';
import { readJson } from '../values';

/**
 * The revisions of a recap, the newest first. Who may read them is asked
 * before: only the recap's editors.
 */
export async function listRevisions(
  knex: Knex,
  recapId: string,
  request: PageRequest,
): Promise<Page<RevisionSummary>> {
  const order = {
    list: `revisions ${recapId}`,
    sort: 'recap_revisions.saved_at',
    id: 'recap_revisions.id',
    direction: 'desc' as const,
  };
  const query = knex('recap_revisions')
    .where({ recap_id: recapId })
    .select('id', 'version', 'title', 'saved_at', 'saved_by');
  const rows: Array<Omit<RevisionRow, 'content'>> = await pageQuery(
    query,
    order,
    request,
  );
  return pageOf(
    rows,
    order,
    request,
    row => ({ sort: row.saved_at, id: row.id }),
    summaryOf,
  );
}

/**
 * What a recap held in one of its versions: the newest revision up to then, for
 * a version that changed no content has none of its own. Null where the recap
 * has no such version, or none was kept.
 */
export async function readRevision(
  knex: Knex,
  recapId: string,
  version: number,
): Promise<Revision | null> {
  const row = await knex('recap_revisions')
    .where({ recap_id: recapId })
    .where('version', '<=', version)
    // What is yet to come is not what it holds now.
    .whereExists(
      knex('recaps')
        .where({ id: recapId })
        .where('recaps.version', '>=', version),
    )
    .orderBy('version', 'desc')
    .first();
  return row
    ? {
        ...summaryOf(row),
        content: readJson<RecapContent>(row.content.toString()),
      }
    : null;
}

/** The version whose content a recap has now: publishing makes no revision. */
export async function newestRevision(
  knex: Knex,
  recapId: string,
): Promise<number | undefined> {
  const row = await knex('recap_revisions')
    .where({ recap_id: recapId })
    .orderBy('version', 'desc')
    .first('version');
  return row?.version;
}

function summaryOf(
  row: Pick<RevisionRow, 'version' | 'title' | 'saved_at' | 'saved_by'>,
): RevisionSummary {
  return {
    version: row.version,
    title: row.title,
    savedAt: row.saved_at,
    savedBy: row.saved_by,
  };
}
