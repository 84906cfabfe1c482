import type { Knex } from 'knex';

/** PostgreSQL's `deadlock_detected`; SQLite has one writer at a time. */
const DEADLOCK = '40P01';

const MAX_ATTEMPTS = 5;

/**
 * Runs work in a transaction. Recaps share events, talks and technologies, and
 * meet them in the order of their texts; of two that wait for each other
 * PostgreSQL ends one, which then runs again from its beginning.
 */
export async function transaction<T>(
  knex: Knex,
  work: (tx: Knex.Transaction) => Promise<T>,
): Promise<T> {
  for (let attempt = 1; ; attempt++)
    try {
      return await knex.transaction(work);
    } catch (error) {
      if (Object(error).code !== DEADLOCK || attempt === MAX_ATTEMPTS)
        throw error;
    }
}
