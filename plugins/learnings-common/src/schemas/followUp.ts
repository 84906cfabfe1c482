import { z } from 'zod';
import {
  entityRefSchema,
  idSchema,
  timestampSchema,
  versionSchema,
  webUrlSchema,
} from './values';
import { eventRefSchema } from './event';
import { pageOf, pageQuerySchema } from './paging';

export const followUpStateSchema = z.enum(['open', 'done', 'dropped']);

const dueDateSchema = z.iso.date(
  'must be a day such as 2026-12-24; correct it, or leave it out',
);

/** What someone said they would do, and what became of it. */
export const followUpContentSchema = z.object({
  text: z
    .string()
    .trim()
    .min(1, 'is empty; say in a sentence what will be done')
    .max(2000),
  /** A User or Group. */
  owner: entityRefSchema.nullable(),
  dueDate: dueDateSchema.nullable(),
  state: followUpStateSchema,
  outcome: z.string().max(2000).nullable(),
  ticketUrl: webUrlSchema.nullable(),
});

export const followUpSchema = z
  .object({
    ...followUpContentSchema.shape,
    id: idSchema,
    version: versionSchema,
    /** Null where it was logged on its own. */
    recap: z.object({ id: idSchema, title: z.string() }).nullable(),
    /** What it was logged from; null where that is no longer in the recap. */
    takeaway: z.object({ id: idSchema, text: z.string() }).nullable(),
    event: eventRefSchema.nullable(),
    /** Of its takeaway, else of its recap; at most ten. */
    technologies: z.array(z.object({ id: idSchema, name: z.string() })),
    /** Null for one that its recap holds. */
    createdBy: entityRefSchema.nullable(),
    createdAt: timestampSchema,
    /** Null while it is open. */
    closedAt: timestampSchema.nullable(),
    /** Whether the owner is no longer in the catalog. */
    ownerMissing: z.boolean(),
    /** Whether the reader may change it. */
    editable: z.boolean(),
  })
  .meta({ id: 'FollowUp' });

/** One that is logged on its own, or from a takeaway or recap. */
export const followUpCreateSchema = z
  .object({
    text: followUpContentSchema.shape.text,
    owner: z
      .string(
        'is missing; name the User or Group who will do it, such as user:default/ada',
      )
      .pipe(entityRefSchema),
    dueDate: dueDateSchema.nullable().default(null),
    ticketUrl: webUrlSchema.nullable().default(null),
    /** Of a published recap. */
    takeawayId: idSchema.nullable().default(null),
    /** A published one; that of the takeaway where both are given. */
    recapId: idSchema.nullable().default(null),
  })
  .meta({ id: 'FollowUpCreate' });

export const followUpPatchSchema = followUpContentSchema
  .partial()
  .meta({ id: 'FollowUpPatch' });

export const followUpListQuerySchema = z.object({
  ...pageQuerySchema.shape,
  state: followUpStateSchema.optional(),
  owner: entityRefSchema.optional(),
  /** Those that the reader owns, or that a team of theirs owns. */
  scope: z.enum(['mine', 'teams']).optional(),
  event: idSchema.optional(),
  recap: idSchema.optional(),
  /** Those that somebody logged, or that a recap holds. */
  logged: z.stringbool().optional(),
  /** What this entity owns, and what concerns it as its own page shows it. */
  entity: entityRefSchema.optional(),
});
export const followUpListSchema = pageOf(followUpSchema).meta({
  id: 'FollowUpList',
});
