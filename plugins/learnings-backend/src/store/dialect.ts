import type { Knex } from 'knex';
import { createPgTextIndex } from './text/pgTextIndex';
import { createSqliteTextIndex } from './text/sqliteTextIndex';
import type { TextIndex } from './text/TextIndex';

/** What the two databases say differently. */
export interface Dialect {
  /**
   * A table made of a JSON array of objects, bound as one parameter however
   * long it is.
   *
   * @param columns - keys of the objects, and columns of the table
   */
  tableOf(columns: Record<string, 'text' | 'integer'>): string;
  /**
   * A JSON array of what a subquery gives in its only column `value`, in order.
   *
   * @param of - what the column holds: text, or objects made by `jsonObject`
   */
  jsonArrayOf(of: 'text' | 'object', subquery: string): string;
  /** A JSON object of SQL expressions. */
  jsonObject(fields: Record<string, string>): string;
  /** Whole days from one day to another, both expressions of ISO text. */
  daysBetween(from: string, to: string): string;
  /** Whether a subquery may look at the tables beside it (`LATERAL`). */
  readonly lateral: boolean;
  readonly text: TextIndex;
}

const pg: Dialect = {
  tableOf: columns =>
    `json_to_recordset(?::json) AS given(${Object.entries(columns)
      .map(([name, type]) => `${name} ${type}`)
      .join(', ')})`,
  jsonArrayOf: (_, subquery) =>
    `(SELECT coalesce(json_agg(list.value), '[]'::json) FROM (${subquery}) AS list)`,
  jsonObject: fields => `json_build_object(${pairs(fields)})`,
  daysBetween: (from, to) => `((${to})::date - (${from})::date)`,
  lateral: true,
  text: createPgTextIndex(),
};

const sqlite: Dialect = {
  tableOf: columns =>
    `(SELECT ${Object.keys(columns)
      .map(name => `json_extract(value, '$.${name}') AS ${name}`)
      .join(', ')} FROM json_each(?)) AS given`,
  // An object loses that it is one on its way out of a subquery.
  jsonArrayOf: (of, subquery) =>
    `(SELECT json_group_array(${
      of === 'object' ? 'json(list.value)' : 'list.value'
    }) FROM (${subquery}) AS list)`,
  jsonObject: fields => `json_object(${pairs(fields)})`,
  daysBetween: (from, to) =>
    `CAST(julianday(${to}) - julianday(${from}) AS integer)`,
  lateral: false,
  text: createSqliteTextIndex(),
};

function pairs(fields: Record<string, string>) {
  return Object.entries(fields)
    .map(([name, expression]) => `'${name}', ${expression}`)
    .join(', ');
}

/** The dialect of the database behind a knex client. */
export function dialectOf(knex: Knex): Dialect {
  return knex.client.config.client === 'pg' ? pg : sqlite;
}
