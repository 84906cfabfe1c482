import type { HeardOrStage } from '@conference-learnings/plugin-learnings-common';
import type { Knex } from 'knex';
import type { AccessFilter } from '../AccessFilter';
import { scopeToStore } from '../adoption/recordEntry';
import { IS_PRESENT } from '../adoption/presently';
import { likePattern } from '../likePattern';
import { pageOf, pageQuery, type Page, type PageRequest } from '../page';
import { technologyKey } from './technologyKey';
import { technologyQuery, type TechnologyListRow } from './technologyQuery';

const ORDER = {
  list: 'technologies',
  sort: 'technologies.name_key',
  id: 'technologies.id',
  direction: 'asc' as const,
};

export interface TechnologyFilter {
  /** Found in any of its names. */
  text?: string;
  category?: string;
  /** Where some scope is; `heard` is where none is. */
  stage?: HeardOrStage;
  /** What this scope has a stage for. */
  scope?: string;
  /** Of the ledger's scopes, as they are stored, those that the reader may know of. */
  visible?: readonly string[];
}

/** Technologies by name. */
export async function listTechnologies(
  knex: Knex,
  access: AccessFilter,
  filter: TechnologyFilter,
  request: PageRequest,
): Promise<Page<TechnologyListRow>> {
  const query = technologyQuery(knex, access);
  const { text, category, stage, scope, visible } = filter;
  if (text !== undefined && text.trim() !== '')
    query.whereExists(named =>
      named
        .from('technology_names')
        .select('technology_names.name_key')
        .whereRaw('technology_names.technology_id = technologies.id')
        .whereRaw(`technology_names.name_key LIKE ? ESCAPE '\\'`, [
          likePattern(technologyKey(text.trim())),
        ]),
    );
  if (category !== undefined) query.where('technologies.category', category);
  const isThere = () => {
    const present = knex('adoption_entries')
      .select('adoption_entries.id')
      .whereIn('adoption_entries.technology_id', ids =>
        ids
          .from('technologies as alike')
          .select('alike.id')
          .whereRaw('coalesce(alike.merged_into, alike.id) = technologies.id'),
      )
      .whereRaw(IS_PRESENT);
    if (visible !== undefined)
      present.whereIn('adoption_entries.scope', visible);
    if (scope !== undefined)
      present.where('adoption_entries.scope', scopeToStore(scope));
    if (stage !== undefined && stage !== 'heard')
      present.where('adoption_entries.stage', stage);
    return present;
  };
  if (stage === 'heard') query.whereNotExists(isThere());
  else if (stage !== undefined || scope !== undefined)
    query.whereExists(isThere());
  const rows: TechnologyListRow[] = await pageQuery(query, ORDER, request);
  return pageOf(
    rows,
    ORDER,
    request,
    row => ({ sort: row.name_key, id: row.id }),
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
