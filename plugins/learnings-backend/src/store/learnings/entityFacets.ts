import type { EntityFacets } from '@conference-learnings/plugin-learnings-common';
import type { Knex } from 'knex';
import { readableBy, type AccessFilter } from '../AccessFilter';
import { standingsOf } from '../detections/standingsOf';
import {
  readableFollowUps,
  type Concerned,
} from '../followUps/readableFollowUps';
import { readCount } from '../values';
import { filterLearnings, type LearningFilter } from './filterLearnings';
import { withReached } from './withReached';

/** The most events, and the most technologies, that are offered as filters. */
const MAX_FACETS = 50;

/** How many learnings the filter leaves, and what all of them can be filtered by. */
export async function entityFacets(
  knex: Knex,
  access: AccessFilter,
  concerned: Concerned,
  filter: LearningFilter,
): Promise<{ totalItems: number; facets: EntityFacets }> {
  const all = () => {
    const query = withReached(knex, concerned.sources)
      .from('reached')
      .join('learnings', 'learnings.id', 'reached.learning_id')
      .join('recaps', 'recaps.id', 'learnings.recap_id');
    readableBy(query, access);
    return query;
  };

  const filtered = all();
  filterLearnings(filtered, filter);
  const [total] = await filtered.count({ count: '*' });
  const [open] = await readableFollowUps(knex, access, concerned)
    .where('follow_ups.state', 'open')
    .count({ count: '*' });
  const events: Array<{ id: string; name: string }> = await all()
    .join('events', 'events.id', 'learnings.event_id')
    .groupBy('events.id', 'events.name')
    .select('events.id', 'events.name')
    .max({ newest: 'reached.published_at' })
    .orderBy([
      { column: 'newest', order: 'desc' },
      { column: 'events.id', order: 'desc' },
    ])
    .limit(MAX_FACETS);
  const technologies: Array<{ name: string; count: unknown }> = await all()
    .join('mentions', 'mentions.learning_id', 'learnings.id')
    .join('technologies', 'technologies.id', 'mentions.technology_id')
    .groupBy('technologies.id', 'technologies.name')
    .select('technologies.name')
    .count({ count: '*' })
    .orderBy([
      { column: 'count', order: 'desc' },
      { column: 'technologies.name', order: 'asc' },
    ])
    .limit(MAX_FACETS);

  return {
    totalItems: readCount(total.count),
    facets: {
      events: events.map(({ id, name }) => ({ id, name })),
      technologies: technologies.map(({ name, count }) => ({
        name,
        count: readCount(count),
      })),
      openFollowUps: readCount(open.count),
      standings: await standingsOf(knex, concerned.entityRef),
    },
  };
}
