import type { Knex } from 'knex';
import type { EventRow } from '../tables';
import { eventKeyOf } from './eventFields';

/** The event that a name means, or leads to; undefined where there is none. */
export async function eventOfName(
  tx: Knex,
  name: string,
): Promise<EventRow | undefined> {
  const named = await tx('events')
    .where({ name_key: eventKeyOf(name) })
    .first();
  return named?.merged_into
    ? tx('events').where({ id: named.merged_into }).first()
    : named;
}
