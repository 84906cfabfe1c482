import { z } from 'zod';
import { adoptionStageSchema } from './adoption';
import { pageOf, pageQuerySchema } from './paging';
import {
  dateSchema,
  entityRefSchema,
  idSchema,
  timestampSchema,
} from './values';

/**
 * What comes of holding the ledger against the catalog:
 * - confirmed: it is used, and whoever it belongs to said so
 * - claimed-only: they said so, and nothing shows it
 * - stale: the same, and they said so long ago
 * - detected-only: it is used, and nobody said so
 * - contradicted: it is used, yet on hold or rejected
 */
export const detectionStatusSchema = z.enum([
  'confirmed',
  'claimed-only',
  'stale',
  'detected-only',
  'contradicted',
]);

/** Something by which an entity shows that it uses a technology. */
export const detectionSignSchema = z.object({
  /**
   * "annotation" and "tag" of the entity itself, "dependency" for a Resource
   * that it depends on, "component" for a part of a system that shows it, or
   * the id of a detector.
   */
  kind: z.string(),
  /** The name that was found; of a dependency or a component its ref. */
  value: z.string(),
});

/** How one entity stands to one technology. */
export const detectionSchema = z
  .object({
    technology: z.object({ id: idSchema, name: z.string() }),
    entityRef: entityRefSchema,
    status: detectionStatusSchema,
    /** Empty where the technology is only claimed; some of them where there are many. */
    signs: z.array(detectionSignSchema),
    /** The entry of the ledger that speaks for the entity, its own or the nearest above it. */
    entry: z
      .object({
        id: idSchema,
        scope: entityRefSchema.nullable(),
        stage: adoptionStageSchema,
        effectiveOn: dateSchema,
      })
      .nullable(),
    /** When both were compared. */
    seenAt: timestampSchema,
  })
  .meta({ id: 'Detection' });

export const detectionListQuerySchema = z.object({
  ...pageQuerySchema.shape,
  technology: idSchema.optional(),
  /** An entity ref. */
  entity: entityRefSchema.optional(),
  status: detectionStatusSchema.optional(),
});

export const detectionListSchema = pageOf(detectionSchema).meta({
  id: 'DetectionList',
});
