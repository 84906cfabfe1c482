import { YEAR, type EventMention } from './eventMentions';
import { findCities, isPlace, type City } from './cities';
import { findSeries } from './series/series';
import { headLabels } from './headLabels';
import type { Recap, Sentence } from './Recap';
import cities from './data/cities.json';
import { onLines } from '../phrases/onLines';

const ELSEWHERE_BEFORE = new RegExp(
  onLines(String.raw`
    \b(?:based|live|lives|living|office|offices|headquartered|headquarters|hq|
    from|resident|native|born|raised|university of(?: \w+)*|
    fly(?:ing)? (?:out of|from)|back (?:to|in|home)|home (?:to|in)|near|
    outside) (?:\w+ )?(?:in |of |at )?$
  `),
  'i',
);
const LATER = new RegExp(
  onLines(String.raw`
    \b(?:next (?:year|time|event|edition|stop|month|\w+con)|upcoming|
    will (?:be|take|host|happen)|see you|looking forward|join us|coming (?:up|
    to)|meet us|in the future)\b
  `),
  'i',
);
const EARLIER =
  /\b(?:previous(?:ly)?|last year|years? ago|back in|used to|earlier this year|the year before|first .{0,20}cons?\b)/i;
const HOSTED = new RegExp(
  onLines(String.raw`
    \b(?:held|took place|takes place|taking place|hosted|conference|venue|
    gathered|attend\w*|attended|event|travel\w*|flew|flying|headed|arrived|
    week|weekend|month|this year|days?|convention|kicked off|summit|trip)\b
  `),
  'i',
);

/** "Just back from Barcelona": where the event was. */
const BACK_FROM = /\b(?:back|home|return(?:ed|ing)|fresh) from $/i;
const IN_CITY =
  /\b(?:in|at|to) (?:(?:sunny|beautiful|lovely|rainy|downtown|the|cold|warm|wonderful|great|city of|heart of) ){0,3}$/i;

/** The region that a city's edition would be named after. */
export function cityRegion(location: string | null): string | null {
  const city = cities.find(
    ({ name }) =>
      location !== null &&
      (location === name || location.startsWith(`${name},`)),
  );
  return city?.region ?? null;
}

/** What tells the event's own city from others: where it is named, what it is called, when it was. */
interface Reference {
  blocks: Set<EventMention['block']>;
  names: Set<string>;
  years: Set<number>;
}

function referenceOf(own: EventMention[]): Reference {
  return {
    blocks: new Set(own.map(({ block }) => block)),
    names: new Set(own.map(({ series, name }) => series?.name ?? name)),
    years: new Set(
      own.flatMap(({ place, year }) =>
        place === 'title' && year !== null ? [year] : [],
      ),
    ),
  };
}

const BEFORE = 60;

function scoreOf(
  { text, block }: Sentence,
  city: { start: number; end: number },
  { blocks, names, years }: Reference,
  rank: number,
): number {
  const before = text.slice(Math.max(0, city.start - BEFORE), city.start);
  const isBack =
    BACK_FROM.test(before) || /^,? where\b/.test(text.slice(city.end));
  if (!isBack && ELSEWHERE_BEFORE.test(before)) return -4;
  let score = 1;
  if (isBack || IN_CITY.test(before)) score += 3;
  if (rank < 6) score += 3;
  else if (rank < 15) score += 1;
  if (blocks.has(block)) score += 2;
  if (HOSTED.test(text)) score += 1;
  if (LATER.test(text)) score -= 5;
  if (EARLIER.test(text)) score -= 4;
  if (findSeries(text).some(({ value }) => !names.has(value.name))) score -= 3;
  const year =
    YEAR.exec(text.slice(city.end, city.end + 40))?.[1] ??
    YEAR.exec(before.slice(-15))?.[1];
  if (year && years.size > 0 && !years.has(Number(year))) score -= 5;
  return score;
}

/** "in Ostrava, Czechia": a city that no list knows, in front of a country or state. */
function unknownCity(sentences: Sentence[]): string | null {
  for (const { text } of sentences.slice(0, 15)) {
    const match =
      /\b(?:in|at|to) ((?:\p{Lu}[\p{L}’'-]{1,20})(?: \p{Lu}[\p{L}’'-]{1,20}){0,2}), (\p{Lu}[\p{L}]{1,20}(?: \p{Lu}[\p{L}]{1,20})?)/u.exec(
        text,
      );
    if (match && isPlace(match[2])) return match[1];
  }
  return null;
}

/** The city where the event took place, as the document tells. */
export function findLocation(recap: Recap, own: EventMention[]): string | null {
  const { title, sentences, structure } = recap;
  const labelled = headLabels(recap)
    .filter(({ label }) => label === 'place')
    .map(
      ({ value }) =>
        findCities(value)[0]?.value.name ?? value.split(/\s*[,(]/)[0],
    )[0];
  if (labelled) return labelled;
  const named = own
    .filter(({ place }) => place === 'title' || place === 'file')
    .map(({ city }) => city)
    .find(city => city !== null);
  if (named) return named;
  const scores = new Map<string, number>();
  const add = (city: City, score: number) =>
    scores.set(city.name, (scores.get(city.name) ?? 0) + score);
  for (const { value, start } of findCities(title)) {
    add(value, /\b(?:in|at) $/.test(title.slice(0, start)) ? 9 : 5);
  }
  const reference = referenceOf(own);
  sentences.forEach((sentence, rank) => {
    for (const found of findCities(sentence.text))
      add(found.value, scoreOf(sentence, found, reference, rank));
  });
  for (const heading of structure.blocks.filter(
    ({ kind }) => kind === 'heading',
  )) {
    for (const { value } of findCities(heading.text)) add(value, 2);
  }
  const [best] = [...scores].sort((a, b) => b[1] - a[1]);
  return best && best[1] > 1 ? best[0] : unknownCity(sentences);
}
