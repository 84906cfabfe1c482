import { normaliseTitle } from '../normaliseTitle';
import type { Anchor, ParsedTechnology, PossibleTechnology } from '../types';
import { findCities, isPlace } from './cities';
import commonTerms from './data/commonTerms.json';
import titleWords from './data/titleWords.json';
import { isKnownOrganisation, isOrganisation } from './organisations';
import { findPersonNames, isLikelyPerson } from './personNames';
import {
  isCapitalOfName,
  isCompanyHere,
  isTechnical,
} from './possible/neighbours';
import { isInDictionary, worthOf } from './possible/shapes';
import { spotsOf, type Spot } from './possible/spots';
import type { Recap } from './Recap';
import { findSeries } from './series/series';

/** More would be read by nobody. */
const MAX_NAMES = 20;

const LEAST = 0.1;
const MOST = 0.5;
const BY_NEIGHBOUR = 0.2;
const BY_MENTION = 0.05;
const MENTIONS_THAT_COUNT = 4;

const NO_PRODUCTS = new Set([
  ...titleWords,
  ...commonTerms.map(term => term.toLowerCase()),
  // Languages, nations and times stand beside technical words as well.
  ...'english german french spanish italian dutch latin greek chinese japanese indian british american european african asian russian monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december spring summer autumn winter christmas easter'.split(
    ' ',
  ),
]);

const EVENT = /(?:con|conf|days?|fest|camp|meetup|summit|week)s?(?:\d\d)?$/i;
/** A practice, a service model or a scientist's name: "PlatformOps", "DBaaS", "McKenzie". */
const NO_NAME = /(?:Ops|aaS)$|^Mc\p{Lu}/u;

function isNoProduct(name: string): boolean {
  const plain = name.replace(/['’]s$/, '');
  return (
    NO_PRODUCTS.has(plain.toLowerCase().replace(/s$/, '')) ||
    NO_PRODUCTS.has(plain.toLowerCase()) ||
    NO_NAME.test(plain) ||
    EVENT.test(plain) ||
    isInDictionary(plain) ||
    isKnownOrganisation(plain) ||
    isOrganisation(plain) ||
    isPlace(plain) ||
    findSeries(plain).length > 0 ||
    findCities(plain).length > 0
  );
}

/** What else in the document has this name: people, and whatever was found already. */
interface Taken {
  /** Words of names, and whole titles, as `normaliseTitle` has them. */
  names: ReadonlySet<string>;
  /** Body offsets of what is a technology for sure, in order. */
  anchors: readonly Anchor[];
}

function isAmongPeople({ block, start, end }: Spot): boolean {
  const from = Math.max(0, start - 60);
  return findPersonNames(block.text.slice(from, end + 60)).some(
    person =>
      from + person.start <= start &&
      from + person.end >= end &&
      isLikelyPerson(person.name),
  );
}

function overlaps(anchors: readonly Anchor[], { block, start, end }: Spot) {
  const [from, to] = [block.offsets[start], block.offsets[end - 1]];
  let [low, high] = [0, anchors.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (anchors[middle].end <= from) low = middle + 1;
    else high = middle;
  }
  return low < anchors.length && anchors[low].start <= to;
}

/** So many places of one name tell what it is. */
const PLACES_THAT_TELL = 20;

/** How likely the places of one name make it a product's; null where they do not. */
function confidenceOf(all: readonly Spot[]): number | null {
  const spots = all.slice(0, PLACES_THAT_TELL);
  const said = spots.filter(spot => !isCompanyHere(spot));
  const isBeside = said.some(
    spot =>
      isTechnical(spot) &&
      (spot.isCode || worthOf(spot) || isCapitalOfName(spot)),
  );
  if (!isBeside && (said.length < spots.length || said.some(isAmongPeople)))
    return null;
  const worth = Math.max(...said.map(spot => worthOf(spot) ?? 0));
  if (!isBeside && worth === 0) return null;
  const mentions = Math.min(said.length, MENTIONS_THAT_COUNT) - 1;
  const sum = worth + (isBeside ? BY_NEIGHBOUR : 0) + mentions * BY_MENTION;
  return Math.round(Math.min(MOST, Math.max(LEAST, sum)) * 100) / 100;
}

function byName(recap: Recap, taken: Taken): Map<string, Spot[]> {
  const spots = new Map<string, Spot[]>();
  const judged = new Map<string, boolean>();
  for (const spot of spotsOf(recap)) {
    const { surface } = spot;
    if (worthOf(spot) === null) continue;
    const isOther =
      judged.get(surface) ??
      (taken.names.has(normaliseTitle(surface)) || isNoProduct(surface));
    judged.set(surface, isOther);
    if (isOther || overlaps(taken.anchors, spot)) continue;
    const key = surface.toLowerCase().replace(/s$/, '');
    const same = spots.get(key);
    if (same) same.push(spot);
    else spots.set(key, [spot]);
  }
  return spots;
}

const shortest = (names: readonly string[]) =>
  names.reduce((one, other) => (other.length < one.length ? other : one));

/**
 * Names that look like those of products, and that neither the dictionary nor
 * a link knows: the likeliest first, each with a low confidence.
 *
 * @param found - what the document speaks of for sure
 */
export function possibleTechnologies(
  recap: Recap,
  found: {
    technologies: readonly ParsedTechnology[];
    people: readonly string[];
    titles: readonly (string | null)[];
  },
): PossibleTechnology[] {
  const taken: Taken = {
    names: new Set([
      ...found.people.flatMap(name => name.split(/\s+/)).map(normaliseTitle),
      ...[recap.title, ...found.titles].map(title =>
        normaliseTitle(title ?? ''),
      ),
      ...found.technologies.map(({ name }) => normaliseTitle(name)),
    ]),
    anchors: found.technologies
      .flatMap(({ anchors }) => anchors)
      .sort((a, b) => a.start - b.start),
  };
  return [...byName(recap, taken).values()]
    .flatMap(spots => {
      const confidence = confidenceOf(spots);
      return confidence === null ? [] : [{ spots, confidence }];
    })
    .sort(
      (a, b) => b.confidence - a.confidence || b.spots.length - a.spots.length,
    )
    .slice(0, MAX_NAMES)
    .map(({ spots, confidence }) => ({
      // Without the plural, where it stands without.
      name: shortest(spots.map(({ surface }) => surface)),
      surface: spots[0].surface,
      category: null,
      anchors: spots
        .map(({ block, start, end }) => recap.anchor(block, start, end))
        .sort((a, b) => a.start - b.start),
      confidence,
    }));
}
