/** Rows written by one statement; SQLite binds at most 32,766 values. */
export const CHUNK = 500;
