import {
  createPhraseMatcher,
  type PhraseMatch,
  type PhraseMatcher,
} from '../phrases/createPhraseMatcher';
import entries from './data/cities.json';

/** A city that conferences meet in. */
export interface City {
  name: string;
  /** As series name their regional editions: "Europe", "North America", "China". */
  region: string;
  /** Country, or state in the USA. */
  within?: string;
  /** What it is called by those who live there. */
  aliases?: string[];
}

const cities: City[] = entries;

let matcher: PhraseMatcher<City> | undefined;

/** The known cities that a text names. */
export function findCities(text: string): PhraseMatch<City>[] {
  matcher ??= createPhraseMatcher(
    cities.flatMap(value =>
      [value.name, ...(value.aliases ?? [])].map(name => ({
        text: name,
        value,
        caseSensitive: true,
      })),
    ),
  );
  return matcher.find(text);
}

export const isCity = (name: string) => cities.some(city => city.name === name);

const PLACES = new Set([
  ...cities.flatMap(({ within }) => (within ? [within] : [])),
  'Germany',
  'France',
  'Spain',
  'Italy',
  'UK',
  'England',
  'Scotland',
  'Wales',
  'USA',
  'US',
  'Switzerland',
  'Austria',
  'CA',
  'WA',
  'NY',
  'TX',
  'OR',
  'CO',
  'NV',
  'MA',
  'IL',
  'FL',
  'GA',
  'NC',
  'VA',
  'PA',
  'OH',
  'MI',
  'MN',
  'UT',
  'AZ',
  'MD',
  'TN',
  'Virginia',
  'Vermont',
  'Maine',
  'New Hampshire',
  'New Jersey',
  'Kansas',
  'Iowa',
  'Alabama',
  'Oklahoma',
  'Mexico',
  'Netherlands',
  'the Netherlands',
]);

/** Whether a name behind a comma says where a city lies: "…, Utah". */
export const isPlace = (name: string) => PLACES.has(name.trim());
