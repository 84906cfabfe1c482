import { z } from 'zod';
import {
  dateSchema,
  entityRefSchema,
  idSchema,
  timestampSchema,
  webUrlSchema,
} from './values';
import { pageOf, pageQuerySchema } from './paging';

/**
 * How far somebody has gone with a technology. Having heard of it comes before
 * all of these and is derived from mentions, never stored.
 */
export const adoptionStageSchema = z.enum([
  'assess',
  'trial',
  'adopt',
  'hold',
  'rejected',
]);

/** A Group, Domain, System or Component; null is the whole organisation. */
const scopeSchema = entityRefSchema.nullable();

/** On what a move rests: a recap, talk note or takeaway, or an address. */
const evidenceSchema = z.union([
  z.strictObject({ learningId: idSchema }),
  z.strictObject({ url: webUrlSchema }),
]);

/** One line for the ledger; nothing that is in it is ever changed. */
export const adoptionRecordSchema = z
  .object({
    scope: scopeSchema,
    stage: adoptionStageSchema,
    /** Since when; today at the latest. */
    effectiveOn: dateSchema,
    reason: z.string().trim().min(1).max(2000),
    evidence: evidenceSchema.nullable().default(null),
    /** The entry that this one puts right. */
    correctsId: idSchema.nullable().default(null),
    /**
     * The present entry of the scope as its author saw it, null where there
     * was none: where somebody else has moved it since, nothing is recorded.
     */
    seen: idSchema.nullable(),
  })
  .meta({ id: 'AdoptionRecord' });

/** An entry as it is read. */
export const adoptionEntrySchema = z
  .object({
    id: idSchema,
    technology: z.object({ id: idSchema, name: z.string() }),
    scope: scopeSchema,
    stage: adoptionStageSchema,
    effectiveOn: dateSchema,
    recordedAt: timestampSchema,
    /** Null where the person was made nameless. */
    recordedBy: entityRefSchema.nullable(),
    reason: z.string(),
    evidence: z
      .object({
        url: webUrlSchema.nullable(),
        /** Null where it is an address, was deleted, or is not the reader's to read. */
        learning: z
          .object({ id: idSchema, text: z.string(), recapId: idSchema })
          .nullable(),
      })
      .nullable(),
    correctsId: idSchema.nullable(),
    /** The entry that put this one right. */
    correctedById: idSchema.nullable(),
    /** Whether it says how far its scope is now. */
    isPresent: z.boolean(),
  })
  .meta({ id: 'AdoptionEntry' });

export const adoptionListQuerySchema = z.object({
  ...pageQuerySchema.shape,
  technology: idSchema.optional(),
  /** An entity ref. */
  scope: entityRefSchema.optional(),
  /** Only those that say how far a scope is now. */
  present: z.stringbool().optional(),
});

export const adoptionListSchema = pageOf(adoptionEntrySchema).meta({
  id: 'AdoptionList',
});
