import { z } from 'zod';
import {
  dateSchema,
  entityRefSchema,
  idSchema,
  timestampSchema,
} from './values';
import { adoptionStageSchema } from './adoption';
import { detectionStatusSchema } from './detection';
import { eventRefSchema } from './event';
import { followUpStateSchema } from './followUp';
import { linkSchema } from './link';
import { pageOf, pageQuerySchema } from './paging';
import { personSchema } from './person';
import { talkRefSchema } from './talk';
import { takeawayKindSchema } from './recapContent';

export const learningTypeSchema = z.enum([
  'recap',
  'talkNote',
  'takeaway',
  'followUp',
]);

/** A type, or one kind of takeaway. */
export const learningKindSchema = z.enum([
  ...learningTypeSchema.options,
  ...takeawayKindSchema.options,
]);

/** A recap, talk note, takeaway or follow-up as one line of a list. */
export const learningSchema = z
  .object({
    id: idSchema,
    type: learningTypeSchema,
    /** Set on takeaways only. */
    kind: takeawayKindSchema.nullable(),
    /** The title of a recap; the first words of a long note. */
    text: z.string(),
    /** A recap's summary. */
    summary: z.string().nullable(),
    recommended: z.boolean(),
    recap: z.object({
      id: idSchema,
      title: z.string(),
      publishingTeam: entityRefSchema.nullable(),
      authors: z.array(personSchema),
    }),
    event: eventRefSchema.nullable(),
    talk: talkRefSchema.nullable(),
    contributor: personSchema.nullable(),
    /** Canonical names; at most ten. */
    technologies: z.array(z.string()),
    /** Of a recap: how much it holds. */
    counts: z
      .object({ talks: z.int(), takeaways: z.int(), followUps: z.int() })
      .nullable(),
    followUp: z
      .object({
        state: followUpStateSchema,
        owner: entityRefSchema.nullable(),
        dueDate: dateSchema.nullable(),
      })
      .nullable(),
    publishedAt: timestampSchema,
  })
  .meta({ id: 'Learning' });

/** `kind` may be repeated; several mean any of them. */
const kindsSchema = z
  .union([learningKindSchema, z.array(learningKindSchema)])
  .transform(kinds => (Array.isArray(kinds) ? kinds : [kinds]))
  .optional();

const learningFilterShape = {
  kind: kindsSchema,
  event: idSchema.optional(),
  /** Canonical name, in any case. */
  technology: z.string().max(200).optional(),
};

export const learningListQuerySchema = z.object({
  ...pageQuerySchema.shape,
  ...learningFilterShape,
  talk: idSchema.optional(),
  /** The publishing team. */
  team: entityRefSchema.optional(),
  text: z.string().max(200).optional(),
});
export const learningListSchema = pageOf(learningSchema).meta({
  id: 'LearningList',
});

/**
 * Why a learning stands on an entity's page: linked to the entity itself, or
 * reaching it along a catalog relation through `via`, or, on a team or a user,
 * because they wrote or published it.
 */
export const reachSchema = z.object({
  kind: z.enum([
    'own',
    'part',
    'parent',
    'owned',
    'published',
    'member',
    'contributed',
  ]),
  via: entityRefSchema.nullable(),
});

/** The link is null where authorship alone leads here. */
export const entityLearningSchema = learningSchema
  .extend({ reach: reachSchema, link: linkSchema.nullable() })
  .meta({ id: 'EntityLearning' });

export const entityLearningListQuerySchema = z.object({
  ...pageQuerySchema.shape,
  ...learningFilterShape,
  reach: z.enum(['own', 'all']).default('all'),
});

/** How an entity stands to a technology: what was declared for it itself, and what it shows. */
export const standingSchema = z.object({
  technology: z.object({ id: idSchema, name: z.string() }),
  stage: adoptionStageSchema.nullable(),
  status: detectionStatusSchema.nullable(),
});

/** What can be filtered by, on the first page of an entity's learnings. */
export const entityFacetsSchema = z.object({
  events: z.array(eventRefSchema),
  technologies: z.array(z.object({ name: z.string(), count: z.int() })),
  openFollowUps: z.int(),
  /** By name; at most 50. */
  standings: z.array(standingSchema),
});

export const entityLearningListSchema = pageOf(entityLearningSchema)
  .extend({ facets: entityFacetsSchema.optional() })
  .meta({ id: 'EntityLearningList' });

/** Entities that something concerns, or will concern. */
export const placesRequestSchema = z
  .object({ entityRefs: z.array(entityRefSchema).max(2000) })
  .meta({ id: 'PlacesRequest' });

/** The pages on which that is read beside their own; at most 1,000 of a sort. */
export const placesSchema = z
  .object({
    /** What they are part of, and what is part of them. */
    related: z.array(entityRefSchema),
    owners: z.array(entityRefSchema),
  })
  .meta({ id: 'Places' });
