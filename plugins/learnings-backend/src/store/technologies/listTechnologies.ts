import type {
  DetectionStatus,
  HeardOrStage,
  TechnologySort,
} from '@conference-learnings/plugin-learnings-common';
import type { Knex } from 'knex';
import type { AccessFilter } from '../AccessFilter';
import { scopeToStore } from '../adoption/recordEntry';
import { COUNTS_FOR, entriesOf, IS_PRESENT } from '../adoption/presently';
import { among } from '../among';
import { likePattern } from '../likePattern';
import {
  pageQuery,
  readPageOf,
  type PageOrder,
  type PageRequest,
  type ReadPage,
} from '../page';
import { readCount } from '../values';
import { technologyKey } from './technologyKey';
import { technologyQuery, type TechnologyListRow } from './technologyQuery';

/** As wide for each count as for every other, so that they sort as text. */
const COUNT = `CAST(1000000000 + technologies.recap_count AS TEXT)`;

const orderBy = (
  sort: TechnologySort,
  column: string,
  direction: PageOrder['direction'] = 'desc',
): PageOrder => ({
  list: `technologies by ${sort}`,
  sort: column,
  id: 'technologies.id',
  direction,
});

const ORDERS: Record<TechnologySort, PageOrder> = {
  name: orderBy('name', 'technologies.name_key', 'asc'),
  firstHeard: orderBy('firstHeard', `coalesce(technologies.first_heard, '')`),
  lastMoved: orderBy('lastMoved', `coalesce(technologies.last_moved, '')`),
  recaps: orderBy('recaps', COUNT),
};

type SortedRow = TechnologyListRow & { last_moved?: string | null };

/** What each order sorts by, as its cursors hold it. */
const POSITIONS: Record<TechnologySort, (row: SortedRow) => string> = {
  name: row => row.name_key,
  firstHeard: row => row.first_heard ?? '',
  lastMoved: row => row.last_moved ?? '',
  recaps: row => String(1_000_000_000 + readCount(row.recap_count)),
};

export interface TechnologyFilter {
  /** Found in any of its names, or in its category. */
  text?: string;
  category?: string;
  /** Where some scope is; `heard` is where none is. */
  stage?: HeardOrStage;
  /** What this scope has a stage for. */
  scope?: string;
  /** How some entity stands to it, whoever may see that one. */
  status?: DetectionStatus;
  sort?: TechnologySort;
  /** Of the ledger's scopes, as they are stored, those that the reader may know of. */
  visible?: readonly string[];
}

/** Technologies in the order that is asked for, by name where none is. */
export async function listTechnologies(
  knex: Knex,
  access: AccessFilter,
  filter: TechnologyFilter,
  request: PageRequest,
): Promise<ReadPage<TechnologyListRow>> {
  const query = technologyQuery(knex, access);
  const { text, category, stage, scope, status, visible } = filter;
  const { sort = 'name' } = filter;
  if (text !== undefined && text.trim() !== '') {
    const pattern = likePattern(technologyKey(text.trim()));
    query.where(found =>
      found
        .whereRaw(
          `replace(lower(technologies.category), '-', ' ') LIKE ? ESCAPE '\\'`,
          [pattern],
        )
        .orWhereExists(named =>
          named
            .from('technology_names')
            .select('technology_names.name_key')
            .whereRaw('technology_names.technology_id = technologies.id')
            .whereRaw(`technology_names.name_key LIKE ? ESCAPE '\\'`, [
              pattern,
            ]),
        ),
    );
  }
  if (status !== undefined)
    query.whereExists(
      knex('technology_detections')
        .select('technology_detections.entity_ref')
        .whereRaw('technology_detections.technology_id = technologies.id')
        .where('technology_detections.status', status),
    );
  if (category !== undefined) query.where('technologies.category', category);
  const present = () => {
    const entries = entriesOf(knex).whereRaw(IS_PRESENT);
    return visible === undefined
      ? entries
      : among(entries, knex, 'adoption_entries.scope', visible);
  };
  const those = () => {
    const entries = present().select(knex.raw(COUNTS_FOR));
    if (scope !== undefined)
      entries.where('adoption_entries.scope', scopeToStore(scope));
    if (stage !== undefined && stage !== 'heard')
      entries.where('adoption_entries.stage', stage);
    return entries;
  };
  if (stage === 'heard') query.whereNotIn('technologies.id', those());
  else if (stage !== undefined || scope !== undefined)
    query.whereIn('technologies.id', those());
  if (sort === 'lastMoved')
    query
      .leftJoin(
        present()
          .groupByRaw(COUNTS_FOR)
          .select({ technology_id: knex.raw(COUNTS_FOR) })
          .max({ last_moved: 'adoption_entries.effective_on' })
          .as('moves'),
        'moves.technology_id',
        'technologies.id',
      )
      .select('moves.last_moved');
  const order = ORDERS[sort];
  const rows: SortedRow[] = await pageQuery(
    // What was counted and found of each can only be sorted by from outside.
    sort === 'name' ? query : knex.from(query.as('technologies')).select('*'),
    order,
    request,
  );
  return readPageOf(
    rows,
    order,
    request,
    row => ({ sort: POSITIONS[sort](row), id: row.id }),
    row => row,
  );
}

/** One of them, or the one that it was merged into; null where there is none. */
export async function findTechnology(
  knex: Knex,
  access: AccessFilter,
  id: string,
): Promise<TechnologyListRow | null> {
  const row: TechnologyListRow | undefined = await technologyQuery(knex, access)
    .whereRaw(
      'technologies.id = coalesce((SELECT merged.merged_into FROM technologies AS merged WHERE merged.id = ?), ?)',
      [id, id],
    )
    .first();
  return row ?? null;
}
