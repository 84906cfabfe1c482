import type { Knex } from 'knex';

/**
 * Another transaction took away what this one had just found; it is right
 * again when it begins anew.
 */
export class OvertakenError extends Error {}

/**
 * PostgreSQL's `deadlock_detected`; `foreign_key_violation`: what was about to
 * be removed as unused has come into use; and `unique_violation`: a name that
 * was free has been taken. SQLite has one writer at a time.
 */
const OVERTAKEN = ['40P01', '23503', '23505'];

const MAX_ATTEMPTS = 5;

/**
 * Runs work in a transaction. Recaps share events, talks and technologies;
 * work that meets another recap's runs again from its beginning.
 */
export async function transaction<T>(
  knex: Knex,
  work: (tx: Knex.Transaction) => Promise<T>,
): Promise<T> {
  for (let attempt = 1; ; attempt++)
    try {
      return await knex.transaction(work);
    } catch (error) {
      const isOvertaken =
        error instanceof OvertakenError ||
        OVERTAKEN.includes(Object(error).code);
      if (!isOvertaken || attempt === MAX_ATTEMPTS) throw error;
    }
}
