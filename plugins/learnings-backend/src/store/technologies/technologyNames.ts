import type { Knex } from 'knex';
import { readableBy, type AccessFilter } from '../AccessFilter';
import { beginningPattern } from '../likePattern';
import { technologyKey } from './technologyKey';

/**
 * Technologies that recaps mention which the reader may read, and a word of
 * whose name begins so; by name.
 */
export async function technologyNames(
  knex: Knex,
  access: AccessFilter,
  text: string,
  limit: number,
): Promise<Array<{ name: string; category: string | null }>> {
  const mentioning = knex('mentions')
    .join('recaps', 'recaps.id', 'mentions.recap_id')
    .whereRaw('mentions.technology_id = technologies.id')
    .select('mentions.recap_id');
  readableBy(mentioning, access);
  const begins = beginningPattern(technologyKey(text.trim()));
  return knex('technologies')
    .whereExists(mentioning)
    .where(named =>
      named
        .whereRaw(`technologies.name_key LIKE ? ESCAPE '\\'`, [begins])
        .orWhereRaw(`technologies.name_key LIKE ? ESCAPE '\\'`, [
          `% ${begins}`,
        ]),
    )
    .orderBy('name_key')
    .limit(limit)
    .select('name', 'category');
}
