import { z } from 'zod';
import { entityRefSchema, timestampSchema, versionSchema } from './values';
import { pageOf, pageQuerySchema } from './paging';
import { recapContentSchema } from './recapContent';

/** One state of a recap, kept when it was saved; only its editors read it. */
export const revisionSchema = z
  .object({
    /** The version that the recap had then. */
    version: versionSchema,
    title: z.string(),
    savedAt: timestampSchema,
    /** Null where a configured source brought it. */
    savedBy: entityRefSchema.nullable(),
    content: recapContentSchema,
  })
  .meta({ id: 'Revision' });

export const revisionSummarySchema = revisionSchema.omit({ content: true });

export const revisionListQuerySchema = pageQuerySchema;

export const revisionListSchema = pageOf(revisionSummarySchema).meta({
  id: 'RevisionList',
});
