import type {
  Event,
  EventContent,
} from '@conference-learnings/plugin-learnings-common';
import type { Knex } from 'knex';
import type { AccessFilter } from '../AccessFilter';
import { eventContentOf } from '../events/eventFields';
import { eventOf, eventQuery, type EventListRow } from '../events/listEvents';
import { likePattern } from '../likePattern';
import type { EventRow } from '../tables';
import { eventSimilarity, eventWords, SIMILAR } from './eventSimilarity';

const MAX_CANDIDATES = 50;
const MAX_SIMILAR = 5;
/** Words of a name that are looked for. */
const MAX_WORDS = 8;
/** A word that is written a little differently begins alike, mostly. */
const BEGINNING = 4;

/**
 * Events that may be the same as one under another name, the likeliest first.
 *
 * @param given - `meant`: the id of the event itself, where it is known
 */
export async function similarEvents(
  knex: Knex,
  access: AccessFilter,
  given: { event: EventContent; meant: string | null; recapId: string | null },
): Promise<Event[]> {
  const { event } = given;
  const signs = signsOf(event);
  if (signs.length === 0) return [];
  const events = () => eventQuery(knex, access, given.recapId);
  // Nothing is counted for what will not be shown.
  const query = events()
    .clearSelect()
    .select('events.*')
    .where(any => {
      for (const { sql, bindings } of signs) any.orWhereRaw(sql, bindings);
    })
    .orderByRaw(
      `${signs
        .map(({ sql }) => `(CASE WHEN ${sql} THEN 1 ELSE 0 END)`)
        .join(' + ')} DESC, events.id DESC`,
      signs.flatMap(({ bindings }) => bindings),
    )
    .limit(MAX_CANDIDATES);
  if (given.meant !== null) query.whereNot('events.id', given.meant);
  const candidates: EventRow[] = await query;
  const ids = candidates
    .map(row => ({
      id: row.id,
      score: eventSimilarity(event, eventContentOf(row)),
    }))
    .filter(({ score }) => score >= SIMILAR)
    .sort((a, b) => b.score - a.score)
    .slice(0, MAX_SIMILAR)
    .map(({ id }) => id);
  if (ids.length === 0) return [];
  const rows: EventListRow[] = await events().whereIn('events.id', ids);
  return rows
    .sort((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id))
    .map(eventOf);
}

/** What each candidate has at least one of. */
function signsOf(event: EventContent) {
  const signs: Array<{ sql: string; bindings: string[] }> = [];
  for (const word of eventWords(event.name).words.slice(0, MAX_WORDS))
    signs.push({
      sql: `(' ' || events.name_key) LIKE ? ESCAPE '\\'`,
      bindings: [likePattern(` ${word.slice(0, BEGINNING)}`)],
    });
  if (event.series)
    signs.push({
      sql: 'lower(events.series) = lower(?)',
      bindings: [event.series],
    });
  const start = event.startDate ?? event.endDate;
  if (start !== null)
    signs.push({
      sql: '(events.start_date <= ? AND coalesce(events.end_date, events.start_date) >= ?)',
      bindings: [event.endDate ?? start, start],
    });
  return signs;
}
