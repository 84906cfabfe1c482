import type { Knex } from 'knex';

/** No other entry puts this one right. */
const stands = (entry: string) =>
  `NOT EXISTS (SELECT 1 FROM adoption_entries AS correction WHERE correction.corrects_id = ${entry}.id)`;

/** Whether no other entry puts an entry right. */
export const STANDS = stands('adoption_entries');

/** Of two entries on one day the one that was recorded later counts. */
const newness = (entry: string) =>
  `(${entry}.effective_on, ${entry}.recorded_at, ${entry}.id)`;

/** What was merged is one: its entries stay where they are, and count together. */
export const sameTechnology = (entry: string, other: string) =>
  `${entry}.technology_id IN (
    SELECT alike.id FROM technologies AS alike
    WHERE coalesce(alike.merged_into, alike.id) = (
      SELECT coalesce(own.merged_into, own.id) FROM technologies AS own
      WHERE own.id = ${other}.technology_id))`;

/**
 * Whether an entry says how far its scope is with its technology now: the
 * newest that no other corrects.
 */
export const IS_PRESENT = `(${STANDS} AND NOT EXISTS (
  SELECT 1 FROM adoption_entries AS newer
  WHERE ${sameTechnology('newer', 'adoption_entries')}
    AND newer.scope = adoption_entries.scope
    AND ${newness('newer')} > ${newness('adoption_entries')}
    AND ${stands('newer')}))`;

/** The technology that an entry of `entriesOf` counts for, whatever it was moved as. */
export const COUNTS_FOR = 'coalesce(moved.merged_into, moved.id)';

/** Entries, and as `moved` what they were recorded of. */
export const entriesOf = (knex: Knex): Knex.QueryBuilder =>
  knex('adoption_entries').join(
    'technologies as moved',
    'moved.id',
    'adoption_entries.technology_id',
  );
