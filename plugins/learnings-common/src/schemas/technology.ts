import { z } from 'zod';
import { idSchema } from './values';
import { pageOf, pageQuerySchema } from './paging';

/** A technology that published recaps mention; the count is the reader's. */
export const technologySchema = z
  .object({
    id: idSchema,
    name: z.string(),
    category: z.string().nullable(),
    recapCount: z.int(),
  })
  .meta({ id: 'Technology' });

export const technologyListQuerySchema = z.object({
  ...pageQuerySchema.shape,
  text: z.string().max(200).optional(),
});
export const technologyListSchema = pageOf(technologySchema).meta({
  id: 'TechnologyList',
});
