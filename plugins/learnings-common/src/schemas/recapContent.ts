import { z } from 'zod';
import { anchorSchema, dateSchema, entityRefSchema, idSchema } from './values';
import { eventContentSchema } from './event';
import { followUpContentSchema } from './followUp';
import { linkContentSchema } from './link';
import { talkContentSchema } from './talk';
import { MAX_EDITORS } from '../limits';

/** The most items of one kind that a recap holds. */
const MAX_ITEMS = 500;
/** The most entities that one item is linked to. */
const MAX_LINKS = 200;

export const takeawayKindSchema = z.enum([
  'insight',
  'practice',
  'announcement',
  'caution',
  'idea',
]);

/** Where a recap came from. The content is stored unchanged. */
export const recapSourceSchema = z.object({
  kind: z.enum(['pasted', 'uploaded', 'file']),
  /** File name, or path within a configured source. */
  name: z.string().max(1000).nullable(),
  content: z.string(),
});

/** Index into `contributors` or `talks` of the same content. */
const indexSchema = z.int().min(0).nullable();

/**
 * The extractor beside the built-in rules that found something. Parsing tells
 * it to whoever looks at the text; no recap keeps it.
 */
const originSchema = z.string().max(100).optional();

/** What every item of a recap has; an item without an `id` is new. */
const itemShape = {
  id: idSchema.optional(),
  origin: originSchema,
  anchor: anchorSchema.nullable(),
  links: z.array(linkContentSchema).max(MAX_LINKS),
};

export const contributorContentSchema = z.object({
  id: idSchema.optional(),
  origin: originSchema,
  name: z.string().trim().min(1).max(200),
  role: z.enum(['author', 'contributor']),
  /** The catalog User, where a person confirmed who it is. */
  userRef: entityRefSchema.nullable(),
});

/** One talk and what this recap says about it; `id` is the note's. */
export const talkNoteContentSchema = z.object({
  ...itemShape,
  talk: talkContentSchema,
  /** Markdown; empty where the recap only names the talk. */
  text: z.string().max(100_000),
  recommended: z.boolean(),
  contributor: indexSchema,
});

export const takeawayContentSchema = z.object({
  ...itemShape,
  text: z.string().trim().min(1).max(2000),
  kind: takeawayKindSchema,
  /** Index into `talks`. */
  talk: indexSchema,
  contributor: indexSchema,
});

export const recapFollowUpContentSchema = z.object({
  ...itemShape,
  ...followUpContentSchema.shape,
  talk: indexSchema,
});

export const technologyMentionSchema = z.object({
  /** Canonical name: "Kubernetes". */
  name: z.string().trim().min(1).max(200),
  /** The form found in the text: "k8s". */
  surface: z.string().max(200),
  category: z.string().max(100).nullable(),
  anchors: z.array(anchorSchema).max(MAX_ITEMS),
  origin: originSchema,
});

/** A name that looks like a technology's, and that nobody knows: for a person to judge. */
export const possibleTechnologySchema = technologyMentionSchema.extend({
  /** 0 to 1. */
  confidence: z.number().min(0).max(1),
});

/** Everything of a recap that a person edits, in one document. */
export const recapContentSchema = z
  .object({
    title: z.string().trim().min(1).max(500),
    summary: z.string().max(5000).nullable(),
    /** Markdown; every anchor stands in it. */
    body: z.string().max(MAX_ITEMS * 10_000),
    event: eventContentSchema.nullable(),
    /** One of the actor's own groups. */
    publishingTeam: entityRefSchema.nullable(),
    /** Users who may edit beside the creator. */
    editors: z.array(entityRefSchema).max(MAX_EDITORS),
    /** The day on which the document itself says that it was published. */
    publishedDate: dateSchema.nullable(),
    tags: z.array(z.string().trim().min(1).max(100)).max(100),
    contributors: z.array(contributorContentSchema).max(MAX_ITEMS),
    talks: z.array(talkNoteContentSchema).max(MAX_ITEMS),
    takeaways: z.array(takeawayContentSchema).max(MAX_ITEMS),
    followUps: z.array(recapFollowUpContentSchema).max(MAX_ITEMS),
    technologies: z.array(technologyMentionSchema).max(MAX_ITEMS),
    links: z.array(linkContentSchema).max(MAX_LINKS),
  })
  .superRefine((recap, context) => {
    const checkIndex = (
      list: 'talks' | 'takeaways' | 'followUps',
      field: 'talk' | 'contributor',
      at: number,
      index: number | null,
    ) => {
      const target = field === 'talk' ? 'talks' : 'contributors';
      if (index !== null && index >= recap[target].length)
        context.addIssue({
          code: 'custom',
          path: [list, at, field],
          message: `points at ${target}[${index}], but there are only ${recap[target].length}`,
        });
    };
    recap.talks.forEach((note, at) =>
      checkIndex('talks', 'contributor', at, note.contributor),
    );
    recap.takeaways.forEach((takeaway, at) => {
      checkIndex('takeaways', 'talk', at, takeaway.talk);
      checkIndex('takeaways', 'contributor', at, takeaway.contributor);
    });
    recap.followUps.forEach((followUp, at) =>
      checkIndex('followUps', 'talk', at, followUp.talk),
    );
  })
  .meta({ id: 'RecapContent' });
