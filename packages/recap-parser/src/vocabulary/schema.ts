import { z } from 'zod';

const text = z.string().trim().min(1).max(200);
const words = z.array(text).max(100);

/** A text is searched by its letters and digits. */
export const FINDABLE = /[\p{L}\p{N}]/u;

const form = text.regex(
  FINDABLE,
  'needs a letter or a digit, or it cannot be found in a text',
);
const forms = z.array(form).max(100);

/** Where an entry's name or one of its aliases is so short that it would be found in too many places. */
function* shortForms({
  name,
  aliases = [],
}: {
  name: string;
  aliases?: string[];
}): Generator<{ written: string; path: PropertyKey[] }> {
  const places = [
    { written: name, path: ['name'] },
    ...aliases.map((written, at) => ({ written, path: ['aliases', at] })),
  ];
  for (const place of places)
    if ((place.written.match(/[\p{L}\p{N}+#]/gu) ?? []).length < 2) yield place;
}

const homepage = z
  .string()
  .max(2000)
  .regex(/^https?:\/\//, 'must be an address that begins with https://');

const TOO_SHORT =
  'has less than two letters or digits, and would be found in too many places. Write more of it';

const technologySchema = z
  .strictObject({
    name: form,
    aliases: forms.optional(),
    exactAliases: forms.optional(),
    category: text.optional(),
    homepage: homepage.optional(),
    match: z.enum(['any', 'exact', 'context']).optional(),
    context: words.optional(),
  })
  .superRefine((entry, { addIssue }) => {
    const { match = 'any', context = [] } = entry;
    if (match === 'context' && context.length === 0)
      addIssue({
        code: 'custom',
        path: ['match'],
        message:
          '"context" needs a list of that name: words that stand beside it where it is meant, such as [forecast, demand]. Add one, or use "exact"',
      });
    if (match !== 'any') return;
    for (const { path } of shortForms(entry))
      addIssue({
        code: 'custom',
        path,
        message: `${TOO_SHORT}, or set match to "exact" or "context"`,
      });
  });

const seriesSchema = z
  .strictObject({
    name: form,
    aliases: forms.optional(),
    editions: z.enum(['region', 'city']).optional(),
    needsContext: forms.optional(),
  })
  .superRefine((entry, { addIssue }) => {
    for (const { written, path } of shortForms(entry))
      if (!entry.needsContext?.includes(written))
        addIssue({
          code: 'custom',
          path,
          message: `${TOO_SHORT}, or list it under needsContext as well`,
        });
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
