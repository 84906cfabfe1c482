import { z } from 'zod';
import { entityRefSchema, idSchema } from './values';

/**
 * Gives what one person wrote to another: one recap, or, without a `recapId`,
 * all that the caller may give away.
 */
export const reassignSchema = z
  .object({
    from: entityRefSchema,
    to: entityRefSchema,
    recapId: idSchema.nullable().default(null),
  })
  .meta({ id: 'Reassign' });

/**
 * Lets links that wait for an entity of an old name lead to its new one: those
 * of one recap, or, without a `recapId`, all that the caller may change.
 */
export const relinkSchema = z
  .object({
    from: entityRefSchema,
    to: entityRefSchema,
    recapId: idSchema.nullable().default(null),
  })
  .meta({ id: 'Relink' });

/** How many recaps a change reached. */
export const reachedSchema = z
  .object({ recaps: z.int() })
  .meta({ id: 'Reached' });
