/** No other entry puts this one right. */
const stands = (entry: string) =>
  `NOT EXISTS (SELECT 1 FROM adoption_entries AS correction WHERE correction.corrects_id = ${entry}.id)`;

/** Of two entries on one day the one that was recorded later counts. */
const newness = (entry: string) =>
  `(${entry}.effective_on, ${entry}.recorded_at, ${entry}.id)`;

/**
 * Whether an entry says how far its scope is with its technology now: the
 * newest that no other corrects.
 */
export const IS_PRESENT = `(${stands('adoption_entries')} AND NOT EXISTS (
  SELECT 1 FROM adoption_entries AS newer
  WHERE newer.technology_id = adoption_entries.technology_id
    AND newer.scope = adoption_entries.scope
    AND ${newness('newer')} > ${newness('adoption_entries')}
    AND ${stands('newer')}))`;
