import type {
  Conference,
  Insights,
} from '@conference-learnings/plugin-learnings-common';
import type { Knex } from 'knex';
import type { AccessFilter } from '../AccessFilter';
import { readCount } from '../values';
import { followUpsOf } from './followUpsOf';
import { reaching, type InsightsFilter } from './InsightsFilter';
import { insightsQuery } from './insightsQuery';
import { MOST } from './most';

interface Row {
  event_id: string;
  event_name: string;
  start_date: string | null;
  talks: unknown;
  takeaways: unknown;
  open: unknown;
  done: unknown;
  dropped: unknown;
  heard_first: unknown;
  tried: unknown;
  adopted: unknown;
  total: unknown;
}

const countOf = (condition: string) =>
  `count(CASE WHEN ${condition} THEN 1 END)`;

const lastOn = (...stages: string[]) =>
  `max(CASE WHEN stage IN (${stages
    .map(stage => `'${stage}'`)
    .join(', ')}) THEN effective_on END)`;

/** What each event led to, the latest first; one statement. */
export async function conferencesOf(
  knex: Knex,
  access: AccessFilter,
  filter: InsightsFilter,
): Promise<Insights['conferences']> {
  const parts = reaching(
    knex('chosen')
      .join('learnings', 'learnings.recap_id', 'chosen.recap_id')
      .whereNotNull('chosen.event_id')
      .groupBy('chosen.event_id', 'chosen.event_name', 'chosen.start_date')
      .select('chosen.event_id', 'chosen.event_name', 'chosen.start_date')
      .select(
        knex.raw(`${countOf("learnings.type = 'takeaway'")} AS takeaways`),
      )
      .countDistinct({ talks: 'learnings.talk_id' }),
    'learnings.id',
    filter,
  );
  const followUps = followUpsOf(knex, access, filter)
    .join('chosen', 'chosen.recap_id', 'follow_ups.recap_id')
    .groupBy('chosen.event_id')
    .select('chosen.event_id')
    .select(
      ['open', 'done', 'dropped'].map(state =>
        knex.raw(`${countOf(`follow_ups.state = '${state}'`)} AS ${state}`),
      ),
    );
  const lastMoves = knex('moves')
    .groupBy('technology_id')
    .select(
      'technology_id',
      knex.raw(`${lastOn('trial', 'adopt')} AS tried_on`),
      knex.raw(`${lastOn('adopt')} AS adopted_on`),
    );
  const technologies = knex('told')
    .join('chosen', 'chosen.recap_id', 'told.recap_id')
    .join('first_told', on =>
      on
        .on('first_told.technology_id', 'told.technology_id')
        .andOn('first_told.heard_on', 'told.heard_on'),
    )
    .leftJoin(
      lastMoves.as('last_moves'),
      'last_moves.technology_id',
      'told.technology_id',
    )
    .groupBy('chosen.event_id')
    .select('chosen.event_id')
    .countDistinct({ heard_first: 'told.technology_id' })
    .select(
      ['tried', 'adopted'].map(how =>
        knex.raw(
          `count(DISTINCT CASE WHEN last_moves.${how}_on >= told.heard_on THEN told.technology_id END) AS ${how}`,
        ),
      ),
    );
  const rows: Row[] = await insightsQuery(knex, access, filter)
    .from(parts.as('parts'))
    .leftJoin(
      followUps.as('whats_done'),
      'whats_done.event_id',
      'parts.event_id',
    )
    .leftJoin(
      technologies.as('whats_heard'),
      'whats_heard.event_id',
      'parts.event_id',
    )
    .select(
      'parts.*',
      'whats_done.open',
      'whats_done.done',
      'whats_done.dropped',
      'whats_heard.heard_first',
      'whats_heard.tried',
      'whats_heard.adopted',
      knex.raw('count(*) OVER () AS total'),
    )
    .orderByRaw(`coalesce(parts.start_date, '') DESC, parts.event_id DESC`)
    .limit(MOST);
  return {
    items: rows.map(conferenceOf),
    total: readCount(rows[0]?.total ?? 0),
  };
}

function conferenceOf(row: Row): Conference {
  return {
    event: { id: row.event_id, name: row.event_name },
    startDate: row.start_date,
    talks: readCount(row.talks),
    takeaways: readCount(row.takeaways),
    followUps: {
      open: readCount(row.open ?? 0),
      done: readCount(row.done ?? 0),
      dropped: readCount(row.dropped ?? 0),
    },
    technologies: {
      heardFirst: readCount(row.heard_first ?? 0),
      tried: readCount(row.tried ?? 0),
      adopted: readCount(row.adopted ?? 0),
    },
  };
}
