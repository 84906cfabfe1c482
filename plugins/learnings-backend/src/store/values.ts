import { v7 } from 'uuid';

/** A new UUIDv7: ids sort by when they were made. */
export const newId = (): string => v7();

/** The present instant as it is stored. */
export const now = (): string => new Date().toISOString();

/**
 * What a JSON column holds; both the text that SQLite gives and the value that
 * PostgreSQL makes of an aggregate.
 */
export function readJson<T>(value: unknown): T {
  // Only this store writes the columns, with JSON.stringify of a T.
  return (typeof value === 'string' ? JSON.parse(value) : value) as T;
}

/** A boolean column; SQLite keeps 0 and 1. */
export const readBoolean = (value: boolean | 0 | 1): boolean =>
  value === true || value === 1;

/** A count; PostgreSQL gives a bigint as text. */
export const readCount = (value: unknown): number => Number(value);

/**
 * The value with every NUL, which PostgreSQL refuses in text, and every half
 * surrogate pair, which UTF-8 has no form for, as U+FFFD. Lengths stay, so
 * anchors still point where they did.
 */
export function storable<T>(value: T): T {
  // The shape is kept: only strings within it change.
  if (typeof value === 'string')
    return wellFormed(value.replaceAll('\0', '\uFFFD')) as T;
  if (Array.isArray(value)) return value.map(storable) as T;
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(
      Object.entries(value).map(([key, item]) => [key, storable(item)]),
    ) as T;
  return value;
}

/** The text with every half surrogate pair as U+FFFD. */
export function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\uFFFD');
}
