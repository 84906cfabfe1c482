import { z } from 'zod';
import { entityRefSchema } from './values';

/** Someone named in a recap, with the catalog User where confirmed. */
export const personSchema = z.object({
  name: z.string(),
  userRef: entityRefSchema.nullable(),
});
