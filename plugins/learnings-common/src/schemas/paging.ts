import { z } from 'zod';

/** Items of a page where the request names no `limit`. */
export const DEFAULT_PAGE_SIZE = 25;
/** The most items that any list answers at once. */
export const MAX_PAGE_SIZE = 100;

/** What every list takes: how many, and from where on. */
export const pageQuerySchema = z.object({
  limit: z.coerce
    .number<number>()
    .int()
    .min(1)
    .max(MAX_PAGE_SIZE)
    .default(DEFAULT_PAGE_SIZE),
  cursor: z.string().max(1000).optional(),
});

/** The envelope of every list; `nextCursor` is absent on the last page. */
export const pageOf = <T extends z.ZodType>(item: T) =>
  z.object({
    items: z.array(item),
    pageInfo: z.object({ nextCursor: z.string().optional() }),
    totalItems: z.int().optional(),
  });
