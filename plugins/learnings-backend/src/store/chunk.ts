/** Rows written by one statement; SQLite takes no more than 500 of knex's. */
export const CHUNK = 400;
