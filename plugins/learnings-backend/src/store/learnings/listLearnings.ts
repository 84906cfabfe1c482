import type { Learning } from '@conference-learnings/plugin-learnings-common';
import type { Knex } from 'knex';
import { readableBy, type AccessFilter } from '../AccessFilter';
import { presently } from '../changes/presently';
import { dialectOf } from '../dialect';
import { pageOf, pageQuery, type Page, type PageRequest } from '../page';
import { soughtWords } from '../text/TextIndex';
import { filterLearnings, type LearningFilter } from './filterLearnings';
import {
  learningOf,
  selectLearnings,
  type LearningListRow,
} from './learningColumns';

export interface LearningListFilter extends LearningFilter {
  talk?: string;
  /** The publishing team. */
  team?: string;
  text?: string;
}

const ORDER = {
  list: 'learnings',
  sort: 'learnings.published_at',
  id: 'learnings.id',
  direction: 'desc' as const,
};

/** Published learnings, newest first. */
export async function listLearnings(
  knex: Knex,
  access: AccessFilter,
  filter: LearningListFilter,
  request: PageRequest,
): Promise<Page<Learning>> {
  const query = knex('learnings').whereNotNull('learnings.published_at');
  selectLearnings(knex, query);
  readableBy(query, access);
  filterLearnings(query, filter);
  if (filter.talk !== undefined)
    query.whereRaw(...presently('learnings.talk_id', 'talks', filter.talk));
  if (filter.team !== undefined)
    query.where('recaps.publishing_team', filter.team);
  const words = soughtWords(filter.text ?? '');
  if (words.length > 0)
    dialectOf(knex).text.filter(query, 'learnings.id', words);

  const rows: LearningListRow[] = await pageQuery(query, ORDER, request);
  return pageOf(
    rows,
    ORDER,
    request,
    row => ({ sort: row.published_at, id: row.id }),
    learningOf,
  );
}
