import {
  createPhraseMatcher,
  type PhraseMatch,
} from '../../phrases/createPhraseMatcher';
import { ofVocabulary } from '../../vocabulary/current';
import type { SeriesEntry } from './builtInSeries';

export type Series = SeriesEntry;

/** All names and other forms of the known series. */
export const seriesNames = ofVocabulary(({ series }) =>
  series.flatMap(({ name, aliases = [] }) => [name, ...aliases]),
);

const seriesMatcher = ofVocabulary(({ series }) =>
  createPhraseMatcher(
    series.flatMap(value => {
      const common = new Set(value.needsContext);
      return [value.name, ...(value.aliases ?? [])].map(text => ({
        text,
        value,
        caseSensitive: common.has(text) || text.length <= 4,
      }));
    }),
  ),
);

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
