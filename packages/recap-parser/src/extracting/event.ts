import { findDates, isoDate, type DateRange } from '../reading/dates';
import { parseUrl } from '../videoOf';
import type { ParsedEvent } from '../types';
import {
  findMentions,
  mentionsIn,
  YEAR,
  type EventMention,
} from './eventMentions';
import { cityRegion, findLocation } from './location';
import type { Recap } from './Recap';

const PLACE_WEIGHT = {
  title: 12,
  file: 5,
  tag: 3,
  heading: 3,
  text: 1,
  url: 1,
};
/** Mentions beyond these add nothing: a long report may compare with another conference again and again. */
const MAX_COUNTED = 8;
const EARLY_BLOCKS = 4;

/** The conference that most of a document is about. */
export function extractEvent(recap: Recap): ParsedEvent {
  const stated = recap.meta.event;
  const mentions = sameEdition(
    stated.name
      ? [...mentionsIn(stated.name, 'title', -1, null), ...findMentions(recap)]
      : findMentions(recap),
  );
  const main = mainSeries(mentions);
  if (!main) return fromStated(recap);
  const own = mentions.filter(({ name }) => name === main);
  const { series } = own[0];
  const dates = datesOf(recap, own);
  const year =
    (stated.startDate ? Number(stated.startDate.slice(0, 4)) : null) ??
    yearOf(recap, own, dates);
  const location = stated.location ?? findLocation(recap, own);
  const region =
    series?.editions === 'region'
      ? regionOf(own, year, location)
      : own.find(mention => mention.region !== null)?.region ?? null;
  const city = series?.editions === 'city' ? location : null;
  const inText = own.find(({ block }) => block !== null);
  return {
    name: canonicalName(main, region ?? city, year),
    series: main,
    year,
    location,
    startDate: stated.startDate ?? dayOf(dates, year, 'start'),
    endDate: stated.endDate ?? dayOf(dates, year, 'end'),
    url: stated.url ?? eventUrl(own),
    anchor: inText?.block
      ? recap.anchor(inText.block, inText.start, inText.end)
      : null,
  };
}

/** A report on "PyCon AU" also calls it "PyCon": the short name means the edition of which it speaks first. */
function sameEdition(mentions: EventMention[]): EventMention[] {
  const firstNames = new Map<EventMention['series'], string>();
  for (const { series, name } of mentions) {
    const first = firstNames.get(series);
    if (series && (first === undefined || first === series.name)) {
      firstNames.set(series, name);
    }
  }
  return mentions.map(mention => {
    const { series, name } = mention;
    const edition = series && name === series.name && firstNames.get(series);
    return edition ? { ...mention, name: edition } : mention;
  });
}

function fromStated({ meta }: Recap): ParsedEvent {
  const { name, location, startDate, endDate, url } = meta.event;
  const year =
    Number((startDate ?? YEAR.exec(name ?? '')?.[1])?.slice(0, 4)) || null;
  return {
    name,
    series: name?.replace(YEAR, '').replace(/\s+/g, ' ').trim() || null,
    year,
    location,
    startDate,
    endDate,
    url,
    anchor: null,
  };
}

function mainSeries(mentions: EventMention[]): string | null {
  const scores = new Map<string, number>();
  const counts = new Map<string, number>();
  for (const { name, place, year, series, order } of mentions) {
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    if (count > MAX_COUNTED && place === 'text') continue;
    const early = place === 'text' && order < 4 + EARLY_BLOCKS ? 3 : 0;
    const known = series ? 1 : 0;
    scores.set(
      name,
      (scores.get(name) ?? 0) +
        PLACE_WEIGHT[place] +
        early +
        known +
        (year ? 1 : 0),
    );
  }
  const [best] = [...scores].sort((a, b) => b[1] - a[1]);
  return best?.[0] ?? null;
}

function canonicalName(
  series: string,
  edition: string | null,
  year: number | null,
): string {
  return [series, edition && !series.includes(edition) ? edition : null, year]
    .filter(part => part !== null)
    .join(' ');
}

function mostFrequent<T>(values: T[]): T | null {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}

const isPresent = <T>(value: T | null): value is T => value !== null;

/** A report may name earlier and later editions: title and file name win, then what fits the date of publication. */
function yearOf(
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

const intro = ({ sentences }: Recap) => sentences.slice(0, 12);

const saysAgo = (recap: Recap) =>
  intro(recap).some(({ text }) =>
    /\b(?:last|this|past) (?:week|weekend|month)\b|\byesterday\b|\btoday\b/i.test(
      text,
    ),
  );

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

function regionOf(
  own: EventMention[],
  year: number | null,
  location: string | null,
): string | null {
  const places = own
    .filter(({ place }) => place === 'title' || place === 'file')
    .map(({ region }) => region)
    .find(isPresent);
  if (places) return places;
  const ofYear = mostFrequent(
    own
      .filter(mention => mention.year === year)
      .map(({ region }) => region)
      .filter(isPresent),
  );
  return (
    ofYear ??
    cityRegion(location) ??
    mostFrequent(
      own
        .filter(mention => mention.year === null)
        .map(({ region }) => region)
        .filter(isPresent),
    )
  );
}

const MAX_DAYS = 10;

/** The range of days that stands by the event's name, or in the first sentences. */
function datesOf(recap: Recap, own: EventMention[]): DateRange | null {
  const blocks = new Set(own.map(({ block }) => block));
  const candidates = recap.sentences.filter(
    (sentence, i) => i < 15 || blocks.has(sentence.block),
  );
  for (const { text, block } of candidates) {
    if (
      /\b(?:next|upcoming|will be held|will take place|save the date|published|posted|updated|see you)\b/i.test(
        text,
      )
    )
      continue;
    const range = findDates(text).find(isRange);
    if (
      range &&
      (blocks.has(block) ||
        /\b(?:conference|event|held|took place|ran|summit|day)\b/i.test(text) ||
        block.index < 4)
    )
      return range;
  }
  return null;
}

function isRange({
  startMonth,
  startDay,
  endMonth,
  endDay,
}: DateRange): boolean {
  const days = (endMonth - startMonth) * 30 + endDay - startDay;
  return days > 0 && days <= MAX_DAYS;
}

function dayOf(
  range: DateRange | null,
  eventYear: number | null,
  which: 'start' | 'end',
): string | null {
  const year = range?.year ?? eventYear;
  if (!range || year === null) return null;
  return which === 'start'
    ? isoDate(year, range.startMonth, range.startDay)
    : isoDate(year, range.endMonth, range.endDay);
}

const OTHER_SITES =
  /(?:^|\.)(?:youtube\.com|youtu\.be|twitter\.com|x\.com|flickr\.com|medium\.com|github\.com|wikipedia\.org|linkedin\.com|vimeo\.com|speakerdeck\.com|slideshare\.net)$/;

/** Where a mention of the event links to, unless to a talk, a video or a later edition. */
function eventUrl(own: EventMention[]): string | null {
  const first = Math.min(...new Set(own.flatMap(({ year }) => year ?? [])));
  for (const { url, year } of own) {
    const parsed = parseUrl(url ?? '');
    if (!parsed || OTHER_SITES.test(parsed.hostname)) continue;
    const isDeep =
      parsed.pathname.split('/').filter(Boolean).length > 3 ||
      /session|talk|schedule|speaker|blog|recap|video|co-located/i.test(
        parsed.pathname,
      );
    const isLaterEdition = year !== null && year > first;
    if (!isDeep && !isLaterEdition) return url;
  }
  return null;
}
