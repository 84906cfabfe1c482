import { z } from 'zod';
import { dateSchema, entityRefSchema } from './values';

export const radarQuerySchema = z.object({
  /**
   * A Group, Domain, System or Component, with what it owns or consists of; the
   * furthest of all where it is not said.
   */
  scope: entityRefSchema.optional(),
});

/**
 * The ledger as the document that the community tech-radar plugin reads, its
 * `TechRadarLoaderResponse`. Rings are stages, quadrants groups of categories,
 * and an entry's timeline is the latest first.
 */
export const radarSchema = z
  .object({
    quadrants: z.array(z.object({ id: z.string(), name: z.string() })),
    rings: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        color: z.string(),
        description: z.string(),
      }),
    ),
    entries: z.array(
      z.object({
        key: z.string(),
        /** The technology's. */
        id: z.string(),
        title: z.string(),
        quadrant: z.string(),
        description: z.string(),
        links: z.array(z.object({ url: z.string(), title: z.string() })),
        timeline: z.array(
          z.object({
            date: dateSchema,
            ringId: z.string(),
            description: z.string(),
            /** 1 nearer to the middle, -1 further from it. */
            moved: z.union([z.literal(-1), z.literal(0), z.literal(1)]),
          }),
        ),
      }),
    ),
  })
  .meta({ id: 'Radar' });
