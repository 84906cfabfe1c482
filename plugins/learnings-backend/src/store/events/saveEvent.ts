import type { EventContent } from '@conference-learnings/plugin-learnings-common';
import type { Knex } from 'knex';
import { isSplitFrom } from '../changes/isSplitFrom';
import type { EventRow } from '../tables';
import { OvertakenError } from '../transaction';
import { newId, now } from '../values';
import {
  eventFieldsOf,
  eventKeyOf,
  gapsOfEvent,
  type EventFields,
} from './eventFields';

/**
 * The one record of an event, made where there is none. Where only the given
 * recap speaks of it, it becomes what that recap says; where others do too, it
 * only learns what nobody knew. Until a recap is published its event is a
 * record of its own, so that nobody reads there what it says. A name that was
 * merged into another event's leads there, and a recap that a person put on an
 * event of its own stays with that one.
 *
 * @returns the id of the event
 */
export async function saveEvent(
  tx: Knex,
  recapId: string,
  event: EventContent,
  isPublished: boolean,
): Promise<string> {
  const known = eventFieldsOf(event);
  if (!isPublished) return saveOwnEvent(tx, recapId, known);
  const name_key = eventKeyOf(event.name);
  await tx('events')
    .insert({ id: newId(), name_key, version: 1, created_at: now(), ...known })
    .onConflict('name_key')
    .ignore();
  const stored = await decidedEvent(
    tx,
    recapId,
    await namedEvent(tx, name_key),
  );

  const change = (await isShared(tx, stored, recapId))
    ? gapsOfEvent(stored, known)
    : known;
  if (Object.keys(change).length > 0)
    await tx('events').where({ id: stored.id }).update(change);
  return stored.id;
}

/** The event that a name leads to, kept from others. */
async function namedEvent(tx: Knex, name_key: string): Promise<EventRow> {
  const named = await tx('events').where({ name_key }).forUpdate().first();
  const event = named?.merged_into
    ? await tx('events').where({ id: named.merged_into }).forUpdate().first()
    : named;
  if (!event || event.merged_into)
    throw new OvertakenError(`Event ${name_key} was removed or merged`);
  return event;
}

/** The event on which a person put a recap, where its name leads to the one that it was taken from. */
async function decidedEvent(
  tx: Knex,
  recapId: string,
  named: EventRow,
): Promise<EventRow> {
  const before = await tx('events')
    .whereIn('id', tx('recaps').select('event_id').where({ id: recapId }))
    .forUpdate()
    .first();
  const isDecided =
    before !== undefined &&
    before.id !== named.id &&
    (await isSplitFrom(tx, 'events', before, named.id));
  return isDecided ? before : named;
}

/** What no other recap finds: normalised names have no signs. */
const ownKey = (id: string) => `#${id}`;

async function saveOwnEvent(
  tx: Knex,
  recapId: string,
  known: EventFields,
): Promise<string> {
  const before = await tx('events')
    .join('recaps', 'recaps.event_id', 'events.id')
    .where('recaps.id', recapId)
    .first('events.id', 'events.name_key');
  if (before?.name_key === ownKey(before?.id)) {
    await tx('events').where({ id: before.id }).update(known);
    return before.id;
  }
  const id = newId();
  await tx('events').insert({
    id,
    name_key: ownKey(id),
    version: 1,
    created_at: now(),
    ...known,
  });
  return id;
}

/** Whether others than one recap speak of an event, or a person edited it. */
async function isShared(
  tx: Knex,
  event: EventRow,
  recapId: string,
): Promise<boolean> {
  if (event.version > 1) return true;
  const other = await tx('recaps')
    .where({ event_id: event.id })
    .whereNot({ id: recapId })
    .first('id');
  return other !== undefined;
}
