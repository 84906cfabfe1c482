import { createPhraseMatcher } from '../phrases/createPhraseMatcher';
import type { DictionaryEntry } from '../technologies/dictionary';
import { ofVocabulary } from '../vocabulary/current';
import type { Block } from '../reading/Structure';
import type { ParsedTechnology } from '../types';
import { isKnownOrganisation, organisationNames } from './organisations';
import { seriesNames } from './series/series';
import { linkedTechnologies } from './linkedTechnologies';
import type { Recap } from './Recap';
import {
  areListed,
  hasTechnicalNeighbour,
  hasVersion,
  isBesideName,
  isCompany,
  isInTitleCase,
  isLinkedOrCode,
  isPartOfName,
  isSentenceStart,
  isSubject,
  type Occurrence,
} from './technologyEvidence';

/** Names that hold a technology's and are none themselves: "Kafka Summit", "Rancher Labs". */
function* otherNames(): Generator<string> {
  for (const name of [...seriesNames(), ...organisationNames]) {
    if (name.includes(' ') || name.includes(':')) yield name;
  }
}

const technologyMatcher = ofVocabulary(({ technologies }) =>
  createPhraseMatcher<DictionaryEntry | null>([
    ...technologies.flatMap(entry => {
      const caseSensitive = entry.match !== 'any';
      return [
        ...[entry.name, ...(entry.aliases ?? [])].map(text => ({
          text,
          value: entry,
          caseSensitive,
        })),
        ...(entry.exactAliases ?? []).map(text => ({
          text,
          value: entry,
          caseSensitive: true,
        })),
      ];
    }),
    ...[...otherNames()].map(text => ({
      text,
      value: null,
      caseSensitive: true,
    })),
  ]),
);

function occurrencesIn({ structure }: Recap): Occurrence[] {
  return structure.blocks.flatMap(block =>
    technologyMatcher()
      .find(block.text)
      .flatMap(({ value, ...found }) =>
        value && !isPartOfAddress(block.text, found) && !isLabel(block, found)
          ? [{ ...found, entry: value, block }]
          : [],
      )
      .filter(occurrence => !isPartOfName(occurrence)),
  );
}

/** Of names that are companies' too, only those that are somewhere more than that. */
function withoutCompanies(occurrences: Occurrence[]): Occurrence[] {
  const products = new Set(
    occurrences
      .filter(it => isCompanyName(it.entry.name, it.surface) && !isCompany(it))
      .map(({ entry }) => entry),
  );
  return occurrences.filter(
    ({ entry, surface }) =>
      !isCompanyName(entry.name, surface) || products.has(entry),
  );
}

function isCompanyName(name: string, surface: string): boolean {
  return isKnownOrganisation(name) || isKnownOrganisation(surface);
}

/** Inside a URL, a domain or a handle. */
function isPartOfAddress(
  text: string,
  { start, end }: { start: number; end: number },
): boolean {
  return /[/@.]$/.test(text.slice(Math.max(0, start - 1), start))
    ? /^[@.]|^\S*\/\/\S*$/.test(wordBefore(text, start))
    : /^\.(?:com|io|org|net|dev)\b|^\/\//.test(text.slice(end, end + 5));
}

function wordBefore(text: string, at: number): string {
  return /\S*$/.exec(text.slice(Math.max(0, at - 60), at))?.[0] ?? '';
}

/** A link that says only where it leads: "[GitHub](…)". */
function isLabel(
  { links }: Occurrence['block'],
  { start, end, surface }: { start: number; end: number; surface: string },
): boolean {
  return (
    /^(?:github|gitlab|bitbucket)$/i.test(surface) &&
    links.some(link => link.start === start && link.end === end)
  );
}

// Looked for only where it may begin: each dot of a line of dots would try all that follow.
const WORD = /(?<![\p{L}\p{N}+#.])[\p{L}\p{N}+#.]*[\p{L}\p{N}+#]/gu;

/** So many different words of a technology's world, anywhere in a document, make the document speak of it. */
const ENOUGH_CONTEXT = 2;

/** The words of blocks, and those that the whole document is about. */
class Context {
  private readonly ofBlocks = new WeakMap<Block, Set<string>>();
  private readonly subject: Set<string>;
  private readonly all: Set<string>;

  constructor({ title, meta, structure }: Recap) {
    this.subject = new Set([title, ...meta.tags].join(' ').match(WORD));
    this.all = new Set(
      structure.blocks.flatMap(({ text }) => text.match(WORD) ?? []),
    );
  }

  /** Whether words beside a name, or the subject of the document, show what the name means. */
  speaksOf({ entry, block }: Occurrence): boolean {
    const context = entry.context ?? [];
    const near = this.wordsOf(block);
    if (context.some(word => near.has(word) || this.subject.has(word)))
      return true;
    return context.filter(word => this.all.has(word)).length >= ENOUGH_CONTEXT;
  }

  private wordsOf(block: Block): Set<string> {
    const words = this.ofBlocks.get(block) ?? new Set(block.text.match(WORD));
    this.ofBlocks.set(block, words);
    return words;
  }
}

/** Whether this one place, taken alone, speaks of the technology. */
function isSure(occurrence: Occurrence, context: Context): boolean {
  const { entry, surface } = occurrence;
  if (entry.match === 'any') return true;
  if (isLinkedOrCode(occurrence)) return true;
  if (/^\p{Ll}+$/u.test(surface)) return false;
  if (hasVersion(occurrence)) return true;
  // Several words, or capitals within one, are written like this by nobody by chance.
  const isUnlikelyWord = /\s|\p{Ll}\p{Lu}|\d|[.+#/-]/u.test(surface);
  if (entry.match === 'exact' && isUnlikelyWord) return true;
  if (entry.match === 'exact') {
    if (/^\p{Lu}{2,}$/u.test(surface) || hasTechnicalNeighbour(occurrence))
      return true;
    return isSentenceStart(occurrence)
      ? isSubject(occurrence)
      : !isInTitleCase(occurrence);
  }
  if (context.speaksOf(occurrence))
    return (
      !isSentenceStart(occurrence) ||
      isSubject(occurrence) ||
      hasTechnicalNeighbour(occurrence)
    );
  if (isInTitleCase(occurrence)) return false;
  return (
    hasTechnicalNeighbour(occurrence) || /^\p{Lu}\S* \p{Lu}/u.test(surface)
  );
}

/** A capital within a sentence that speaks of a technology beyond doubt: "we replaced Salt by Ansible". */
function isInGoodCompany(
  occurrence: Occurrence,
  sure: Occurrence[],
  { sentencesIn }: Recap,
): boolean {
  const { block, start, entry, surface } = occurrence;
  if (
    !/^\p{Lu}./u.test(surface) ||
    isSentenceStart(occurrence) ||
    isInTitleCase(occurrence) ||
    isBesideName(occurrence)
  )
    return false;
  const sentence = sentencesIn(block).find(
    it => it.start <= start && it.end > start,
  );
  return sure.some(
    other =>
      other.entry !== entry &&
      sentence !== undefined &&
      other.start >= sentence.start &&
      other.start < sentence.end,
  );
}

/** Two capitalised names of one kind: "Chef and Puppet" are no cook and no doll. */
function areAlike(a: Occurrence, b: Occurrence): boolean {
  return (
    a.entry.category === b.entry.category &&
    [a, b].every(({ surface }) => /^\p{Lu}./u.test(surface))
  );
}

/** All places of those names that are sure at one of them, on their own or in one enumeration with a sure name. */
function accepted(
  recap: Recap,
  occurrences: Occurrence[],
  context: Context,
): Occurrence[] {
  const sure = new Set(
    occurrences.filter(occurrence => isSure(occurrence, context)),
  );
  occurrences.forEach((occurrence, i) => {
    const neighbours = [occurrences[i - 1], occurrences[i + 1]];
    if (
      neighbours.some(
        other =>
          other &&
          (sure.has(other) || areAlike(occurrence, other)) &&
          other.entry !== occurrence.entry &&
          areListed(occurrence, other),
      )
    )
      sure.add(occurrence);
  });
  const inBlocks = new Map<Block, Occurrence[]>();
  for (const it of sure)
    inBlocks.set(it.block, [...(inBlocks.get(it.block) ?? []), it]);
  for (const occurrence of occurrences)
    if (
      isInGoodCompany(occurrence, inBlocks.get(occurrence.block) ?? [], recap)
    )
      sure.add(occurrence);
  const names = new Set([...sure].map(({ entry }) => entry.name));
  return occurrences.filter(
    occurrence =>
      sure.has(occurrence) ||
      (names.has(occurrence.entry.name) &&
        !/^\p{Ll}+$/u.test(occurrence.surface) &&
        !isSentenceStart(occurrence)),
  );
}

/** The technologies that a recap mentions, in the order of their first mention. */
export function extractTechnologies(recap: Recap): ParsedTechnology[] {
  const found = new Map<string, ParsedTechnology>();
  const add = (
    name: string,
    surface: string,
    category: string | null,
    place: Occurrence,
  ) => {
    const technology = found.get(name) ?? {
      name,
      surface,
      category,
      anchors: [],
    };
    technology.anchors.push(recap.anchor(place.block, place.start, place.end));
    found.set(name, technology);
  };
  const known = accepted(
    recap,
    withoutCompanies(occurrencesIn(recap)),
    new Context(recap),
  );
  for (const occurrence of known)
    add(
      occurrence.entry.name,
      occurrence.surface,
      occurrence.entry.category,
      occurrence,
    );
  for (const linked of linkedTechnologies(recap, known))
    add(linked.entry.name, linked.surface, null, linked);
  return [...found.values()]
    .map(technology => ({
      ...technology,
      anchors: technology.anchors.sort((a, b) => a.start - b.start),
    }))
    .sort((a, b) => a.anchors[0].start - b.anchors[0].start);
}
