import type { Block } from '../reading/Structure';
import { parseUrl } from '../videoOf';
import { findCities } from './cities';
import type { Recap } from './Recap';
import { findSeries, type Series } from './series/series';
import { onLines } from '../phrases/onLines';

export type MentionPlace =
  | 'title'
  | 'file'
  | 'tag'
  | 'heading'
  | 'text'
  | 'url';

/** One place where a document names a conference. */
export interface EventMention {
  /** Name of the series, canonical where it is known. */
  name: string;
  series: Series | null;
  year: number | null;
  region: string | null;
  city: string | null;
  /** Whether the year stands right behind the name: "SC22". */
  isGlued: boolean;
  place: MentionPlace;
  /** Order in the document; title and the like come first. */
  order: number;
  block: Block | null;
  start: number;
  end: number;
  url: string | null;
}

const REGIONS: Array<[pattern: RegExp, region: string]> = [
  [
    /^(?:EMEA|Europe\s*[/,]\s*Middle East)\b(?:\s*(?:[/,]|and)+\s*Africa\b)?/i,
    'Europe/Middle East/Africa',
  ],
  [/^(?:EU|Europe)\b/i, 'Europe'],
  [/^(?:NA|North[\s-]America|US|USA)\b/, 'North America'],
  [/^North[\s-]America\b/i, 'North America'],
  [/^Americas\b/, 'Americas'],
  [/^China\b/i, 'China'],
  [/^India\b/i, 'India'],
  [/^Japan\b/i, 'Japan'],
  [/^(?:Asia|APAC)\b/i, 'Asia'],
  [/^(?:LATAM|Latin America)\b/i, 'Latin America'],
  [/^Australia\b/i, 'Australia'],
];

export const YEAR = /(?<![\d.,$€£-])(19[89]\d|20[0-4]\d)(?![\d,]\d|%)/;
const SHORT_YEAR = /^\s?['’]?([012]\d)\b(?![:.]\d|th|rd|st|nd|[\d%])/;

/** Editions that are called after a country, in capitals right behind the name: "PyCon AU". */
const COUNTRY = new RegExp(
  onLines(String.raw`
    ^(?:AU|UK|DE|JP|CA|IE|FR|IT|ES|PL|CZ|SE|NZ|TH|PH|MY|SG|HK|TW|KR|BR|AR|NL|
    BE|CH|AT|IL|ZA|DK|NO|FI|PT|MX|CO|IN|US|USA|India|Brasil|Brazil|Africa|
    Canada|Taiwan|Korea|Singapore|Thailand|Malaysia|Ireland|Italia|Poland|
    Israel)\b(?!['’])
  `),
);

function countryAt(text: string): string {
  const country = COUNTRY.exec(text.slice(1))?.[0];
  return country !== undefined && /^[ -]/.test(text) ? country : '';
}

function regionAt(text: string): { region: string; length: number } | null {
  for (const [pattern, region] of REGIONS) {
    const match = pattern.exec(text);
    if (match) return { region, length: match[0].length };
  }
  return null;
}

/** Region, city and year that directly follow a name, in any order: "EU 2019", "2018 Seattle", "Europe, Barcelona 2019". */
function editionBehind(text: string): {
  region: string | null;
  city: string | null;
  year: number | null;
  length: number;
} {
  const found: {
    region: string | null;
    city: string | null;
    year: number | null;
  } = { region: null, city: null, year: null };
  let at = 0;
  for (;;) {
    const gap =
      /^(?:[\s,(–—:-]|in |at ){0,4}/.exec(text.slice(at, at + 12))?.[0]
        .length ?? 0;
    const rest = text.slice(at + gap, at + gap + 40);
    const region = found.region ? null : regionAt(rest);
    const year = found.year
      ? null
      : /^['’]?((?:19[89]|20[0-4])\d)\b/.exec(rest) ??
        (gap <= 1 ? SHORT_YEAR.exec(rest) : null);
    const [city] = found.city ? [] : findCities(rest);
    if (region) {
      found.region = region.region;
      at += gap + region.length;
    } else if (year) {
      found.year =
        Number(year[1]) < 100 ? 2000 + Number(year[1]) : Number(year[1]);
      at += gap + year[0].length;
    } else if (city?.start === 0) {
      found.city = city.value.name;
      at += gap + city.end;
    } else return { ...found, length: at };
  }
}

/** A year or region right before a name: "2018 KubeCon", "Seattle KubeCon". */
function editionBefore(text: string): {
  year: number | null;
  region: string | null;
  city: string | null;
} {
  const tail = text.slice(-30);
  const year = /(?<!\d)((?:19[89]|20[0-4])\d)(?:['’]s)?\s+$/.exec(tail);
  const city = findCities(tail).find(
    ({ end }) =>
      /^\s*(?:20\d\d)?\s*$/.test(tail.slice(end)) &&
      end >= tail.trimEnd().length - 5,
  );
  const region = /\b(European|North American|Chinese)\s+$/.exec(tail)?.[1];
  const regions: Record<string, string> = {
    European: 'Europe',
    'North American': 'North America',
    Chinese: 'China',
  };
  return {
    year: year ? Number(year[1]) : null,
    region: region ? regions[region] : null,
    city: city?.value.name ?? null,
  };
}

const CONFERENCE_WORD = `(?:Summit|Conference|Conf|Days|Forum|World|Symposium|Congress|Fest|Expo|Camp|Unconference|Developer Day|DevCon|Convention|Connect|Live|Hackathon|Retreat|(?:Developers?|Contributors?|Users?|Annual|Community)['’]? (?:Meeting|Gathering|Group Meeting))`;
const CAPITAL = "(?:[\\p{Lu}\\d][\\p{L}\\p{M}\\d.+&'’-]{0,30})";
// "GraphQL Europe Conference", "Full Stack Days": capitals that end in a word for a gathering.
const NAMED_BY_WORD = new RegExp(
  `(?<![\\p{L}\\d])((?:${CAPITAL}[ ]){1,4}${CONFERENCE_WORD})(?![\\p{L}])`,
  'gu',
);
// "JSConf", "ElixirConf", "GopherCon", "RubyKaigi": one word with an ending for a gathering.
const NAMED_BY_ENDING = new RegExp(
  onLines(String.raw`
    (?<![\p{L}\d@/.])(\p{Lu}[\p{L}\d.+-]{1,24}(?:Conf|CONF|conf|Con|CON|Camp|
    Fest|Days|Kaigi|Summit|Meetup|World|Week)|(?:ng|dot|php|deconf|code|emf|
    cf|rstudio|use)[-:]{0,2}\p{Lu}?[\p{L}\d]{0,14}(?:conf|Conf))(?![\p{L}\d])
  `),
  'gu',
);
// "SC22", "KDD'19", "OSDI 2020": the initials of a conference, right in front of a year.
const NAMED_BY_YEAR =
  /(?<![\p{L}\d/.-])(\p{Lu}{2,8}|\p{Lu}{2,6}\p{Ll}{2,6})(?=['’]?[012]\d(?![\d.%])|\s['’]?20[012]\d\b)/gu;
const NO_INITIALS =
  /^(?:AD|BC|CVE|EC|ES|ISO|RFC|UTF|AVX|SSE|HTTP|TLS|SHA|PEP|JEP|KIP|KEP|USB|PHP|SQL|VS|GPT|LTS|CET|UTC|EST|PST|AM|PM|Q|H|FY|CPP|C|JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|SEPT|OCT|NOV|DEC|COVID|IE|RHEL|SUSE|SLES|AL|RE|US|EU|UK|USA)$/i;
const SPEAKS_OF_GATHERING =
  /\b(?:conference|held|attend\w*|took place|trip report|report|was at|went to|back from|program(?:me)?|keynote|talks|sessions|workshops?|recap|notes)\b/i;

const NO_CONFERENCE = new RegExp(
  onLines(String.raw`
    ^(?:Falcon|Beacon|Icon|Silicon|Lexicon|Balcon|Recon|Bacon|Basecamp|
    BaseCamp|Bootcamp|BootCamp|Boot Camp|Manifest|Hello World|Real World|
    The World|New World|Monday|Mondays|Holidays|Fridays|Nowadays|Weekdays|
    Birthdays|Old Days|Good Days|These Days|Those Days|Two Days|Three Days|
    Few Days|Day Summit|End User Summit|Contributor Summit|Maintainer Summit|
    Developers Summit|The Conference|This Conference|Press Conference|
    Video Conference|Adobe Connect|Facebook Live|YouTube Live|LinkedIn Live)$
  `),
  'i',
);

const NAMED_INITIALS = /^\p{Lu}{2,8}$/u;

function mentionsOfUnknown(
  text: string,
): Array<{ name: string; start: number; end: number }> {
  const found = [
    ...text.matchAll(NAMED_BY_WORD),
    ...text.matchAll(NAMED_BY_ENDING),
    ...[...text.matchAll(NAMED_BY_YEAR)].filter(
      ([initials]) =>
        !NO_INITIALS.test(initials) && SPEAKS_OF_GATHERING.test(text),
    ),
  ];
  return found.flatMap(match => {
    const lead =
      /^(?:(?:The|This|My|Our|At|In|On|A|An|For|From|First|Second|Third|Annual|Day|About|Attending|Recap|Report|Notes|and|\d{1,2}(?:st|nd|rd|th)?|20\d\d)\s+)*/u.exec(
        match[0],
      )?.[0].length ?? 0;
    const name = match[0].slice(lead);
    if (
      name.length < (NAMED_INITIALS.test(name) ? 2 : 4) ||
      NO_CONFERENCE.test(name) ||
      new RegExp(`^${CONFERENCE_WORD}$`).test(name)
    )
      return [];
    return [
      { name, start: match.index + lead, end: match.index + match[0].length },
    ];
  });
}

interface Named {
  name: string;
  series: Series | null;
  start: number;
  end: number;
}

/** Known names, and those unknown ones that share no character with them, in order. */
function withoutOverlaps(known: Named[], unknown: Named[]): Named[] {
  const taken = new Uint8Array(
    known.reduce((most, { end }) => Math.max(most, end), 0),
  );
  for (const { start, end } of known) taken.fill(1, start, end);
  const free = unknown.filter(
    ({ start, end }) => !taken.subarray(start, end).includes(1),
  );
  return [...known, ...free].sort((a, b) => a.start - b.start);
}

const GLUED = /(?<![\p{L}\d])(\p{Lu}[\p{L}+.]{1,20})(?=[0-3]\d(?!\d))/gu;

/** "SREcon22": to the words of a text, name and year are one. */
const gluedSeries = (text: string) =>
  [...text.matchAll(GLUED)].flatMap(({ 0: name, index }) =>
    findSeries(name)
      .filter(({ start, end }) => start === 0 && end === name.length)
      .map(({ value }) => ({
        value,
        start: index,
        end: index + name.length,
      })),
  );

/** All conferences that a text names, known and unknown. */
export function mentionsIn(
  text: string,
  place: MentionPlace,
  order: number,
  block: Block | null,
): EventMention[] {
  const known = [...findSeries(text), ...gluedSeries(text)].map(
    ({ value, start, end }): Named => {
      const country =
        value.editions === 'region' ? '' : countryAt(text.slice(end, end + 20));
      return {
        name: country ? `${value.name} ${country}` : value.name,
        series: value,
        start,
        end: country ? end + 1 + country.length : end,
      };
    },
  );
  const unknown = mentionsOfUnknown(text).map(
    (found): Named => ({
      ...found,
      series: null,
    }),
  );
  return withoutOverlaps(known, unknown).map(({ name, series, start, end }) => {
    const behind = editionBehind(text.slice(end, end + 120));
    const before = editionBefore(text.slice(Math.max(0, start - 40), start));
    const link = block?.links.find(
      span => span.start < end && span.end > start,
    );
    return {
      name,
      series,
      year: behind.year ?? before.year ?? yearOfUrl(link?.url),
      region: behind.region ?? before.region ?? regionOfUrl(link?.url),
      city: behind.city ?? before.city,
      isGlued: behind.year !== null && /^['’]?\d/.test(text.slice(end)),
      place,
      order,
      block,
      start,
      end: end + (behind.year || behind.region ? behind.length : 0),
      url: link?.url ?? null,
    };
  });
}

function yearOfUrl(url: string | undefined): number | null {
  const parsed = parseUrl(url ?? '');
  const year =
    parsed &&
    /(?<!\d)(20[0-4]\d)(?!\d)/.exec(parsed.hostname + parsed.pathname);
  return year ? Number(year[1]) : null;
}

function regionOfUrl(url: string | undefined): string | null {
  const path = parseUrl(url ?? '')?.pathname.toLowerCase() ?? '';
  if (/europe|[-_/]eu[-_/\d]/.test(path)) return 'Europe';
  if (/north-america|[-_/]na[-_/\d]/.test(path)) return 'North America';
  return /china/.test(path) ? 'China' : null;
}

const spaced = (slug: string) =>
  slug.replace(/\.\w{1,5}$/, '').replace(/[-_]+/g, ' ');

/** Every mention of a conference in title, file name, tags, headings and text, in this order. */
export function findMentions({
  title,
  meta,
  fileName,
  structure,
}: Recap): EventMention[] {
  const asTitle = (text: string) =>
    text.replace(/\b(\p{Ll})/gu, letter => letter.toUpperCase());
  return [
    ...mentionsIn(title, 'title', 0, null),
    ...mentionsIn(spaced(fileName ?? ''), 'file', 1, null),
    ...meta.tags.flatMap(tag =>
      mentionsIn(asTitle(spaced(tag)), 'tag', 2, null),
    ),
    ...mentionsIn(meta.summary ?? '', 'text', 3, null),
    ...structure.blocks.flatMap(block =>
      mentionsIn(
        block.text,
        block.kind === 'heading' ? 'heading' : 'text',
        4 + block.index,
        block,
      ),
    ),
  ];
}
