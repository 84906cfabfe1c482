import type { EventRef } from '@conference-learnings/plugin-learnings-common';

/** The event of a row that was joined with it, where there is one. */
export const eventRefOf = (row: {
  event_id: string | null;
  event_name: string | null;
}): EventRef | null =>
  row.event_id !== null && row.event_name !== null
    ? { id: row.event_id, name: row.event_name }
    : null;
