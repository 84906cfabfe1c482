import type { Knex } from 'knex';
import { readableBy, type AccessFilter } from '../AccessFilter';

/** Ids of published recaps about an event, or of published notes on a talk. */
export async function readableParts(
  tx: Knex,
  access: AccessFilter,
  given: {
    type: 'recap' | 'talkNote';
    of: { column: 'event_id' | 'talk_id'; id: string };
  },
): Promise<string[]> {
  const query = tx('learnings')
    .join('recaps', 'recaps.id', 'learnings.recap_id')
    .where('learnings.type', given.type)
    .where(`learnings.${given.of.column}`, given.of.id)
    .where('recaps.status', 'published');
  readableBy(query, access);
  return query.pluck('learnings.id');
}
