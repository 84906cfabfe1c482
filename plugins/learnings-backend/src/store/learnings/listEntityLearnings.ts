import type { Learning } from '@conference-learnings/plugin-learnings-common';
import type { Knex } from 'knex';
import { readableBy, type AccessFilter } from '../AccessFilter';
import { linkOf } from '../links/linkOf';
import { pageOf, pageQuery, type Page, type PageRequest } from '../page';
import type { StoredLink } from '../recaps/readRecap';
import type { EntityLinkRow } from '../tables';
import { filterLearnings, type LearningFilter } from './filterLearnings';
import {
  learningOf,
  selectLearnings,
  type LearningListRow,
} from './learningColumns';
import type { LearningSource } from './reachedLearnings';
import { withReached } from './withReached';

/** A learning, the place in the sources that led to it, and the link if one did. */
export interface ReachedLearning extends Learning {
  source: number;
  link: StoredLink | null;
}

type Row = LearningListRow & {
  place: number;
  link_id: string | null;
} & Omit<Pick<EntityLinkRow, (typeof LINK_COLUMNS)[number]>, 'id'>;

const LINK_COLUMNS = [
  'id',
  'entity_ref',
  'origin',
  'state',
  'confidence',
  'reason',
  'words',
] as const;

/**
 * Published learnings that any of the sources leads to, newest first, each
 * once and by the first of its sources; one statement.
 *
 * @param given - `list`: what its cursors are bound to
 */
export async function listEntityLearnings(
  knex: Knex,
  access: AccessFilter,
  given: { list: string; sources: LearningSource[] },
  filter: LearningFilter,
  request: PageRequest,
): Promise<Page<ReachedLearning>> {
  const order = { list: given.list, direction: 'desc' as const };
  /** Narrows a query that has a learning's id to one page of what is asked for. */
  const toPage = (query: Knex.QueryBuilder, table: string) => {
    query
      .join('learnings', 'learnings.id', `${table}.learning_id`)
      .join('recaps', 'recaps.id', 'learnings.recap_id');
    readableBy(query, access);
    filterLearnings(query, filter);
    const sort = `${table}.published_at`;
    pageQuery(query, { ...order, sort, id: `${table}.learning_id` }, request);
  };
  const page = knex.from('reached').select('reached.*');
  toPage(page, 'reached');

  const query = withReached(knex, given.sources, links =>
    toPage(links, 'entity_links'),
  )
    .with('page', page)
    .from('page')
    .join('learnings', 'learnings.id', 'page.learning_id')
    .join('sources', 'sources.place', 'page.place')
    .leftJoin('entity_links', on =>
      on
        .on('entity_links.learning_id', 'page.learning_id')
        .andOn('entity_links.entity_ref', 'sources.entity_ref')
        .andOnVal('sources.leads', 'link'),
    );
  selectLearnings(knex, query)
    .select('page.place', { link_id: 'entity_links.id' })
    .select(
      LINK_COLUMNS.filter(column => column !== 'id').map(
        column => `entity_links.${column}`,
      ),
    )
    .orderBy([
      { column: 'page.published_at', order: 'desc' },
      { column: 'page.learning_id', order: 'desc' },
    ]);

  const rows: Row[] = await query;
  return pageOf(
    rows,
    order,
    request,
    row => ({ sort: row.published_at, id: row.id }),
    row => ({
      ...learningOf(row),
      source: Number(row.place),
      link: row.link_id === null ? null : linkOf({ ...row, id: row.link_id }),
    }),
  );
}
