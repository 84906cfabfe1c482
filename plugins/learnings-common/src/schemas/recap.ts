import { z } from 'zod';
import {
  entityRefSchema,
  idSchema,
  timestampSchema,
  versionSchema,
} from './values';
import { eventContentSchema, eventRefSchema } from './event';
import { linkSchema } from './link';
import { pageOf, pageQuerySchema } from './paging';
import {
  recapContentSchema,
  recapFollowUpContentSchema,
  recapSourceSchema,
  takeawayContentSchema,
  talkNoteContentSchema,
} from './recapContent';
import { personSchema } from './person';

export const recapStatusSchema = z.enum(['draft', 'published', 'archived']);

/** Text in, draft out: what `POST /recaps/parse` takes. */
export const parseRequestSchema = z
  .object({
    content: z.string(),
    fileName: z.string().max(1000).nullable().default(null),
  })
  .meta({ id: 'ParseRequest' });

/** Something about the text that its author may want to mend. */
export const parseWarningSchema = z.object({
  code: z.string(),
  message: z.string(),
  field: z.string().nullable(),
});

/** What was understood, with suggested links; nothing is written. */
export const parseResponseSchema = z
  .object({
    format: z.enum(['markdown', 'html', 'text']),
    content: recapContentSchema,
    warnings: z.array(parseWarningSchema),
  })
  .meta({ id: 'ParseResponse' });

/**
 * A new recap. With a `draftId` it takes the place of that draft in the same
 * transaction, and asking twice makes one recap.
 */
export const recapCreateSchema = z
  .object({
    content: recapContentSchema,
    source: recapSourceSchema,
    draftId: idSchema.nullable().default(null),
  })
  .meta({ id: 'RecapCreate' });

export const recapUpdateSchema = z
  .object({ content: recapContentSchema })
  .meta({ id: 'RecapUpdate' });

const storedItem = { id: idSchema, links: z.array(linkSchema) };

/** A recap as it is read: its content with ids, and what the plugin knows. */
export const recapSchema = z
  .object({
    ...recapContentSchema.shape,
    id: idSchema,
    version: versionSchema,
    status: recapStatusSchema,
    createdBy: entityRefSchema.nullable(),
    createdAt: timestampSchema,
    updatedAt: timestampSchema,
    publishedAt: timestampSchema.nullable(),
    source: z.object({
      kind: recapSourceSchema.shape.kind,
      name: recapSourceSchema.shape.name,
      /** SHA-256 of the original, hexadecimal. */
      hash: z.string(),
    }),
    event: z.object({ ...eventContentSchema.shape, id: idSchema }).nullable(),
    talks: z.array(
      talkNoteContentSchema.extend({ ...storedItem, talkId: idSchema }),
    ),
    takeaways: z.array(takeawayContentSchema.extend(storedItem)),
    followUps: z.array(
      recapFollowUpContentSchema.extend({
        ...storedItem,
        version: versionSchema,
      }),
    ),
    links: z.array(linkSchema),
    /** Whether the reader may change it. */
    editable: z.boolean(),
  })
  .meta({ id: 'Recap' });

/** A line of a list of recaps. */
export const recapSummarySchema = z
  .object({
    id: idSchema,
    version: versionSchema,
    status: recapStatusSchema,
    title: z.string(),
    summary: z.string().nullable(),
    event: eventRefSchema.nullable(),
    publishingTeam: entityRefSchema.nullable(),
    authors: z.array(personSchema),
    updatedAt: timestampSchema,
    publishedAt: timestampSchema.nullable(),
  })
  .meta({ id: 'RecapSummary' });

export const recapListQuerySchema = z.object({
  ...pageQuerySchema.shape,
  status: recapStatusSchema.optional(),
  /** Only those that the reader created or edits. */
  mine: z.stringbool().optional(),
});
export const recapListSchema = pageOf(recapSummarySchema).meta({
  id: 'RecapList',
});
