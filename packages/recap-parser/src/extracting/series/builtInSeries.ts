import entries from '../data/series.json';

/** A conference that comes back: year after year, some of them in several regions or cities. */
export interface SeriesEntry {
  name: string;
  aliases?: string[];
  /** What tells two editions of one year apart. */
  editions?: string;
  /** Those of its names that are common words: found only beside "conference", a year or the like. */
  needsContext?: string[];
}

/** The series that come with the parser; the data file is one line a series. */
export const builtInSeries: SeriesEntry[] = entries;
