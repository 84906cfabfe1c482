import type { Knex } from 'knex';
import { readableBy, type AccessFilter } from '../AccessFilter';
import { beginningPattern } from '../likePattern';
import { technologyKey } from './technologyKey';

/**
 * Technologies that somebody added or recaps mention which the reader may read,
 * and a word of one of whose names begins so; by name.
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
    .whereNull('technologies.merged_into')
    .where(known =>
      known.where('technologies.added', true).orWhereExists(mentioning),
    )
    .whereExists(
      knex('technology_names')
        .select('technology_names.name_key')
        .whereRaw('technology_names.technology_id = technologies.id')
        .whereRaw(
          `(technology_names.name_key LIKE ? ESCAPE '\\' OR technology_names.name_key LIKE ? ESCAPE '\\')`,
          [begins, `% ${begins}`],
        ),
    )
    .orderBy('technologies.name_key')
    .limit(limit)
    .select('technologies.name', 'technologies.category');
}
