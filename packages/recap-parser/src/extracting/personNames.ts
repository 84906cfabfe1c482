import { ofVocabulary } from '../vocabulary/current';
import { isOrganisation } from './organisations';
import cities from './data/cities.json';
import givenNames from './data/givenNames.json';
import titleWords from './data/titleWords.json';
import { onLines } from '../phrases/onLines';

/** Words that begin or fill titles, headings and sentences, and are in nobody's name. */
const NOT_IN_NAMES = new Set([
  ...titleWords,
  ...'dr prof professor mr mrs ms sir lt col capt gen sgt maj'.split(' '),
]);

const PARTICLE =
  /^(?:de|da|di|du|del|della|van|von|der|den|ter|ten|la|le|el|al|bin|ben|ibn|dos|das|do|y|e|af|av|zu|st\.?)$/;
const NAME_PART =
  /^(?:(?:de|van|el|al)-)?(?:\p{Lu}[\p{L}\p{M}]*(?:['’.-]\p{L}[\p{L}\p{M}]*)*\.?|\p{Lu}\.(?:-?\p{Lu}\.)*)$/u;
/** A stop behind a longer word ends a sentence, not a name. */
const LONG_STOP = /\p{L}{4,}\.$/u;
const INITIAL = /^\p{Lu}\.?$/u;
const MAX_PARTS = 5;

const technologyNames = ofVocabulary(
  ({ technologies }) =>
    new Set(
      technologies
        .filter(({ match }) => match === 'any')
        .flatMap(({ name, aliases = [] }) => [name, ...aliases])
        .map(name => name[0].toUpperCase() + name.slice(1)),
    ),
);

/** Whether a word is written like the name of a technology: "Docker"; "Hana" is not "HANA". */
function isTechnology(word: string): boolean {
  return technologyNames().has(word);
}

const allTechnologyNames = ofVocabulary(
  ({ technologies }) =>
    new Set(
      technologies.flatMap(({ name, aliases = [] }) => [name, ...aliases]),
    ),
);

/** Whether words are, or begin with, what a technology is called: "Ray Serve". */
export const namesTechnology = (text: string) =>
  allTechnologyNames().has(text) ||
  allTechnologyNames().has(text.split(' ')[0]);

const cityNames = new Set(cities.map(({ name }) => name));

function isNamePart(word: string): boolean {
  return (
    NAME_PART.test(word) &&
    !LONG_STOP.test(word) &&
    !NOT_IN_NAMES.has(
      word.toLowerCase().replace(/(?<=..)\.$|['’](?:s|ve|m|re|d|ll)$/, ''),
    ) &&
    !/^\p{Lu}{3,}$/u.test(word)
  );
}

/** Pseudonyms and given names under which whole communities know somebody. */
const MONONYMS = new Set(['DHH', 'Guido', 'Linus', 'Matz', 'Tenderlove']);

/** Whether one word may be what somebody is called, where the words around it speak of a person. */
export function isMononym(word: string): boolean {
  if (MONONYMS.has(word)) return true;
  return (
    /^\p{Lu}\p{Ll}{2,}$/u.test(word) &&
    isNamePart(word) &&
    !isOrganisation(word) &&
    !cityNames.has(word) &&
    !isTechnology(word)
  );
}

const given = new Set<string>(givenNames);

/** Whether a name is one beyond doubt: where any two capitalised words may stand. */
export function isLikelyPerson(name: string): boolean {
  const [first] = name.split(/[\s-]/);
  return isPersonName(name) && (given.has(first) || /\s\p{Lu}\.\s/u.test(name));
}

export const isWellKnown = (word: string) => MONONYMS.has(word);

/** Endings of abstract nouns: "Handling Complexity" is written like a name and is none. */
const ABSTRACT =
  /.{4}(?:tion|sion|ness|ology|ability|ization|isation)$|.{5}(?:ment|ship|ity)$/i;

const HONORIFIC =
  /^(?:Dr|Prof|Professor|Mr|Mrs|Ms|Sir|Lt Col|Lt|Col|Capt|Gen)\.?\s+/;

/** The same with a title in front: "Dr. Ann Lee". */
export const isTitledPerson = (text: string) =>
  isPersonName(text.replace(HONORIFIC, ''));

/** Whether these words can be the full name of one person: two to five of them, none a word of titles or a technology. */
export function isPersonName(text: string): boolean {
  const parts = text.trim().split(/\s+/);
  if (parts.length < 2 || parts.length > MAX_PARTS || text.length > 60)
    return false;
  const [first] = parts;
  const last = parts[parts.length - 1];
  if (!isNamePart(first) || !isNamePart(last) || INITIAL.test(last))
    return false;
  return (
    parts.every(mayBeInName) &&
    !isOrganisation(text) &&
    !isTechnology(text.trim()) &&
    !cityNames.has(text)
  );
}

/** Whether a word may stand anywhere in a full name. */
function mayBeInName(word: string): boolean {
  return (
    (isNamePart(word) || PARTICLE.test(word)) &&
    !ABSTRACT.test(word) &&
    !isTechnology(word)
  );
}

const FULL_NAME = new RegExp(
  onLines(String.raw`
    (?<![\p{L}\p{N}])\p{Lu}[\p{L}\p{M}'’.-]{0,40}(?:[ \u00a0](?:(?:de|da|di|
    van|von|der|den|la|le|el|al|bin|ben|dos)[ \u00a0]){0,2}(?:\p{Lu}|(?:de|
    van|el|al)-)[\p{L}\p{M}'’.-]{0,40}){1,5}
  `),
  'gu',
);

export interface FoundName {
  name: string;
  start: number;
  end: number;
}

/** The full names in a text, from left to right; of a run of capitals the longest part that can be a name. */
export const findPersonNames = (text: string): FoundName[] => [
  ...personNamesIn(text),
];

/** The same one after the other, for whoever may not need them all. */
export function* personNamesIn(text: string): Generator<FoundName> {
  for (const match of text.matchAll(FULL_NAME)) {
    let at = match.index;
    // A name ends with its possessive: in "Acme's Ann Lee" only what follows is one.
    for (const run of match[0].split(/(?<=['’]s?|[^\s.\p{Lu}]\.)(?=\s)/u)) {
      yield* namesInRun(run, at);
      at += run.length;
    }
  }
}

function namesInRun(run: string, offset: number): FoundName[] {
  const words = [...run.matchAll(/\S+/g)].map(match => {
    const word = match[0].replace(/['’]s?$|[.,](?<!\b\p{Lu}\.)$/u, '');
    return { word, start: match.index, fits: mayBeInName(word) };
  });
  for (let length = Math.min(words.length, MAX_PARTS); length >= 2; length--) {
    for (let from = 0; from + length <= words.length; from++) {
      const part = words.slice(from, from + length);
      if (!part.every(({ fits }) => fits)) continue;
      const name = part.map(({ word }) => word).join(' ');
      // "In Barcelona Ann Lee spoke": a city in front of a name is no part of it.
      const isBehindCity =
        cityNames.has(part[0].word) && from + length < words.length;
      const isCityBefore = length > 2 && cityNames.has(part[0].word);
      if (!isBehindCity && !isCityBefore && isPersonName(name)) {
        const start = part[0].start;
        const last = part[length - 1];
        const end = last.start + last.word.length;
        const rest = run.slice(end);
        return [
          { name, start: offset + start, end: offset + end },
          ...(rest.trim() ? namesInRun(rest, offset + end) : []),
        ];
      }
    }
  }
  return [];
}
