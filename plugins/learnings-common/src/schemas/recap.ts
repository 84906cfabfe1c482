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
  possibleTechnologySchema,
  recapContentSchema,
  recapFollowUpContentSchema,
  recapSourceSchema,
  takeawayContentSchema,
  technologyMentionSchema,
  talkNoteContentSchema,
} from './recapContent';
import { personSchema } from './person';

export const recapStatusSchema = z.enum(['draft', 'published', 'archived']);

/** Text in, draft out: what `POST /recaps/parse` takes. */
export const parseRequestSchema = z
  .object({
    content: z.string(),
    fileName: z.string().max(1000).nullable().default(null),
    /**
     * The Markdown that the content became, as its author has changed it since:
     * it is read instead, and of the content only what stands outside the text
     * (front matter, the head of a page).
     */
    body: z.string().nullable().default(null),
    /**
     * What becomes of extractors beside the built-in rules, which may take half
     * a minute: `wait` for them, `ask` them and take what they have answered so
     * far, or `skip` them.
     */
    extractors: z.enum(['wait', 'ask', 'skip']).default('wait'),
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
    /** The likeliest first; none of them is part of the content. */
    possibleTechnologies: z.array(possibleTechnologySchema),
    /** Extractors that were asked and have not answered yet. */
    waiting: z.array(z.string()),
    warnings: z.array(parseWarningSchema),
  })
  .meta({ id: 'ParseResponse' });

/**
 * The version of the draft that the content was made of. Where somebody wrote
 * on since, nothing is saved, and the draft as it is now is answered.
 */
const draftVersionSchema = versionSchema.optional();

/**
 * A new recap. It takes the place of the draft `draftId` in the same
 * transaction, where there is such a draft; asking twice with one id, which may
 * be any fresh one, makes one recap. Asking again with another content is a
 * conflict that answers the recap.
 */
export const recapCreateSchema = z
  .object({
    content: recapContentSchema,
    source: recapSourceSchema,
    draftId: idSchema.nullable().default(null),
    draftVersion: draftVersionSchema,
    /** Shows it to everybody at once, in the same transaction. */
    publish: z.boolean().default(false),
  })
  .meta({ id: 'RecapCreate' });

/** Changes a recap; `draftId` is the working copy that is done with then. */
export const recapUpdateSchema = z
  .object({
    content: recapContentSchema,
    draftId: idSchema.nullable().default(null),
    draftVersion: draftVersionSchema,
    publish: z.boolean().default(false),
  })
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
    technologies: z.array(
      technologyMentionSchema.extend({
        /** Where a recap of an old version is read, there is none. */
        technologyId: idSchema.optional(),
      }),
    ),
    followUps: z.array(
      recapFollowUpContentSchema.extend({
        ...storedItem,
        version: versionSchema,
      }),
    ),
    links: z.array(linkSchema),
    /** Whether the reader may change it. */
    editable: z.boolean(),
    /** The draft in which it is being edited; null also for other readers. */
    workingCopy: z
      .object({
        draftId: idSchema,
        updatedAt: timestampSchema,
        updatedBy: entityRefSchema,
      })
      .nullable(),
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
    /** Set on what was deleted and can still be brought back. */
    deletedAt: timestampSchema.nullable(),
    /** Whether the reader may change it. */
    editable: z.boolean(),
  })
  .meta({ id: 'RecapSummary' });

export const recapListQuerySchema = z.object({
  ...pageQuerySchema.shape,
  status: recapStatusSchema.optional(),
  /** Only those that the reader created or edits. */
  mine: z.stringbool().optional(),
  /** Instead of what is there, what the reader may bring back. */
  deleted: z.stringbool().optional(),
});
export const recapListSchema = pageOf(recapSummarySchema).meta({
  id: 'RecapList',
});
