import { InputError } from '@backstage/errors';
import { z } from 'zod';

/** Where a page ended: what the list is sorted by, and the id of its last item. */
export interface Position {
  sort: string;
  id: string;
}

/** The most characters of what a list is sorted by that a cursor holds. */
export const MAX_SORT = 500;

const cursorSchema = z.strictObject({
  list: z.string(),
  // A date, a time, a normalised name or a path; NUL is in none of them.
  sort: z
    .string()
    .max(MAX_SORT)
    .regex(/^[^\0]*$/u),
  id: z.uuid(),
});

/**
 * The opaque text that a client hands back for the next page.
 *
 * @param list - the list that it is good for
 */
export function writeCursor(list: string, { sort, id }: Position): string {
  return Buffer.from(JSON.stringify({ list, sort, id })).toString('base64url');
}

/** @throws InputError where the text is no cursor of this list */
export function readCursor(
  list: string,
  cursor: string | undefined,
): Position | null {
  if (cursor === undefined) return null;
  const result = cursorSchema.safeParse(decode(cursor));
  if (!result.success || result.data.list !== list)
    throw new InputError(
      'cursor: is not one that this list gave; start again without it',
    );
  return result.data;
}

function decode(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString());
  } catch {
    return null;
  }
}
