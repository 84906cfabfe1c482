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

/** Names of technologies to choose from, whether recaps mention them or not. */
export const technologyNameListQuerySchema = z.object({
  text: z.string().max(200),
  limit: pageQuerySchema.shape.limit,
});

export const technologyNameListSchema = z
  .object({
    items: z.array(
      z.object({ name: z.string(), category: z.string().nullable() }),
    ),
  })
  .meta({ id: 'TechnologyNameList' });
