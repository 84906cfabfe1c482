import {
  createPhraseMatcher,
  type PhraseMatch,
  type PhraseMatcher,
} from '../phrases/createPhraseMatcher';
import entries from './data/series.json';

/** A conference that comes back: year after year, some of them in several regions or cities. */
export interface Series {
  name: string;
  aliases?: string[];
  /** What tells two editions of one year apart. */
  editions?: string;
  /** Those of its names that are common words: found only beside "conference", a year or the like. */
  needsContext?: string[];
}

const series: Series[] = entries;

/** All names and other forms of the known series. */
export function* seriesNames(): Generator<string> {
  for (const { name, aliases = [] } of series) yield* [name, ...aliases];
}

let matcher: PhraseMatcher<Series> | undefined;

function seriesMatcher(): PhraseMatcher<Series> {
  matcher ??= createPhraseMatcher(
    series.flatMap(value => {
      const common = new Set(value.needsContext);
      return [value.name, ...(value.aliases ?? [])].map(text => ({
        text,
        value,
        caseSensitive: common.has(text) || text.length <= 4,
      }));
    }),
  );
  return matcher;
}

const CONFERENCE_BESIDE =
  /\b(?:conference|conf|recap|trip report|attend\w*|talks?|speak(?:er|ing)s?|keynotes?|sessions?|summit)\b/i;
const YEAR_BEHIND = /^(?:\s+[\p{Lu}][\p{L}]+){0,2}\s*['’]?(?:20)?\d{2}\b/u;

/** The known series that a text names, from left to right. */
export function findSeries(text: string): PhraseMatch<Series>[] {
  return seriesMatcher()
    .find(text)
    .filter(({ surface, start, end, value }) => {
      if (!value.needsContext?.includes(surface)) return true;
      return (
        YEAR_BEHIND.test(text.slice(end, end + 40)) ||
        CONFERENCE_BESIDE.test(text.slice(Math.max(0, start - 40), end + 40))
      );
    });
}
