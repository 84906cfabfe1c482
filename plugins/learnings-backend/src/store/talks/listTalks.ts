import type { Talk } from '@conference-learnings/plugin-learnings-common';
import { normaliseTitle } from '@conference-learnings/recap-parser';
import type { Knex } from 'knex';
import { readableBy, type AccessFilter } from '../AccessFilter';
import { presently } from '../changes/presently';
import { eventRefOf } from '../events/eventRefOf';
import { likePattern } from '../likePattern';
import { pageOf, pageQuery, type Page, type PageRequest } from '../page';
import type { TalkRow } from '../tables';
import { readCount } from '../values';
import { talkContentOf } from './talkFields';

export type TalkListRow = TalkRow & {
  event_name: string | null;
  note_count: unknown;
};

/** Talks that published recaps speak of: those of an event in their order, all others newest first. */
export async function listTalks(
  knex: Knex,
  access: AccessFilter,
  filter: { event?: string; text?: string },
  request: PageRequest,
): Promise<Page<Talk>> {
  const { event } = filter;
  const order = {
    list: event === undefined ? 'talks' : `talks ${event}`,
    sort: 'talks.created_at',
    id: 'talks.id',
    direction: event === undefined ? ('desc' as const) : ('asc' as const),
  };
  const query = talkQuery(knex, access);
  if (event !== undefined)
    query.whereRaw(...presently('talks.event_id', 'events', event));
  const words = normaliseTitle(filter.text ?? '').split(' ');
  for (const word of words.filter(Boolean))
    query.where(titled =>
      // Not every title is one that its talk is known by.
      titled
        .whereRaw(`talks.title_key LIKE ? ESCAPE '\\'`, [likePattern(word)])
        .orWhereRaw(`lower(talks.title) LIKE ? ESCAPE '\\'`, [
          likePattern(word),
        ]),
    );
  const rows: TalkListRow[] = await pageQuery(query, order, request);
  return pageOf(
    rows,
    order,
    request,
    row => ({ sort: row.created_at, id: row.id }),
    talkOf,
  );
}

/**
 * A talk that a published recap speaks of, or the one that it was merged into;
 * null where there is none.
 */
export async function readTalk(
  knex: Knex,
  access: AccessFilter,
  id: string,
): Promise<Talk | null> {
  const row: TalkListRow | undefined = await talkQuery(knex, access)
    .whereRaw(...presently('talks.id', 'talks', id))
    .first();
  return row ? talkOf(row) : null;
}

/**
 * Talks that published recaps speak of.
 *
 * @param exceptRecap - a recap that is not enough to be listed for
 */
export function talkQuery(
  knex: Knex,
  access: AccessFilter,
  exceptRecap: string | null = null,
): Knex.QueryBuilder {
  const notes = () => {
    const query = knex('learnings')
      .join('recaps', 'recaps.id', 'learnings.recap_id')
      .whereRaw('learnings.talk_id = talks.id')
      .where('learnings.type', 'talkNote')
      .where('recaps.status', 'published');
    readableBy(query, access);
    return query;
  };
  const others = notes().select('learnings.id');
  if (exceptRecap !== null) others.whereNot('recaps.id', exceptRecap);
  return knex('talks')
    .leftJoin('events', 'events.id', 'talks.event_id')
    .whereExists(others)
    .select('talks.*', {
      event_name: 'events.name',
      note_count: notes().countDistinct('learnings.recap_id'),
    });
}

export function talkOf(row: TalkListRow): Talk {
  return {
    id: row.id,
    version: row.version,
    ...talkContentOf(row),
    event: eventRefOf(row),
    noteCount: readCount(row.note_count),
  };
}
