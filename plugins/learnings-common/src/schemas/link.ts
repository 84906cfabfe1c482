import { z } from 'zod';
import { entityRefSchema, idSchema } from './values';

export const linkOriginSchema = z.enum(['author', 'suggested', 'annotation']);
export const linkStateSchema = z.enum(['suggested', 'confirmed', 'dismissed']);

/**
 * What led to a link: the entity's own name, a technology that it uses, or a
 * team or system named near by; absent where a person linked it.
 */
export const linkReasonSchema = z.enum(['name', 'technology', 'nearby']);

/** "This concerns that catalog entity", said by a person or suggested. */
export const linkContentSchema = z.object({
  id: idSchema.optional(),
  entityRef: entityRefSchema,
  origin: linkOriginSchema,
  state: linkStateSchema,
  /** 0 to 1; 1 where a person said so. */
  confidence: z.number().min(0).max(1),
  reason: linkReasonSchema.nullable(),
  /** The words in the text that led to it, or the technology's name. */
  words: z.string().max(300).nullable(),
});

/** `missing`: the entity is no longer in the catalog; the link waits for it. */
export const linkSchema = linkContentSchema
  .extend({ id: idSchema, missing: z.boolean() })
  .meta({ id: 'EntityLink' });

/** Confirm, dismiss, or take either back. */
export const linkPatchSchema = z
  .object({ state: linkStateSchema })
  .meta({ id: 'EntityLinkPatch' });
