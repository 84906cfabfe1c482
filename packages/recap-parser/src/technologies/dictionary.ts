import entries from './technologies.json';

/**
 * How sure a name is on its own:
 * - "any": nothing else is written like it, in whatever case ("kubernetes")
 * - "exact": an English word in lower case ("Helm"), a name when written as one
 * - "context": also capitalised an English word or a given name ("Go", "Julia"): something beside it must speak of technology
 */
export type NameMatch = 'any' | 'exact' | 'context';

export interface DictionaryEntry {
  name: string;
  /** Other forms, found in any case unless the entry minds it. */
  aliases?: string[];
  /** Other forms that are found in this case only. */
  exactAliases?: string[];
  category: string;
  homepage?: string;
  /** Defaults to "any". */
  match?: NameMatch;
  /** Words beside the name that show what it means; for "context". */
  context?: string[];
}

const MATCHES: ReadonlySet<string> = new Set<NameMatch>([
  'any',
  'exact',
  'context',
]);

const isMatch = (match: string): match is NameMatch => MATCHES.has(match);

/** The technologies that are known by name; the data file beside this one is made to be extended. */
export const dictionary: DictionaryEntry[] = entries.map(
  ({ match = 'any', ...entry }) => {
    if (!isMatch(match))
      throw new Error(
        `technologies.json: ${entry.name} has the unknown match "${match}"`,
      );
    return { ...entry, match };
  },
);
