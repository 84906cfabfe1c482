import { sectionsAround, type Block, type Section } from '../reading/Structure';
import type { ParsedPerson } from '../types';
import { isCity } from './cities';
import { isOrganisation } from './organisations';
import { findPersonNames, isLikelyPerson, isPersonName } from './personNames';
import type { Recap } from './Recap';
import { onLines } from '../phrases/onLines';

export interface Contributor extends ParsedPerson {
  section: Section | null;
  /** Blocks that hold what they said. */
  blocks: Set<Block>;
}

const ON_TOPIC = new RegExp(
  onLines(String.raw`
    ^(\p{Lu}[\p{L}’'.-]+(?: \p{Lu}[\p{L}’'.-]+){0,3})(?:,[^:]{2,80})?(?:\s+(?:on|
    about|says|said|writes|reports|recommends|shares|reflects)\b|
    ['’]s (?:takeaways?|highlights?|picks?|thoughts|favou?rites?|experience|
    impressions?|notes|report|recap|view|perspective|summary|top|conference|
    day|learnings?|talks?)\b)|
    ^(\p{Lu}[\p{L}’'.-]+(?: \p{Lu}[\p{L}’'.-]+){0,3})\s*(?::| [–—-])\s+\S
  `),
  'u',
);
const FROM =
  /^(?:from|by|notes (?:by|from)|report (?:by|from)|highlights (?:by|from)|takeaways (?:by|from))\s+(.+)$/i;
/** "Operations (notes by Ann Lee)" */
const NOTES_BY =
  /[([]\s*(?:notes?|report(?:ed)?|written|words|text|told|as seen)\s+(?:by|from)\s+([^()[\]]{3,60})[)\]]$/i;
const GIVEN_NAME = /^\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?$/u;
const MAX_GIVEN_NAME = 15;
const FIRST_PERSON = /\b(?:I|I['’](?:m|ve|d|ll)|my|me|our|we)\b/i;
const CAPTION = /^\s*(\p{Lu}[^,:;|()\n]{3,50}?)\s*(?:,|\||[-–—]\s|\()/u;

/** The name that a heading gives to its section, and whether only its form speaks for it. */
function nameInHeading(text: string): { name: string; sure: boolean } | null {
  const plain = text.replace(/[\s:!–—-]+$/, '').trim();
  const [, before, labelled] = ON_TOPIC.exec(plain) ?? [];
  const noted = NOTES_BY.exec(plain)?.[1];
  if (noted && isPersonName(noted)) return { name: noted, sure: true };
  const onTopic = before ?? labelled ?? FROM.exec(plain)?.[1];
  if (onTopic && (isPersonName(onTopic) || GIVEN_NAME.test(onTopic)))
    return { name: onTopic, sure: !labelled && isPersonName(onTopic) };
  const [bare] = plain.split(/\s*[,(|–—]\s*|\s+-\s+/);
  if (isPersonName(bare)) return { name: bare, sure: false };
  const isGiven = GIVEN_NAME.test(plain) && plain.length <= MAX_GIVEN_NAME;
  return isGiven ? { name: plain, sure: false } : null;
}

const textOfSection = (section: Section): string =>
  [
    ...section.blocks.map(({ text }) => text),
    ...section.sections.map(textOfSection),
  ].join('\n');

/** The full name of the person whose section this is: of a caption or introduction within it, or of the only one in the document with this given name. */
function fullName(recap: Recap, section: Section, name: string): string {
  if (isPersonName(name)) return name;
  for (const block of section.blocks.slice(0, 3)) {
    const caption = CAPTION.exec(block.text)?.[1].trim();
    if (caption && isPersonName(caption) && block.text.length < 160)
      return caption;
  }
  const introduced = new RegExp(
    `\\b(?:my name is|i['’]?m|i am) (${name} \\p{Lu}[\\p{L}’'-]+)`,
    'iu',
  ).exec(textOfSection(section))?.[1];
  if (introduced && isPersonName(introduced)) return introduced;
  return nameIntroduced(
    recap.structure.blocks.slice(0, section.heading?.index ?? 0),
    name,
  );
}

/** The only full name in some blocks that begins with a given name, or that name itself. */
function nameIntroduced(blocks: Block[], name: string): string {
  const [first] = name.split(' ');
  const named = new Set(
    blocks
      // Of most blocks the names need not be looked for.
      .filter(({ text }) => text.includes(first))
      .flatMap(block => findPersonNames(block.text))
      .map(found => found.name)
      .filter(full => full.startsWith(`${name} `)),
  );
  const [only] = named;
  return named.size === 1 ? only : name;
}

function isContributorName(name: string): boolean {
  return !isCity(name) && !isOrganisation(name);
}

const isNamedInText = ({ structure }: Recap, name: string) =>
  structure.blocks.some(
    ({ kind, text }) => kind !== 'heading' && text.includes(name),
  );

/** Whether the sections of one parent are named after people, who speak in them. */
function sectionContributors(recap: Recap, parent: Section): Contributor[] {
  const named = parent.sections.flatMap(section => {
    const found = section.heading && nameInHeading(section.heading.text);
    return found && isContributorName(found.name)
      ? [{ section, ...found }]
      : [];
  });
  const speaking = named.filter(({ section }) =>
    FIRST_PERSON.test(textOfSection(section)),
  );
  const introduced = recap.structure.root.blocks
    .map(({ text }) => text)
    .join('\n');
  const mostAreNames =
    named.length > parent.sections.filter(({ heading }) => heading).length / 2;
  const isMeant = ({ name, sure, section }: (typeof named)[number]) => {
    // Two capitalised words may be a title; a person's name is known, named again or among others.
    if (isPersonName(name) && !mostAreNames && !isLikelyPerson(name))
      return isNamedInText(recap, name);
    if (sure || isPersonName(fullName(recap, section, name))) return true;
    return (
      new RegExp(`\\b${name}\\b`).test(introduced) ||
      new RegExp(`\\b(?:my name is|i['’]?m) ${name}\\b`, 'i').test(
        textOfSection(section),
      )
    );
  };
  // One name among other headings may be anything; people who speak come in a row.
  const meant = speaking.filter(isMeant);
  if (meant.length < 2 && !meant.some(({ sure }) => sure)) return [];
  return meant.map(({ section, name }) => {
    const full = fullName(recap, section, name);
    return {
      name: full,
      anchor: anchorOfName(recap, section, full, name),
      section,
      blocks: new Set<Block>(),
    };
  });
}

function anchorOfName(
  recap: Recap,
  section: Section,
  full: string,
  short: string,
) {
  const candidates = [section.heading, ...section.blocks.slice(0, 3)].filter(
    (block): block is Block => block !== null,
  );
  for (const name of [full, short]) {
    for (const block of candidates) {
      const at = block.text.indexOf(name);
      if (at >= 0) return recap.anchor(block, at, at + name.length);
    }
  }
  return null;
}

/** What may stand between a bold name and the end of the bold: a colon, a company. */
const MAX_ROLE = 40;
const LABEL =
  /^\s*(\p{Lu}[\p{L}’'.-]+(?: \p{Lu}[\p{L}’'.-]+){0,3})(?:\s*\([^()]{2,60}\)|,[^:]{2,60})?:\s+\S/u;

/** People whose answers stand behind their bold names: "**Ann Lee:** I liked …". */
function labelledContributors(recap: Recap): Contributor[] {
  const found = new Map<string, Contributor>();
  for (const block of recap.structure.blocks) {
    const label = LABEL.exec(block.text)?.[1];
    const bold = block.strong.some(
      ({ start, end }) =>
        start === 0 && label && end <= label.length + MAX_ROLE,
    );
    const colon = (label ?? '').length + MAX_ROLE;
    const isTitle = block.emphasis.some(
      ({ start }) => start > 0 && start < colon,
    );
    if (
      !label ||
      !bold ||
      isTitle ||
      block.kind === 'heading' ||
      !FIRST_PERSON.test(block.text)
    )
      continue;
    if (
      !isPersonName(label) &&
      !(GIVEN_NAME.test(label) && label.length <= MAX_GIVEN_NAME)
    )
      continue;
    const contributor = found.get(label) ?? {
      name: label,
      anchor: recap.anchor(block, 0, label.length),
      section: null,
      blocks: new Set<Block>(),
    };
    contributor.blocks.add(block);
    found.set(label, contributor);
  }
  const people = [...found.values()].map(person => ({
    ...person,
    name: nameIntroduced(recap.structure.blocks, person.name),
  }));
  const answers = people.reduce((sum, { blocks }) => sum + blocks.size, 0);
  return people.filter(
    ({ name }) => isPersonName(name) || (people.length > 1 && answers > 2),
  );
}

function allSections(section: Section): Section[] {
  return [section, ...section.sections.flatMap(allSections)];
}

/** People whose sections or answers the recap holds, in order, without those who wrote it. */
export function extractContributors(
  recap: Recap,
  writers: ParsedPerson[],
): Contributor[] {
  const found = allSections(recap.structure.root).flatMap(section =>
    sectionContributors(recap, section),
  );
  const all = [...found, ...labelledContributors(recap)];
  const authors = new Set(
    writers.flatMap(({ name }) => [name, name.split(' ')[0]]),
  );
  return all.filter(
    ({ name }, i) =>
      !authors.has(name) && all.findIndex(other => other.name === name) === i,
  );
}

/** The contributor in whose section or answer a block stands. */
export function contributorOf(
  contributors: Contributor[],
  block: Block,
): Contributor | null {
  const around = new Set(sectionsAround(block));
  return (
    contributors.find(
      ({ section, blocks }) =>
        blocks.has(block) || (section !== null && around.has(section)),
    ) ?? null
  );
}
