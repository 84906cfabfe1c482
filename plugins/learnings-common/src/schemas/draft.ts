import { z } from 'zod';
import {
  entityRefSchema,
  idSchema,
  timestampSchema,
  versionSchema,
} from './values';
import { pageOf, pageQuerySchema } from './paging';
import { recapContentSchema, recapSourceSchema } from './recapContent';

/**
 * What a person is writing. The content may still be anything that they typed,
 * so only its outline is checked; a recap's schema judges it on publishing.
 */
export const draftContentSchema = z.object({
  title: z.string().max(500),
  source: recapSourceSchema,
  /** What was understood and corrected so far; null before the first look. */
  content: z
    .custom<Partial<z.output<typeof recapContentSchema>>>(
      value =>
        typeof value === 'object' && value !== null && !Array.isArray(value),
      'must be an object',
    )
    .meta({ override: { type: 'object', additionalProperties: true } })
    .nullable(),
});

export const draftWriteSchema = draftContentSchema.meta({ id: 'DraftWrite' });

export const draftSchema = z
  .object({
    ...draftContentSchema.shape,
    id: idSchema,
    version: versionSchema,
    createdBy: entityRefSchema,
    createdAt: timestampSchema,
    updatedAt: timestampSchema,
  })
  .meta({ id: 'Draft' });

export const draftSummarySchema = draftSchema.pick({
  id: true,
  version: true,
  title: true,
  updatedAt: true,
});
export const draftListQuerySchema = pageQuerySchema;
export const draftListSchema = pageOf(draftSummarySchema).meta({
  id: 'DraftList',
});
