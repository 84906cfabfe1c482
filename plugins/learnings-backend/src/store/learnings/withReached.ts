import type { Knex } from 'knex';
import { dialectOf } from '../dialect';
import { reachedLearnings, type LearningSource } from './reachedLearnings';

/**
 * A query that has the tables `sources` (`entity_ref`, `leads`, `place`) and
 * `reached` (`learning_id`, `published_at`, `place`) at hand.
 *
 * @param toPage - see `reachedLearnings`
 */
export function withReached(
  knex: Knex,
  sources: LearningSource[],
  toPage?: (links: Knex.QueryBuilder) => void,
): Knex.QueryBuilder {
  const table = dialectOf(knex).tableOf({
    entity_ref: 'text',
    leads: 'text',
    place: 'integer',
  });
  const rows = sources.map(({ entityRef, leads }, place) => ({
    entity_ref: entityRef,
    leads,
    place,
  }));
  return knex
    .with('sources', knex.raw(`SELECT * FROM ${table}`, [JSON.stringify(rows)]))
    .with('reached', reachedLearnings(knex, sources, toPage));
}
