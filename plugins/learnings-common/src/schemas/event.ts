import { z } from 'zod';
import { dateSchema, idSchema, versionSchema, webUrlSchema } from './values';
import { pageOf, pageQuerySchema } from './paging';

/** What a person or the parser says about one edition of a conference. */
export const eventContentSchema = z
  .object({
    name: z.string().trim().min(1).max(300),
    series: z.string().max(300).nullable(),
    edition: z.string().max(100).nullable(),
    location: z.string().max(300).nullable(),
    startDate: dateSchema.nullable(),
    endDate: dateSchema.nullable(),
    url: webUrlSchema.nullable(),
  })
  .refine(
    event =>
      !event.startDate || !event.endDate || event.startDate <= event.endDate,
    { path: ['endDate'], error: 'must not be before startDate' },
  );

/** An event as it is read; the counts hold what the reader may read. */
export const eventSchema = z
  .object({
    ...eventContentSchema.shape,
    id: idSchema,
    version: versionSchema,
    recapCount: z.int(),
    talkCount: z.int(),
  })
  .meta({ id: 'Event' });

export const eventRefSchema = z.object({ id: idSchema, name: z.string() });

export const eventListQuerySchema = z.object({
  ...pageQuerySchema.shape,
  text: z.string().max(200).optional(),
});
export const eventListSchema = pageOf(eventSchema).meta({ id: 'EventList' });
