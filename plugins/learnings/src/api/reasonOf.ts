import { isError } from '@backstage/errors';
import type { Versioned } from '@conference-learnings/plugin-learnings-common';

/**
 * What the server said went wrong. A `ResponseError` itself only tells the
 * status; its cause is the error as the server threw it.
 */
export function reasonOf(error: Error): { name: string; message: string } {
  return isError(error.cause) ? error.cause : error;
}

/** What the server sent along with an error, by its name. */
export function sentWith(error: Error, name: string): unknown {
  // Errors of the server have the whole answer as their body.
  return Reflect.get(Object(Reflect.get(error, 'body')), name);
}

/** What a record is now, where the server refused a change for that. */
export function presentOf(error: unknown): Versioned | undefined {
  if (!(error instanceof Error) || reasonOf(error).name !== 'ConflictError')
    return undefined;
  const { id, version } = Object(sentWith(error, 'current'));
  return typeof id === 'string' && typeof version === 'number'
    ? { id, version }
    : undefined;
}
