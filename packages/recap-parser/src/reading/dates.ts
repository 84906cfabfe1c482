/** A day, or a range of days, found in a text. Year null where the text does not say it. */
export interface DateRange {
  year: number | null;
  /** 1 to 12. */
  startMonth: number;
  startDay: number;
  endMonth: number;
  endDay: number;
  /** UTF-16 offsets in the text. */
  start: number;
  end: number;
}

const MONTHS =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?';
const MONTH_KEYS = [
  'jan',
  'feb',
  'mar',
  'apr',
  'may',
  'jun',
  'jul',
  'aug',
  'sep',
  'oct',
  'nov',
  'dec',
];
/** The names of months and their short forms, with a day where there is one. */
export const dateWords = new RegExp(
  `\\b(?:\\d{1,2}(?:st|nd|rd|th)? )?(?:${MONTHS})\\.?(?: \\d{1,2}(?:st|nd|rd|th)?)?\\b`,
  'gi',
);
const DAY = '(\\d{1,2})(?:st|nd|rd|th)?';
const DASH =
  ' {0,2}(?:-{1,3}|–|—|to|through|thru|until|till|and|&|\\+|/) {0,2}(?:the )?';
const YEAR = '(?:,? {0,2}(?:of )?(\\d{4}))?';
const WEEKDAY =
  '(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?,? {1,2})?';

// Every repetition is bounded: these run over whole documents.
const monthFirst = new RegExp(
  `\\b(${MONTHS})\\.? {1,2}${DAY}(?:${DASH}${WEEKDAY}(?:(${MONTHS})\\.? {1,2})?${DAY})?${YEAR}\\b`,
  'gi',
);
const dayFirst = new RegExp(
  `\\b${DAY}(?: (${MONTHS})\\.?)?${DASH}${WEEKDAY}${DAY} (?:of )?(${MONTHS})\\b\\.?${YEAR}`,
  'gi',
);
const oneDay = new RegExp(`\\b${DAY} (?:of )?(${MONTHS})\\b\\.?${YEAR}`, 'gi');
const isoDay = /\b(\d{4})[-/](\d{2})[-/](\d{2})(?!\d)/g;

const monthOf = (name: string) =>
  MONTH_KEYS.indexOf(name.slice(0, 3).toLowerCase()) + 1;

const isDay = (month: number, day: number) =>
  month >= 1 && month <= 12 && day >= 1 && day <= 31;

function rangeOf(
  match: RegExpMatchArray,
  year: string | undefined,
  [startMonth, startDay]: [number, number],
  [endMonth, endDay]: [number, number],
): DateRange[] {
  if (!isDay(startMonth, startDay) || !isDay(endMonth, endDay)) return [];
  const start = match.index ?? 0;
  return [
    {
      year: year ? Number(year) : null,
      startMonth,
      startDay,
      endMonth,
      endDay,
      start,
      end: start + match[0].length,
    },
  ];
}

function monthFirstRange(match: RegExpMatchArray): DateRange[] {
  const [, month, day, endMonth, endDay, year] = match;
  const from = monthOf(month);
  return rangeOf(
    match,
    year,
    [from, Number(day)],
    [endMonth ? monthOf(endMonth) : from, Number(endDay ?? day)],
  );
}

function dayFirstRange(match: RegExpMatchArray): DateRange[] {
  const [, day, startMonth, endDay, month, year] = match;
  const to = monthOf(month);
  return rangeOf(
    match,
    year,
    [startMonth ? monthOf(startMonth) : to, Number(day)],
    [to, Number(endDay)],
  );
}

function oneDayRange(match: RegExpMatchArray): DateRange[] {
  const [, day, month, year] = match;
  const at: [number, number] = [monthOf(month), Number(day)];
  return rangeOf(match, year, at, at);
}

function isoRange(match: RegExpMatchArray): DateRange[] {
  const at: [number, number] = [Number(match[2]), Number(match[3])];
  return rangeOf(match, match[1], at, at);
}

/** All days and ranges of days in a text ("May 19th - 23rd", "3–5 October 2017", "2019-05-20"), in order. */
export function findDates(text: string): DateRange[] {
  const found = [
    ...[...text.matchAll(dayFirst)].flatMap(dayFirstRange),
    ...[...text.matchAll(monthFirst)].flatMap(monthFirstRange),
    ...[...text.matchAll(oneDay)].flatMap(oneDayRange),
    ...[...text.matchAll(isoDay)].flatMap(isoRange),
  ].sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: DateRange[] = [];
  for (const range of found) {
    const last = kept.at(-1);
    if (!last || range.start >= last.end) kept.push(range);
  }
  return kept;
}

/** ISO 8601 date. */
export function isoDate(year: number, month: number, day: number): string {
  const pad = (n: number, width: number) => String(n).padStart(width, '0');
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
}

/** The ISO 8601 date that a field such as `date: 2019-05-30T10:00:00Z` or "Nov 17, 2024" tells; null for anything else. */
export function dateOf(value: unknown): string | null {
  if (value instanceof Date) {
    return Number.isNaN(value.getTime())
      ? null
      : value.toISOString().slice(0, 10);
  }
  if (typeof value !== 'string') return null;
  const [first] = findDates(value.slice(0, 200));
  return first?.year
    ? isoDate(first.year, first.startMonth, first.startDay)
    : null;
}
