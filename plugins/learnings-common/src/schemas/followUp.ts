import { z } from 'zod';
import {
  dateSchema,
  entityRefSchema,
  idSchema,
  versionSchema,
  webUrlSchema,
} from './values';
import { pageOf, pageQuerySchema } from './paging';

export const followUpStateSchema = z.enum(['open', 'done', 'dropped']);

/** What someone said they would do, and what became of it. */
export const followUpContentSchema = z.object({
  text: z.string().trim().min(1).max(2000),
  /** A User or Group. */
  owner: entityRefSchema.nullable(),
  dueDate: dateSchema.nullable(),
  state: followUpStateSchema,
  outcome: z.string().max(2000).nullable(),
  ticketUrl: webUrlSchema.nullable(),
});

export const followUpSchema = z
  .object({
    ...followUpContentSchema.shape,
    id: idSchema,
    version: versionSchema,
    recap: z.object({ id: idSchema, title: z.string() }),
  })
  .meta({ id: 'FollowUp' });

export const followUpPatchSchema = followUpContentSchema
  .partial()
  .meta({ id: 'FollowUpPatch' });

export const followUpListQuerySchema = z.object({
  ...pageQuerySchema.shape,
  state: followUpStateSchema.optional(),
  owner: entityRefSchema.optional(),
});
export const followUpListSchema = pageOf(followUpSchema).meta({
  id: 'FollowUpList',
});
