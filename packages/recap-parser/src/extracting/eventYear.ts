import type { DateRange } from '../reading/dates';
import { YEAR, type EventMention } from './eventMentions';
import type { Recap } from './Recap';

/** What occurs most often; of equals the first. Null for nothing. */
export function mostFrequent<T>(values: T[]): T | null {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}

export const isPresent = <T>(value: T | null): value is T => value !== null;

const intro = ({ sentences }: Recap) => sentences.slice(0, 12);

const saysAgo = (recap: Recap) =>
  intro(recap).some(({ text }) =>
    /\b(?:last|this|past) (?:week|weekend|month)\b|\byesterday\b|\btoday\b/i.test(
      text,
    ),
  );

/** A report may name earlier and later editions: title and file name win, then what fits the date of publication. */
export function yearOf(
  recap: Recap,
  own: EventMention[],
  dates: DateRange | null,
): number | null {
  const stated = own
    .filter(({ place }) => place === 'title' || place === 'file')
    .map(({ year }) => year)
    .find(isPresent);
  if (stated) return stated;
  const inTitle = [recap.title, recap.fileName ?? '']
    .map(text => YEAR.exec(text.replace(/_/g, ' '))?.[1])
    .find(Boolean);
  if (inTitle) return Number(inTitle);
  const published = publication(recap);
  const mentioned = own.map(({ year }) => year).filter(isPresent);
  if (published) {
    const plausible = mentioned.filter(
      year =>
        year === published.year ||
        (year === published.year - 1 &&
          (published.month <= 3 || !mentioned.includes(published.year))),
    );
    if (dates?.year) return dates.year;
    const told = toldYear(recap, own, published);
    return (
      told ??
      mostFrequent(plausible.filter(year => year === published.year)) ??
      (saysAgo(recap) ? published.year : mostFrequent(plausible)) ??
      published.year
    );
  }
  return mostFrequent(mentioned) ?? dates?.year ?? yearInIntro(recap);
}

function publication({ meta }: Recap): { year: number; month: number } | null {
  const date = meta.publishedDate;
  return date
    ? { year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)) }
    : null;
}

const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];

/** "last month" in a January, "in December", "last year": what the first sentences say, seen from the day of publication. */
function toldYear(
  recap: Recap,
  own: EventMention[],
  published: { year: number; month: number },
): number | null {
  for (const { text, block } of intro(recap)) {
    if (/\blast month\b/i.test(text))
      return published.month === 1 ? published.year - 1 : published.year;
    if (/\blast (?:week|weekend)\b/i.test(text)) return published.year;
    const near = own.some(mention => mention.block === block);
    const month = near
      ? /\b(?:in|last|this|of|early|late|mid) (january|february|march|april|may|june|july|august|september|october|november|december)\b(?! \d{4})/i.exec(
          text,
        )?.[1]
      : undefined;
    if (month)
      return MONTHS.indexOf(month.toLowerCase()) + 1 > published.month
        ? published.year - 1
        : published.year;
  }
  return null;
}

function yearInIntro(recap: Recap): number | null {
  const found = intro(recap)
    .map(({ text }) => YEAR.exec(text)?.[1])
    .find(Boolean);
  return found ? Number(found) : null;
}
