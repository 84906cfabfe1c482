import { z } from 'zod';
import { adoptionStageSchema } from './adoption';
import { detectionStatusSchema } from './detection';
import { eventRefSchema } from './event';
import { pageOf, pageQuerySchema } from './paging';
import { talkRefSchema } from './talk';
import {
  dateSchema,
  entityRefSchema,
  idSchema,
  versionSchema,
  webUrlSchema,
} from './values';

/** How far one scope is with a technology; null is the whole organisation. */
export const positionSchema = z.object({
  scope: entityRefSchema.nullable(),
  stage: adoptionStageSchema,
  /** Since when. */
  since: dateSchema,
  /** The entry of the ledger that says so. */
  entryId: idSchema,
});

/** A technology that recaps mention or somebody moved; what it shows is the reader's. */
export const technologySchema = z
  .object({
    id: idSchema,
    name: z.string(),
    category: z.string().nullable(),
    recapCount: z.int(),
    /** Of the furthest scope; null where it was only heard of. */
    stage: adoptionStageSchema.nullable(),
    positions: z.array(positionSchema),
    /** The day of the first event, or recap, that tells of it. */
    firstHeard: dateSchema.nullable(),
    lastMoved: dateSchema.nullable(),
    /** How many entities show it, or do not, against what was declared. */
    statuses: z.array(
      z.object({ status: detectionStatusSchema, count: z.int() }),
    ),
  })
  .meta({ id: 'Technology' });

/** Having only heard of a technology comes before all stages. */
export const heardOrStageSchema = z.enum([
  'heard',
  ...adoptionStageSchema.options,
]);

export const technologySortSchema = z.enum([
  'name',
  'firstHeard',
  'lastMoved',
  'recaps',
]);

export const technologyListQuerySchema = z.object({
  ...pageQuerySchema.shape,
  /** Found in any of its names, or in its category. */
  text: z.string().max(200).optional(),
  category: z.string().max(100).optional(),
  /** Where some scope is, or, for `heard`, none. */
  stage: heardOrStageSchema.optional(),
  /** What this entity has a stage for. */
  scope: entityRefSchema.optional(),
  /** How some entity that the reader may see stands to it. */
  status: detectionStatusSchema.optional(),
  /** By name from a on; by all else the latest or most first. */
  sort: technologySortSchema.default('name'),
});
export const technologyListSchema = pageOf(technologySchema).meta({
  id: 'TechnologyList',
});

const maturitySchema = z.enum([
  'experimental',
  'growing',
  'mature',
  'declining',
]);

/** What a person says about a technology. */
export const technologyContentSchema = z
  .object({
    name: z.string().trim().min(1).max(100),
    aliases: z.array(z.string().trim().min(1).max(100)).max(30),
    category: z.string().trim().min(1).max(100).nullable(),
    homepage: webUrlSchema.nullable(),
    repository: webUrlSchema.nullable(),
    maturity: maturitySchema.nullable(),
    /** What stands for it in the catalog. */
    entityRef: entityRefSchema.nullable(),
  })
  .meta({ id: 'TechnologyContent' });

/** One recap that tells of a technology. */
const heardSchema = z.object({
  /** When its event began, else when it was published. */
  date: dateSchema.nullable(),
  recap: z.object({ id: idSchema, title: z.string() }),
  event: eventRefSchema.nullable(),
  /** The team that published it. */
  team: entityRefSchema.nullable(),
  /** The talks in which it was heard. */
  talks: z.array(talkRefSchema),
});

/** Everything about a technology but its ledger, which is a list of its own. */
export const technologyDetailSchema = technologySchema
  .extend({
    ...technologyContentSchema.shape,
    version: versionSchema,
    /** The first first; at most 100. */
    heard: z.array(heardSchema),
  })
  .meta({ id: 'TechnologyDetail' });

/** Names of technologies to choose from, whether recaps mention them or not. */
export const technologyNameListQuerySchema = z.object({
  text: z.string().max(200),
  limit: pageQuerySchema.shape.limit,
});

export const technologyNameListSchema = z
  .object({
    items: z.array(
      z.object({ name: z.string(), category: z.string().nullable() }),
    ),
  })
  .meta({ id: 'TechnologyNameList' });
