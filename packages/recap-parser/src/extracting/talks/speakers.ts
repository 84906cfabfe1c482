import { findPersonNames, isPersonName, personNamesIn } from '../personNames';
import { isOrganisation } from '../organisations';

const SEPARATOR = /\s*(?:,|;|&|\+|\/|\||·|•|\band\b|\bwith\b|\bx\b)\s*/;
const AFFILIATION = /\s+(?:from|of|at|@|–|—|-)\s+.*$/;
const HONORIFIC = /^(?:dr|prof|mr|mrs|ms|sir)\.?\s+/i;
const MAX_LENGTH = 240;
/** More words than this in a piece that is no name: the text is prose, not a list of speakers. */
const MAX_ROLE_WORDS = 8;

/** A name without nickname, pronouns, handle and affiliation: `Priyanka "Pinky" Ravi (she/her)` is Priyanka Ravi. */
function bareName(text: string): string {
  return text
    .replace(/\s*[("“][^)"”]{1,60}[)"”]\s*/g, ' ')
    .replace(/\s*@\w+/g, ' ')
    .replace(AFFILIATION, '')
    .replace(HONORIFIC, '')
    .replace(/['’]s$/, '')
    .replace(/^[\s\-–—:]+|[\s.:;!*_]+$/g, '')
    .replace(/\s+/g, ' ');
}

/**
 * The people in a piece of text that names nothing but speakers with their affiliations:
 * "Laurent Grangeau, Google & Ludovic Piot, theGarageBandOfIT". Empty where it is anything else.
 */
export function speakersFrom(text: string): string[] {
  const plain = text.replace(/\s+/g, ' ').trim();
  if (!plain || plain.length > MAX_LENGTH) return [];
  // What stands in brackets behind a name is where they work, and may hold separators of its own.
  const pieces = plain
    .replace(/\(([^()]{0,80})\)/g, '')
    .split(SEPARATOR)
    .map(bareName)
    .filter(Boolean);
  if (pieces.length === 0 || !isPersonName(pieces[0])) return [];
  const speakers = pieces.filter(piece => isPersonName(piece));
  const others = pieces.filter(piece => !isPersonName(piece));
  if (others.some(piece => piece.split(' ').length > MAX_ROLE_WORDS)) return [];
  return [...new Set(speakers)];
}

/** The names that open a text and belong together: "Ann Lee, Bo Ek and Cy Day (Acme) showed …". */
export function leadingSpeakers(text: string): {
  speakers: string[];
  end: number;
} {
  const speakers: string[] = [];
  let end = 0;
  // One after the other: mostly the first that stands apart is near.
  const names = personNamesIn(text.slice(0, MAX_LENGTH));
  for (const { name, start, end: nameEnd } of names) {
    const between = text.slice(end, start);
    const joins =
      speakers.length === 0
        ? /^[\s"“(*_-]*(?:Dr\.? |Prof\.? )?$/.test(between)
        : isJoin(between);
    if (!joins) break;
    speakers.push(name);
    end = nameEnd;
  }
  return { speakers, end };
}

/** The names that close a text and belong together. */
export function trailingSpeakers(text: string): {
  speakers: string[];
  start: number;
  end: number;
} {
  const from = Math.max(0, text.length - MAX_LENGTH);
  const names = findPersonNames(text.slice(from));
  const speakers: string[] = [];
  let start = text.length;
  let end = text.length;
  for (const { name, start: nameStart, end: nameEnd } of names.reverse()) {
    const between = text.slice(from + nameEnd, start);
    if (speakers.length > 0 && !isJoin(between)) break;
    if (speakers.length === 0) end = from + nameEnd;
    speakers.unshift(name);
    start = from + nameStart;
  }
  return { speakers, start, end };
}

/** What may stand between two names of one group: ", ", " and ", "(Acme) & ", ", Acme, and ". */
function isJoin(between: string): boolean {
  const plain = between.replace(/\([^()]{0,60}\)/g, '').trim();
  if (
    /^(?:,|&|\+|\/|and|,\s*and|with|,\s*&|together with|along with)$/i.test(
      plain,
    )
  )
    return true;
  // A semicolon separates people whose roles hold commas.
  if (/^,\s+[^;.]{2,60};$/.test(plain)) return true;
  const affiliation =
    /^(?:from|of|at|,)\s+(.{2,40}?)\s*(?:,|&|and|,\s*and)$/i.exec(plain)?.[1];
  return (
    affiliation !== undefined &&
    (isOrganisation(affiliation) || /^\p{Lu}\S*$/u.test(affiliation))
  );
}
