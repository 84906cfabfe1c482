import type {
  Technology,
  TechnologyPosition,
} from '@conference-learnings/plugin-learnings-common';
import type { Knex } from 'knex';
import { readableBy, type AccessFilter } from '../AccessFilter';
import { COUNTS_FOR, entriesOf } from '../adoption/presently';
import type { TechnologyRow } from '../tables';
import { readCount } from '../values';

export type TechnologyListRow = TechnologyRow & {
  recap_count: unknown;
  first_heard: string | null;
};

/** When a recap's event began, else when it was published. */
export const HEARD_ON =
  'coalesce(events.start_date, recaps.published_date, substr(recaps.published_at, 1, 10))';

/** The published recaps that mention a technology and the reader may read. */
export function mentioningRecaps(
  knex: Knex,
  access: AccessFilter,
): Knex.QueryBuilder {
  const query = knex('mentions')
    .join('recaps', 'recaps.id', 'mentions.recap_id')
    .where('recaps.status', 'published');
  readableBy(query, access);
  return query;
}

/**
 * Technologies that published recaps mention, that the ledger tells of or that
 * a person added; never one that was merged into another.
 */
export function technologyQuery(
  knex: Knex,
  access: AccessFilter,
): Knex.QueryBuilder {
  const recaps = () =>
    mentioningRecaps(knex, access).whereRaw(
      'mentions.technology_id = technologies.id',
    );
  return knex('technologies')
    .whereNull('technologies.merged_into')
    .where(known =>
      known
        .where('technologies.added', true)
        .orWhereExists(recaps().select('mentions.recap_id'))
        .orWhereIn(
          'technologies.id',
          entriesOf(knex).select(knex.raw(COUNTS_FOR)),
        ),
    )
    .select('technologies.*', {
      recap_count: recaps().countDistinct('mentions.recap_id'),
      first_heard: recaps()
        .leftJoin('events', 'events.id', 'recaps.event_id')
        .min(knex.raw(HEARD_ON)),
    });
}

const FURTHEST_FIRST = ['adopt', 'trial', 'assess', 'hold', 'rejected'];

/** The stage of the furthest of some positions. */
export const furthestStage = (positions: TechnologyPosition[]) =>
  positions
    .map(({ stage }) => stage)
    .sort((a, b) => FURTHEST_FIRST.indexOf(a) - FURTHEST_FIRST.indexOf(b))[0] ??
  null;

/** A row as it is read, with those of its positions that the reader may see. */
export function technologyOf(
  row: TechnologyListRow,
  positions: TechnologyPosition[],
  statuses: Technology['statuses'],
): Technology {
  const moves = positions.map(({ since }) => since).sort();
  return {
    id: row.id,
    name: row.name,
    category: row.category,
    recapCount: readCount(row.recap_count),
    stage: furthestStage(positions),
    positions,
    firstHeard: row.first_heard,
    lastMoved: moves.at(-1) ?? null,
    statuses,
  };
}
