import { isOrganisation } from '../organisations';
import {
  isLikelyPerson,
  isPersonName,
  isWellKnown,
  namesTechnology,
} from '../personNames';
import { speakersFrom } from './speakers';
import { cleanTitle } from './titles';

export interface TitleLine {
  title: string | null;
  speakers: string[];
}

/** Characters; what is longer is text, and names no talk. */
const MAX_LINE = 400;
const DASH = /\s+(?:[-–—|/]|-{2,3})\s+|\s*—\s*/g;

/** "Ann Lee's keynote": it has no other title. */
const OWNED =
  /^(.{2,50}?)(?:['’]s?)? (?:(?:opening|closing|day|\d|one|two|three|lightning) ){0,2}(?:keynote|talk|session|presentation)(?: address)?$/iu;

/** "Opening keynote — Ann Lee, Acme", "By Ann Lee": who speaks, and no title. */
const KEYNOTE_OF =
  /^(?:(?:(?:opening|closing|day|morning|evening|first|second|\d) ){0,2}(?:keynote|talk|panel|plenary)\s*[:–—-]|by)\s+(.{4,120}?)\.?$/iu;

type Split = [title: string, speakers: string];

const firstName = (names: string) =>
  names.split(/\s*(?:,|&|\(|\band\b)\s*/)[0].trim();

/** The ways in which a line can be cut into title and speakers, best first. */
function* splits(line: string): Generator<Split> {
  const brackets = /^(.+?)\s*[([]([^()[\]]{3,160})[)\]]\s*[.:]?$/s.exec(line);
  if (brackets) yield [brackets[1], brackets[2]];
  const by = [
    ...line.matchAll(/,?\s+(?:presented by|given by|hosted by|by)\s+/gi),
  ].at(-1);
  if (by) yield [line.slice(0, by.index), line.slice(by.index + by[0].length)];
  const dashes = [...line.matchAll(DASH)];
  for (const dash of dashes)
    yield [line.slice(0, dash.index), line.slice(dash.index + dash[0].length)];
  for (const dash of dashes.slice(0, 1))
    yield [line.slice(dash.index + dash[0].length), line.slice(0, dash.index)];
  for (const mark of line.matchAll(/[,;]\s+/g))
    yield [line.slice(0, mark.index), line.slice(mark.index + mark[0].length)];
  const colon = /:\s+/.exec(line);
  // "Case Study: Lessons Learned" is written like "Ann Lee: Lessons Learned".
  if (colon && isLikelyPerson(firstName(line.slice(0, colon.index)))) {
    yield [
      line.slice(colon.index + colon[0].length),
      line.slice(0, colon.index),
    ];
  }
  const withNames = [...line.matchAll(/\s+(?:with|w\/|from|feat\.?)\s+/gi)].at(
    -1,
  );
  // "with Ray Serve" is written like "with Ann Lee".
  const name =
    withNames && firstName(line.slice(withNames.index + withNames[0].length));
  if (withNames && name && isLikelyPerson(name) && !namesTechnology(name))
    yield [
      line.slice(0, withNames.index),
      line.slice(withNames.index + withNames[0].length),
    ];
}

const LEAD = /^(\S.{0,40}?)\s+[-–—|]\s+(?=[\p{Lu}\d@"“])/u;

const isAffiliation = (part: string) =>
  /^@\w+$/.test(part) ||
  /^\p{Lu}\S*$/u.test(part) ||
  (isOrganisation(part) && part.split(' ').length <= 3);

/** What is left of "Acme - @ann - Solid Pods" or "Solid Pods (Acme)" without company and handle. */
function withoutAffiliation(rest: string): string {
  let title = rest.trim();
  for (
    let lead = LEAD.exec(title);
    lead && isAffiliation(lead[1]);
    lead = LEAD.exec(title)
  ) {
    title = title.slice(lead[0].length);
  }
  const inBrackets = /\s*\(([^()]{2,40})\)$/.exec(title);
  return inBrackets && isOrganisation(inBrackets[1])
    ? title.slice(0, inBrackets.index)
    : title;
}

function announcedSpeakers(text: string): string[] {
  const announced = KEYNOTE_OF.exec(text)?.[1];
  return announced ? speakersFrom(announced) : [];
}

export const namesOnlySpeakers = (text: string) =>
  announcedSpeakers(text).length > 0;

/** Reads a heading, item or link such as "Title – Ann Lee & Bo Ek, Acme", "Ann Lee: Title" or "Title (Ann Lee)". */
export function parseTitleLine(text: string): TitleLine {
  // Each dash of a line may part title and speakers: no line that names a talk is longer.
  if (text.length > MAX_LINE) return { title: null, speakers: [] };
  const line = cleanTitle(text);
  const owner = OWNED.exec(line)?.[1];
  if (owner && (isPersonName(owner) || isWellKnown(owner))) {
    return { title: null, speakers: [owner] };
  }
  const speaking = announcedSpeakers(text);
  if (speaking.length > 0) return { title: null, speakers: speaking };
  for (const [rest, names] of splits(line)) {
    const speakers = speakersFrom(names);
    const title = cleanTitle(withoutAffiliation(rest));
    if (speakers.length > 0 && title.length >= 3) return { title, speakers };
  }
  return isLikelyPerson(line)
    ? { title: null, speakers: [line] }
    : { title: line || null, speakers: [] };
}
