import type { Knex } from 'knex';
import { dialectOf } from './dialect';

/** Narrows a query to rows of which an expression is one of some texts, in one binding however many they are. */
export function among(
  query: Knex.QueryBuilder,
  knex: Knex,
  expression: string,
  values: Iterable<string>,
): Knex.QueryBuilder {
  const table = dialectOf(knex).tableOf({ value: 'text' });
  return query.whereRaw(`${expression} IN (SELECT given.value FROM ${table})`, [
    JSON.stringify([...values].map(value => ({ value }))),
  ]);
}
