import type { Knex } from 'knex';
import type { LearningSource } from '../learnings/reachedLearnings';

/** What figures are narrowed to. */
export interface InsightsFilter {
  /** Days, both within the period. */
  from?: string;
  to?: string;
  /** Of events. */
  series?: string;
  /** What leads to the learnings of a domain, where only those count. */
  sources?: LearningSource[];
  /** The scopes, as the ledger stores them, whose entries count. */
  scopes: string[];
}

/** Narrows a query to days within the period. */
export function inPeriod(
  query: Knex.QueryBuilder,
  day: string,
  { from, to }: InsightsFilter,
): Knex.QueryBuilder {
  if (from !== undefined) query.whereRaw(`${day} >= ?`, [from]);
  if (to !== undefined) query.whereRaw(`${day} <= ?`, [to]);
  return query;
}

/** Narrows a query to learnings that reach the domain, where one is asked for. */
export function reaching(
  query: Knex.QueryBuilder,
  learningId: string,
  { sources }: InsightsFilter,
): Knex.QueryBuilder {
  return sources
    ? query.whereRaw(`${learningId} IN (SELECT learning_id FROM reached)`)
    : query;
}
