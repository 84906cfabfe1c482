import { InputError } from '@backstage/errors';
import type { z } from 'zod';

/** Issues named in one message; a document can have thousands. */
const MAX_ISSUES = 10;

/**
 * The value as its schema reads it.
 *
 * @throws InputError that names each field, what is wrong and what is right
 */
export function parseWith<S extends z.ZodType>(
  schema: S,
  value: unknown,
): z.output<S> {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const { issues } = result.error;
  const named = issues
    .slice(0, MAX_ISSUES)
    .map(({ path, message }) =>
      path.length > 0 ? `${path.join('.')}: ${message}` : message,
    );
  const more = issues.length - named.length;
  throw new InputError(
    named.join('; ') + (more > 0 ? `; and ${more} more` : ''),
  );
}
