import type { Dialect } from '../dialect';

/**
 * An SQL expression: the authors of a recap as a JSON array of people, in
 * their order.
 *
 * @param recapId - the column of the query that holds the recap's id
 */
export const authorsOf = (dialect: Dialect, recapId: string): string =>
  dialect.jsonArrayOf(
    'object',
    `SELECT ${dialect.jsonObject({
      name: 'author.name',
      userRef: 'author.user_ref',
    })} AS value FROM contributors AS author
     WHERE author.recap_id = ${recapId} AND author.role = 'author'
     ORDER BY author.position`,
  );
