import { z } from 'zod';
import {
  entityRefSchema,
  idSchema,
  timestampSchema,
  versionSchema,
} from './values';
import { pageOf, pageQuerySchema } from './paging';
import { recapSourceSchema } from './recapContent';
import { MAX_EDITORS } from '../limits';

/**
 * What a person is writing. It may still be anything that they typed, so only
 * its outline is checked; a recap's schema judges it on publishing.
 */
const writtenShape = {
  title: z.string().max(500),
  /** What came in from outside, unchanged; empty where all of it was typed. */
  source: recapSourceSchema,
  /** Markdown, as it stands in the editor. */
  body: z.string(),
  /**
   * What its authors decided on what was understood, as the page that writes
   * it keeps it: the server stores it and looks at nothing in it. Null before
   * the first look.
   */
  review: z
    .custom<Record<string, unknown>>(
      value =>
        typeof value === 'object' && value !== null && !Array.isArray(value),
      'must be an object',
    )
    .meta({ override: { type: 'object', additionalProperties: true } })
    .nullable(),
};

export const draftWriteSchema = z
  .object({
    ...writtenShape,
    /**
     * Of a working copy: the version of its recap that is taken in here, where
     * that is a newer one than it started from. An older one changes nothing.
     */
    recapVersion: versionSchema.optional(),
  })
  .meta({ id: 'DraftWrite' });

/**
 * A new draft. With an `id`, any fresh one, it is one draft however often it is
 * asked for, and holds what came last; once somebody has changed it otherwise,
 * asking again is a conflict.
 */
export const draftCreateSchema = z
  .object({ ...writtenShape, id: idSchema.optional() })
  .meta({ id: 'DraftCreate' });

/** The recap that a working copy will change. */
export const workedOnSchema = z.object({
  id: idSchema,
  /** The version that the copy started from, or has taken in since. */
  version: versionSchema,
  /** Set where the recap was deleted; it can be brought back. */
  deletedAt: timestampSchema.nullable(),
});

export const draftSchema = z
  .object({
    ...writtenShape,
    id: idSchema,
    version: versionSchema,
    /** Null where the draft will be a new recap. */
    recap: workedOnSchema.nullable(),
    /** Whose it is: who may hand it over and delete it. */
    createdBy: entityRefSchema,
    /** Who writes it too. */
    editors: z.array(entityRefSchema),
    createdAt: timestampSchema,
    updatedAt: timestampSchema,
    updatedBy: entityRefSchema,
  })
  .meta({ id: 'Draft' });

export const draftSummarySchema = draftSchema.pick({
  id: true,
  version: true,
  title: true,
  recap: true,
  createdBy: true,
  editors: true,
  updatedAt: true,
  updatedBy: true,
});

export const draftListQuerySchema = pageQuerySchema;

export const draftListSchema = pageOf(draftSummarySchema).meta({
  id: 'DraftList',
});

/** Shares a draft, or hands it over: who was its owner stays a co-editor. */
export const draftPeopleSchema = z
  .object({
    createdBy: entityRefSchema,
    editors: z.array(entityRefSchema).max(MAX_EDITORS),
  })
  .meta({ id: 'DraftPeople' });

/** "I have this draft open", said every few seconds by each page that has. */
export const presenceRequestSchema = z
  .object({
    /** Of one page in one browser: a person may have several. */
    session: idSchema,
    /** The page is being closed. */
    leaving: z.boolean().default(false),
  })
  .meta({ id: 'PresenceRequest' });

/** Who else has the draft open, and which version of it is the present one. */
export const presenceSchema = z
  .object({
    version: versionSchema,
    updatedBy: entityRefSchema,
    updatedAt: timestampSchema,
    others: z.array(
      z.object({
        session: idSchema,
        userRef: entityRefSchema,
        seenAt: timestampSchema,
      }),
    ),
  })
  .meta({ id: 'Presence' });
