import type { Technology } from '@conference-learnings/plugin-learnings-common';
import type { Knex } from 'knex';
import { readableBy, type AccessFilter } from '../AccessFilter';
import { likePattern } from '../likePattern';
import { pageOf, pageQuery, type Page, type PageRequest } from '../page';
import type { TechnologyRow } from '../tables';
import { readCount } from '../values';
import { technologyKey } from './technologyKey';

const ORDER = {
  list: 'technologies',
  sort: 'technologies.name_key',
  id: 'technologies.id',
  direction: 'asc' as const,
};

/** Technologies that published recaps mention, by name. */
export async function listTechnologies(
  knex: Knex,
  access: AccessFilter,
  filter: { text?: string },
  request: PageRequest,
): Promise<Page<Technology>> {
  const recaps = () => {
    const query = knex('mentions')
      .join('recaps', 'recaps.id', 'mentions.recap_id')
      .whereRaw('mentions.technology_id = technologies.id')
      .where('recaps.status', 'published');
    readableBy(query, access);
    return query;
  };
  const query = knex('technologies')
    .whereExists(recaps().select('mentions.recap_id'))
    .select('technologies.*', {
      recap_count: recaps().countDistinct('mentions.recap_id'),
    });
  if (filter.text !== undefined && filter.text.trim() !== '')
    query.whereRaw(`technologies.name_key LIKE ? ESCAPE '\\'`, [
      likePattern(technologyKey(filter.text.trim())),
    ]);
  const rows: Array<TechnologyRow & { recap_count: unknown }> = await pageQuery(
    query,
    ORDER,
    request,
  );
  return pageOf(
    rows,
    ORDER,
    request,
    row => ({ sort: row.name_key, id: row.id }),
    row => ({
      id: row.id,
      name: row.name,
      category: row.category,
      recapCount: readCount(row.recap_count),
    }),
  );
}
