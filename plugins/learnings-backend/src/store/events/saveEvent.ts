import type { EventContent } from '@conference-learnings/plugin-learnings-common';
import { normaliseTitle } from '@conference-learnings/recap-parser';
import type { Knex } from 'knex';
import type { EventRow } from '../tables';
import { OvertakenError } from '../transaction';
import { newId, now } from '../values';

/**
 * The one record of an event, made where there is none. Where only the given
 * recap speaks of it, it becomes what that recap says; where others do too, it
 * only learns what nobody knew. Until a recap is published its event is a
 * record of its own, so that nobody reads there what it says.
 *
 * @returns the id of the event
 */
export async function saveEvent(
  tx: Knex,
  recapId: string,
  event: EventContent,
  isPublished: boolean,
): Promise<string> {
  const known = fieldsOf(event);
  if (!isPublished) return saveOwnEvent(tx, recapId, known);
  const name_key = normaliseTitle(event.name) || event.name.toLowerCase();
  await tx('events')
    .insert({ id: newId(), name_key, version: 1, created_at: now(), ...known })
    .onConflict('name_key')
    .ignore();
  const stored = await tx('events').where({ name_key }).forUpdate().first();
  if (!stored) throw new OvertakenError(`Event ${name_key} was removed`);

  const change = (await isShared(tx, stored, recapId))
    ? gaps(stored, known)
    : known;
  if (Object.keys(change).length > 0)
    await tx('events').where({ id: stored.id }).update(change);
  return stored.id;
}

/** What no other recap finds: normalised names have no signs. */
const ownKey = (id: string) => `#${id}`;

async function saveOwnEvent(
  tx: Knex,
  recapId: string,
  known: ReturnType<typeof fieldsOf>,
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

function fieldsOf(event: EventContent) {
  return {
    name: event.name,
    series: event.series,
    edition: event.edition,
    location: event.location,
    start_date: event.startDate,
    end_date: event.endDate,
    url: event.url,
  };
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

/** What is known now of the fields that are still null. */
function gaps(
  stored: EventRow,
  known: ReturnType<typeof fieldsOf>,
): Partial<EventRow> {
  const change: Partial<EventRow> = Object.fromEntries(
    Object.entries(known).filter(
      ([field, value]) =>
        value !== null && stored[field as keyof typeof known] === null,
    ),
  );
  const startDate = change.start_date ?? stored.start_date;
  const endDate = change.end_date ?? stored.end_date;
  // Two recaps may each tell one end, and contradict each other.
  if (startDate && endDate && startDate > endDate) {
    delete change.start_date;
    delete change.end_date;
  }
  return change;
}
