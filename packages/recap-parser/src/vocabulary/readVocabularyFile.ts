import {
  isAlias,
  isMap,
  LineCounter,
  parseDocument,
  visit,
  type Alias,
  type Document,
} from 'yaml';
import type { z } from 'zod';
import {
  FINDABLE,
  landscapeSchema,
  radarSchema,
  vocabularySchema,
} from './schema';
import type { TechnologyAddition, VocabularyAdditions } from './Vocabulary';

/** "vocabulary" is the parser's own form, the others are what many have already. */
export type VocabularyFileType = 'vocabulary' | 'landscape' | 'tech-radar';

/** What is wrong with a file of technologies or conferences: the message names file, line and entry, and says what to do. */
export class VocabularyError extends Error {
  readonly name = 'VocabularyError';
}

/** Larger ones are no list of technologies; the CNCF landscape has about 1 MB. */
const MAX_LENGTH = 10 * 1024 * 1024;

/** So often one part may stand for others: aliases of aliases grow a few lines into more than fits in memory. */
const MAX_ALIASES = 100;

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

/** A list that was made for something else may hold names that no text can be searched for. */
const listed = (additions: TechnologyAddition[]): VocabularyAdditions => ({
  listed: additions.filter(({ name }) => FINDABLE.test(name)),
});

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
  const data = dataOf(document, lines, fileName);
  switch (type) {
    case 'landscape':
      return listed(
        ofLandscape(checked(landscapeSchema, data, fileName, place)),
      );
    case 'tech-radar':
      return listed(ofRadar(checked(radarSchema, data, fileName, place)));
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

function dataOf(
  document: Document,
  lines: LineCounter,
  fileName: string,
): unknown {
  try {
    return document.toJS({ maxAliasCount: MAX_ALIASES });
  } catch (error) {
    const [alias] = unknownAliases(document);
    if (alias) {
      const line = alias.range ? `:${lines.linePos(alias.range[0]).line}` : '';
      throw new VocabularyError(
        `${fileName}${line}: *${alias.source} stands for nothing, for no &${alias.source} is above it. Write what is meant, in quotes if it begins with *.`,
      );
    }
    if (error instanceof ReferenceError)
      throw new VocabularyError(
        `${fileName}: One part stands for others through aliases (*) more than ${MAX_ALIASES} times. Write them out.`,
      );
    const [why] = String(error).split('\n');
    throw new VocabularyError(`${fileName}: ${why}`);
  }
}

function unknownAliases(document: Document): Alias[] {
  const anchors = new Set<string>();
  const unknown: Alias[] = [];
  visit(document, {
    Node: (_, node) => {
      if (!isAlias(node)) anchors.add(node.anchor ?? '');
      else if (!anchors.has(node.source)) unknown.push(node);
    },
  });
  return unknown;
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
    const entries = additions[list] ?? [];
    const seen = new Map<string, number>();
    for (const [at, entry] of entries.entries()) {
      const exact = 'exactAliases' in entry ? entry.exactAliases ?? [] : [];
      for (const form of new Set([
        entry.name,
        ...(entry.aliases ?? []),
        ...exact,
      ])) {
        const other = seen.get(form.toLowerCase()) ?? at;
        if (other !== at)
          throw new VocabularyError(
            `${fileName}${place([list, at])}: ${list}[${at}] (“${
              entry.name
            }”): “${form}” is a name of ${list}[${other}] (“${
              entries[other].name
            }”) already. Remove it from one of them, or make one entry of the two.`,
          );
        seen.set(form.toLowerCase(), at);
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

const valueAt = (data: unknown, path: PropertyKey[]) =>
  path.reduce<unknown>((value, step) => Reflect.get(Object(value), step), data);

/** `technologies[3] (“Payline”)`, with the field where it is one. */
function entryOf(data: unknown, path: PropertyKey[]): string {
  const written = path
    .map(step => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`))
    .join('')
    .replace(/^\./, '');
  const entry = path
    .map((step, at) => ({ step, value: valueAt(data, path.slice(0, at + 1)) }))
    // An alias of an entry has a number too.
    .findLast(
      ({ step, value }) =>
        typeof step === 'number' && typeof value === 'object',
    );
  const name: unknown =
    entry &&
    ['name', 'title', 'label']
      .map(key => Reflect.get(Object(entry.value), key))
      .find(value => typeof value === 'string');
  return `${written || 'the document'}${name ? ` (“${String(name)}”)` : ''}`;
}
