import { z } from 'zod';

const text = z.string().trim().min(1).max(200);
const forms = z.array(text).max(100);
const homepage = z
  .string()
  .max(2000)
  .regex(/^https?:\/\//, 'must be an address that begins with https://');

const technologySchema = z.strictObject({
  name: text,
  aliases: forms.optional(),
  exactAliases: forms.optional(),
  category: text.optional(),
  homepage: homepage.optional(),
  match: z.enum(['any', 'exact', 'context']).optional(),
  context: forms.optional(),
});

const seriesSchema = z.strictObject({
  name: text,
  aliases: forms.optional(),
  editions: z.enum(['region', 'city']).optional(),
  needsContext: forms.optional(),
});

/** What an adopter's own file, or the config, may hold. */
export const vocabularySchema = z.strictObject({
  technologies: z.array(technologySchema).max(50_000).optional(),
  series: z.array(seriesSchema).max(10_000).optional(),
});

/** As far as it is read, the CNCF landscape's file. */
export const landscapeSchema = z.object({
  landscape: z.array(
    z.object({
      name: text,
      subcategories: z
        .array(
          z.object({
            name: text,
            items: z
              .array(
                z.object({
                  name: text,
                  homepage_url: z.string().nullish(),
                }),
              )
              .nullish(),
          }),
        )
        .nullish(),
    }),
  ),
});

const radarEntry = z
  .object({
    title: text.optional(),
    name: text.optional(),
    label: text.optional(),
    quadrant: z
      .union([z.string(), z.number(), z.object({ name: z.string() })])
      .nullish(),
    url: z.string().nullish(),
  })
  .refine(
    ({ title, name, label }) => title ?? name ?? label,
    'needs a title, a name or a label',
  );

/** As far as it is read, the JSON of a tech radar: that of Backstage's plugin, of Zalando's page or of Thoughtworks' tool. */
export const radarSchema = z.union([
  z.array(radarEntry),
  z.object({
    entries: z.array(radarEntry),
    quadrants: z
      .array(z.object({ id: z.string().optional(), name: text }))
      .optional(),
  }),
]);
