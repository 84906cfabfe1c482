import type { EventContent } from '@conference-learnings/plugin-learnings-common';
import { normaliseTitle } from '@conference-learnings/recap-parser';

/** What tells no conference from another. */
const COMMON = new Set(
  'and at the of in for + conference conf summit day days meetup virtual online edition annual'.split(
    ' ',
  ),
);

/** Other forms of one word; each pair is written without spaces. */
const SAME: Record<string, string> = {
  eu: 'europe',
  emea: 'europe',
  na: 'america',
  us: 'america',
  usa: 'america',
  uk: 'britain',
};

/** A conference goes to several of these in one year. */
const REGIONS = new Set(
  'africa america asia australia brazil britain canada china europe germany india israel japan korea latam'.split(
    ' ',
  ),
);

const DAY_MS = 24 * 60 * 60 * 1000;

/** Two reports of one conference may count its workshop days or not. */
const MAX_DAYS_APART = 3;

/** From here on two events may be one under two names. */
export const SIMILAR = 0.8;

/** The words that a name is told by, years apart. */
export function eventWords(name: string): { words: string[]; years: string[] } {
  const all = normaliseTitle(name)
    .split(' ')
    .filter(word => word !== '' && !COMMON.has(word) && word !== 'north');
  const isYear = (word: string) => /^(?:(?:19|20)\d\d|[12]\d)$/.test(word);
  return {
    words: [
      ...new Set(
        all.filter(word => !isYear(word)).map(word => SAME[word] ?? word),
      ),
    ],
    years: all.filter(isYear).map(year => year.slice(-2)),
  };
}

const isRegion = (word: string) => REGIONS.has(word);

const placeOf = ({ location }: EventContent) =>
  location ? eventWords(location).words : [];

/**
 * How likely two differently named events are one, from 0 on; `SIMILAR` is
 * enough to ask a person. Years, dates, regions or places that contradict each
 * other give 0.
 * Otherwise it is how far the words of the names agree (0.8 at least where one
 * name has all words of the other), and more for the same year (0.2), for days
 * that overlap (0.3) and for the same series (0.3).
 */
export function eventSimilarity(a: EventContent, b: EventContent): number {
  const [yearsOfA, yearsOfB] = [yearsOf(a), yearsOf(b)];
  const isSameYear = yearsOfA.some(year => yearsOfB.includes(year));
  if (yearsOfA.length > 0 && yearsOfB.length > 0 && !isSameYear) return 0;
  const apart = daysApart(a, b);
  if (apart !== null && apart > MAX_DAYS_APART) return 0;

  const [wordsOfA, wordsOfB] = [a, b].map(({ name }) => eventWords(name).words);
  if (contradict(wordsOfA.filter(isRegion), wordsOfB.filter(isRegion)))
    return 0;
  if (apart === null && contradict(placeOf(a), placeOf(b))) return 0;

  const words = agreement(wordsOfA, wordsOfB);
  const series = normaliseTitle(a.series ?? '');
  const isSameSeries =
    series !== '' && series === normaliseTitle(b.series ?? '');
  if (words === 0 && !isSameSeries) return 0;
  return (
    words +
    (isSameYear ? 0.2 : 0) +
    (apart === null ? 0 : 0.3) +
    (isSameSeries ? 0.3 : 0)
  );
}

/** Whether both sides say something, and nothing that they share. */
function contradict(a: string[], b: string[]): boolean {
  if (a.length === 0 || b.length === 0) return false;
  return !a.some(word => b.some(other => isNearly(word, other)));
}

function yearsOf(event: EventContent): string[] {
  const said = [event.name, event.edition ?? ''].flatMap(
    text => eventWords(text).years,
  );
  return event.startDate ? [...said, event.startDate.slice(2, 4)] : said;
}

/** Days between two events, 0 where they overlap; null where a date is unknown. */
function daysApart(a: EventContent, b: EventContent): number | null {
  const [first, second] = [a, b]
    .flatMap(({ startDate, endDate }) => {
      const start = startDate ?? endDate;
      return start === null
        ? []
        : [{ start: Date.parse(start), end: Date.parse(endDate ?? start) }];
    })
    .sort((one, other) => one.start - other.start);
  if (!second) return null;
  return Math.max(0, (second.start - first.end) / DAY_MS);
}

function agreement(a: string[], b: string[]): number {
  const [few, many] = a.length <= b.length ? [a, b] : [b, a];
  if (few.length === 0) return 0;
  const shared = few.filter(word => many.some(other => isNearly(word, other)));
  const share = (2 * shared.length) / (few.length + many.length);
  return shared.length === few.length ? Math.max(share, 0.8) : share;
}

/** Whether two words are one but for one letter; short ones must be the same. */
function isNearly(a: string, b: string): boolean {
  if (a === b) return true;
  if (Math.min(a.length, b.length) < 5 || Math.abs(a.length - b.length) > 1)
    return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  const [restOfA, restOfB] = [a.slice(start), b.slice(start)];
  return (
    restOfA.slice(1) === restOfB.slice(1) ||
    restOfA.slice(1) === restOfB ||
    restOfA === restOfB.slice(1)
  );
}
