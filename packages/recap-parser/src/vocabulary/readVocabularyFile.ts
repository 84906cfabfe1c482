import { isMap, LineCounter, parseDocument, type Document } from 'yaml';
import type { z } from 'zod';
import { landscapeSchema, radarSchema, vocabularySchema } from './schema';
import type { TechnologyAddition, VocabularyAdditions } from './Vocabulary';

/** "vocabulary" is the parser's own form, the others are what many have already. */
export type VocabularyFileType = 'vocabulary' | 'landscape' | 'tech-radar';

/** What is wrong with a file of technologies or conferences: the message names file, line and entry, and says what to do. */
export class VocabularyError extends Error {
  readonly name = 'VocabularyError';
}

/** Larger ones are no list of technologies; the CNCF landscape has about 1 MB. */
const MAX_LENGTH = 10 * 1024 * 1024;

const slug = (name: string) =>
  name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '');

/** A name that may be an everyday word is found where it is written as a name. */
const matchOf = (name: string): 'any' | 'exact' =>
  /^\p{Lu}?\p{Ll}+$/u.test(name) || name.length <= 3 ? 'exact' : 'any';

/** Parts of a landscape that list companies, not what they make. */
const NO_TECHNOLOGIES =
  /\b(?:members?|partners?|providers?|training|certified|special)\b/i;

function ofLandscape({
  landscape,
}: z.infer<typeof landscapeSchema>): TechnologyAddition[] {
  return landscape
    .filter(({ name }) => !NO_TECHNOLOGIES.test(name))
    .flatMap(({ subcategories }) => subcategories ?? [])
    .filter(({ name }) => !NO_TECHNOLOGIES.test(name))
    .flatMap(({ name: category, items }) =>
      (items ?? []).map(({ name, homepage_url }) =>
        addition(name, slug(category), homepage_url),
      ),
    );
}

function ofRadar(radar: z.infer<typeof radarSchema>): TechnologyAddition[] {
  const [entries, quadrants] = Array.isArray(radar)
    ? [radar, []]
    : [radar.entries, radar.quadrants ?? []];
  return entries.map(({ title, name, label, quadrant, url }) => {
    const stated =
      typeof quadrant === 'object' ? quadrant?.name : String(quadrant ?? '');
    const category =
      quadrants.find(({ id }) => id === stated)?.name ?? stated ?? '';
    return addition(title ?? name ?? label ?? '', slug(category), url);
  });
}

function addition(
  name: string,
  category: string,
  homepage: string | null | undefined,
): TechnologyAddition {
  return {
    name,
    match: matchOf(name),
    ...(category ? { category } : {}),
    ...(homepage && /^https?:\/\//.test(homepage) ? { homepage } : {}),
  };
}

/**
 * Reads technologies and conferences from YAML or JSON.
 *
 * @param fileName - named in errors
 * @throws VocabularyError - naming file, line and entry
 */
export function readVocabularyFile(
  content: string,
  fileName: string,
  type: VocabularyFileType = 'vocabulary',
): VocabularyAdditions {
  if (content.length > MAX_LENGTH)
    throw new VocabularyError(
      `${fileName} is larger than ${MAX_LENGTH} characters. Leave out what is no technology.`,
    );
  const lines = new LineCounter();
  // Every JSON document is YAML too.
  const document = parseDocument(content, { lineCounter: lines });
  const [broken] = document.errors;
  if (broken) {
    const { line } = lines.linePos(broken.pos[0]);
    const [why] = broken.message.split('\n');
    throw new VocabularyError(`${fileName}:${line}: ${why}`);
  }
  const place = (path: PropertyKey[]) => placeOf(document, lines, path);
  const data: unknown = document.toJS({ maxAliasCount: 100 });
  switch (type) {
    case 'landscape':
      return {
        listed: ofLandscape(checked(landscapeSchema, data, fileName, place)),
      };
    case 'tech-radar':
      return { listed: ofRadar(checked(radarSchema, data, fileName, place)) };
    default:
      return withoutRepeats(
        checked(vocabularySchema, data ?? {}, fileName, place),
        fileName,
        place,
      );
  }
}

/**
 * Checks technologies and conferences that stand in a config.
 *
 * @param where - the key of the config, named in errors
 * @throws VocabularyError - naming the entry
 */
export function checkVocabulary(
  data: unknown,
  where: string,
): VocabularyAdditions {
  const place = () => '';
  return withoutRepeats(
    checked(vocabularySchema, data, where, place),
    where,
    place,
  );
}

function checked<T>(
  schema: z.ZodType<T>,
  data: unknown,
  fileName: string,
  place: (path: PropertyKey[]) => string,
): T {
  const result = schema.safeParse(data);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw new VocabularyError(
    `${fileName}${place(issue.path)}: ${entryOf(data, issue.path)}: ${
      issue.message
    }`,
  );
}

/** An entry's own form of a name that another entry of the same file has too is a mistake of one of them. */
function withoutRepeats(
  additions: VocabularyAdditions,
  fileName: string,
  place: (path: PropertyKey[]) => string,
): VocabularyAdditions {
  for (const list of ['technologies', 'series'] as const) {
    const seen = new Map<string, string>();
    for (const [at, entry] of (additions[list] ?? []).entries()) {
      const exact = 'exactAliases' in entry ? entry.exactAliases ?? [] : [];
      for (const form of new Set([
        entry.name,
        ...(entry.aliases ?? []),
        ...exact,
      ])) {
        const other = seen.get(form.toLowerCase());
        if (other !== undefined && other !== entry.name)
          throw new VocabularyError(
            `${fileName}${place([list, at])}: ${list}[${at}] (“${
              entry.name
            }”): “${form}” is a name of “${other}” already. Remove it from one of them.`,
          );
        seen.set(form.toLowerCase(), entry.name);
      }
    }
  }
  return additions;
}

/** `:12` of the innermost part of a path that stands in the document. */
function placeOf(
  document: Document,
  lines: LineCounter,
  path: PropertyKey[],
): string {
  for (let length = path.length; length >= 0; length--) {
    const part = path.slice(0, length);
    const node: unknown =
      length === 0 ? document.contents : document.getIn(part, true);
    const offset =
      typeof node === 'object' && node !== null && 'range' in node
        ? Object(node).range?.[0]
        : undefined;
    if (typeof offset === 'number') return `:${lines.linePos(offset).line}`;
  }
  return isMap(document.contents) ? ':1' : '';
}

/** `technologies[3] (“Payline”)`, with the field where it is one. */
function entryOf(data: unknown, path: PropertyKey[]): string {
  const written = path
    .map(step => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`))
    .join('')
    .replace(/^\./, '');
  const at = path.findLastIndex(step => typeof step === 'number');
  const entry = path
    .slice(0, at + 1)
    .reduce<unknown>((value, step) => Reflect.get(Object(value), step), data);
  const name: unknown =
    at < 0
      ? undefined
      : ['name', 'title', 'label']
          .map(key => Reflect.get(Object(entry), key))
          .find(value => typeof value === 'string');
  return `${written || 'the document'}${name ? ` (“${String(name)}”)` : ''}`;
}
