import type { EventContent } from '@conference-learnings/plugin-learnings-common';
import { normaliseTitle } from '@conference-learnings/recap-parser';
import type { EventRow } from '../tables';

/** The columns that say what an event is. */
export type EventFields = Pick<
  EventRow,
  'name' | 'series' | 'edition' | 'location' | 'start_date' | 'end_date' | 'url'
>;

export function eventFieldsOf(event: EventContent): EventFields {
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

export function eventContentOf(row: EventFields): EventContent {
  return {
    name: row.name,
    series: row.series,
    edition: row.edition,
    location: row.location,
    startDate: row.start_date,
    endDate: row.end_date,
    url: row.url,
  };
}

/** What two names of one event have in common. */
export const eventKeyOf = (name: string): string =>
  normaliseTitle(name) || name.toLowerCase();

/** What is known now of the fields that are still null. */
export function gapsOfEvent(
  stored: EventFields,
  known: EventFields,
): Partial<EventFields> {
  const change: Partial<EventFields> = Object.fromEntries(
    Object.entries(known).filter(
      ([field, value]) =>
        value !== null && stored[field as keyof EventFields] === null,
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
