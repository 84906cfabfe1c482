import { NotFoundError } from '@backstage/errors';
import type { Knex } from 'knex';
import type { EventRow, TalkRow, TechnologyRow } from '../tables';
import { OvertakenError } from '../transaction';

/**
 * Keeps events from others until the transaction ends, by id as everybody does.
 *
 * @throws NotFoundError where one is gone
 */
export async function lockEvents(
  tx: Knex,
  ids: string[],
): Promise<Map<string, EventRow>> {
  const rows = await tx('events').whereIn('id', ids).orderBy('id').forUpdate();
  return allOf(ids, rows, 'event');
}

/**
 * Keeps talks from others, after their events: whoever adds a talk to an event
 * or moves its talks keeps the event first.
 *
 * @throws NotFoundError where one is gone
 */
export async function lockTalks(
  tx: Knex,
  ids: string[],
): Promise<Map<string, TalkRow>> {
  const seen = await tx('talks').whereIn('id', ids).select('id', 'event_id');
  const events = seen.flatMap(({ event_id }) => event_id ?? []);
  await lockEvents(tx, [...new Set(events)]);
  const rows = await tx('talks').whereIn('id', ids).orderBy('id').forUpdate();
  for (const row of rows)
    if (row.event_id && !events.includes(row.event_id))
      throw new OvertakenError(`Talk ${row.id} moved to another event`);
  return allOf(ids, rows, 'talk');
}

/**
 * Keeps technologies from others, by id.
 *
 * @throws NotFoundError where one is gone
 */
export async function lockTechnologies(
  tx: Knex,
  ids: string[],
): Promise<Map<string, TechnologyRow>> {
  const rows = await tx('technologies')
    .whereIn('id', ids)
    .orderBy('id')
    .forUpdate();
  return allOf(ids, rows, 'technology');
}

function allOf<Row extends { id: string }>(
  ids: string[],
  rows: Row[],
  what: string,
): Map<string, Row> {
  const found = new Map(rows.map(row => [row.id, row]));
  const gone = ids.find(id => !found.has(id));
  if (gone !== undefined)
    throw new NotFoundError(`There is no ${what} with the id ${gone} any more`);
  return found;
}
