import { parseUrl } from '../videoOf';
import type { ParsedEvent } from '../types';
import {
  findMentions,
  mentionsIn,
  YEAR,
  type EventMention,
} from './eventMentions';
import { cityRegion, findLocation } from './location';
import { datesOf, dayOf } from './eventDates';
import { gatheringIn } from './eventTitle';
import { isPresent, mostFrequent, yearOf } from './eventYear';
import { headLabels } from './headLabels';
import type { Recap } from './Recap';
import { onLines } from '../phrases/onLines';

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
      : [...labelledMentions(recap), ...findMentions(recap)],
  );
  const main = mainSeries(mentions);
  if (!main) return stated.name ? fromStated(recap) : fromTitle(recap);
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
    name: canonicalName(nameWithYear(own, main, year), region ?? city),
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

/** What a line such as "Event: …" or "Subject: …" names. */
function labelledMentions(recap: Recap): EventMention[] {
  return headLabels(recap)
    .filter(({ label }) => label === 'event')
    .flatMap(({ value }) => mentionsIn(value, 'title', -1, null));
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

/** A gathering that is no conference, by the title of its recap. */
function fromTitle(recap: Recap): ParsedEvent {
  const name = gatheringIn(recap.title);
  if (name === null) return fromStated(recap);
  const { event } = recap.meta;
  const dates = datesOf(recap, []);
  const year = Number(event.startDate?.slice(0, 4)) || yearOf(recap, [], dates);
  return {
    ...event,
    name: year === null ? name : `${name} ${year}`,
    series: name,
    year,
    location: event.location ?? findLocation(recap, []),
    startDate: event.startDate ?? dayOf(dates, year, 'start'),
    endDate: event.endDate ?? dayOf(dates, year, 'end'),
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

/** "SC22" where the document never writes it otherwise, else the year stands at the end. */
function nameWithYear(
  own: EventMention[],
  series: string,
  year: number | null,
): { name: string; year: number | null } {
  const dated = own.filter(mention => mention.year !== null);
  return year !== null && dated.length > 0 && dated.every(it => it.isGlued)
    ? { name: `${series}${String(year).slice(2)}`, year: null }
    : { name: series, year };
}

function canonicalName(
  { name, year }: { name: string; year: number | null },
  edition: string | null,
): string {
  return [name, edition && !name.includes(edition) ? edition : null, year]
    .filter(part => part !== null)
    .join(' ');
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

const OTHER_SITES = new RegExp(
  onLines(String.raw`
    (?:^|\.)(?:youtube\.com|youtu\.be|twitter\.com|x\.com|flickr\.com|
    medium\.com|github\.com|wikipedia\.org|linkedin\.com|vimeo\.com|
    speakerdeck\.com|slideshare\.net)$
  `),
);

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
