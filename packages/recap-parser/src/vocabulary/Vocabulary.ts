import {
  builtInSeries,
  type SeriesEntry,
} from '../extracting/series/builtInSeries';
import { dictionary, type DictionaryEntry } from '../technologies/dictionary';

/** A technology that an adopter adds; fields as in the dictionary. */
export type TechnologyAddition = Omit<DictionaryEntry, 'category'> & {
  category?: string;
};

/** What an adopter knows beyond what the parser brings. */
export interface VocabularyAdditions {
  technologies?: TechnologyAddition[];
  /** Technologies of somebody's list: they come in where no name is known yet, for the parser knows its own better. */
  listed?: TechnologyAddition[];
  series?: SeriesEntry[];
}

const OTHER = 'tool';

const entryOf = ({
  category = OTHER,
  match = 'any',
  ...entry
}: TechnologyAddition): DictionaryEntry => ({ ...entry, category, match });

const fold = (form: string) => form.toLocaleLowerCase('en-US');

const formsOf = ({
  name,
  aliases = [],
  exactAliases = [],
}: {
  name: string;
  aliases?: string[];
  exactAliases?: string[];
}) => [name, ...aliases, ...exactAliases];

/** The technologies and conferences that the parser knows by name. */
export class Vocabulary {
  /** What comes with the parser, and nothing else. */
  static readonly builtIn = new Vocabulary(dictionary, builtInSeries);

  private constructor(
    readonly technologies: readonly DictionaryEntry[],
    readonly series: readonly SeriesEntry[],
  ) {}

  /**
   * The same with an adopter's entries. One of a known name replaces it; another
   * form of a name goes over to the entry that was added.
   */
  with({
    technologies = [],
    listed = [],
    series = [],
  }: VocabularyAdditions): Vocabulary {
    const added = technologies.map(entryOf);
    const own = [...withoutForms(this.technologies, added), ...added];
    const known = new Set(own.flatMap(formsOf).map(fold));
    const unknown = listed.filter(({ name }) => {
      const isNew = !known.has(fold(name));
      known.add(fold(name));
      return isNew;
    });
    return new Vocabulary(
      [...own, ...unknown.map(entryOf)],
      [...withoutForms(this.series, series), ...series],
    );
  }
}

/** Entries without those of the same name, and without the other forms that another list has. */
function withoutForms<
  T extends { name: string; aliases?: string[]; exactAliases?: string[] },
>(
  entries: readonly T[],
  others: readonly {
    name: string;
    aliases?: string[];
    exactAliases?: string[];
  }[],
): T[] {
  if (others.length === 0) return [...entries];
  const names = new Set(others.map(({ name }) => fold(name)));
  const forms = new Set(others.flatMap(formsOf).map(fold));
  const isFree = (form: string) => !forms.has(fold(form));
  return entries
    .filter(({ name }) => !names.has(fold(name)) && isFree(name))
    .map(entry =>
      formsOf(entry).every(isFree)
        ? entry
        : {
            ...entry,
            aliases: entry.aliases?.filter(isFree),
            exactAliases: entry.exactAliases?.filter(isFree),
          },
    );
}
