import { normaliseTitle } from '../normaliseTitle';
import { ofVocabulary, withVocabulary } from '../vocabulary/current';
import { Vocabulary } from '../vocabulary/Vocabulary';

/** A technology to choose. */
export interface NamedTechnology {
  name: string;
  category: string | null;
}

interface Entry {
  technology: NamedTechnology;
  /** All forms of its name in lower case, its own first. */
  forms: string[];
  /** Place in the list of its category, which begins with what is named most. */
  place: number;
}

/** What is known, by the form of a name by which two are one. */
const knownEntries = ofVocabulary(({ technologies }) => {
  const known = new Map<string, Entry>();
  const places = new Map<string, number>();
  for (const {
    name,
    category,
    aliases = [],
    exactAliases = [],
  } of technologies) {
    const place = places.get(category) ?? 0;
    places.set(category, place + 1);
    known.set(normaliseTitle(name), {
      technology: { name, category },
      forms: [name, ...aliases, ...exactAliases].map(form =>
        form.toLowerCase(),
      ),
      place,
    });
  }
  return known;
});

/**
 * Technologies that a person may mean who has typed this much: a word of a name
 * or of another form of it begins so. What is called exactly that comes first
 * ("k8s" is Kubernetes), then names that begin so, then all others; of each,
 * first those that are mentioned, then what is named most.
 *
 * @param mentioned - technologies of recaps, which the dictionary may not have
 */
export function technologiesNamed(
  text: string,
  limit: number,
  mentioned: NamedTechnology[] = [],
  vocabulary = Vocabulary.builtIn,
): NamedTechnology[] {
  const sought = text.trim().toLowerCase();
  const known = withVocabulary(vocabulary, knownEntries);
  const before = new Set(mentioned.map(({ name }) => normaliseTitle(name)));
  const others = mentioned
    .filter(({ name }) => !known.has(normaliseTitle(name)))
    .map(technology => ({
      technology,
      forms: [technology.name.toLowerCase()],
      place: 0,
    }));
  const isMentioned = ({ technology }: Entry) =>
    before.has(normaliseTitle(technology.name));
  const rankOf = ({ forms }: Entry) => {
    if (forms.includes(sought)) return 0;
    return forms[0].startsWith(sought) ? 1 : 2;
  };
  return [...known.values(), ...others]
    .filter(({ forms }) => forms.some(form => hasWordFrom(form, sought)))
    .sort(
      (a, b) =>
        rankOf(a) - rankOf(b) ||
        Number(isMentioned(b)) - Number(isMentioned(a)) ||
        a.place - b.place ||
        (a.forms[0] < b.forms[0] ? -1 : 1),
    )
    .slice(0, limit)
    .map(({ technology }) => technology);
}

/** Whether a form has the sought text at the beginning of one of its words. */
function hasWordFrom(form: string, sought: string): boolean {
  let at = form.indexOf(sought);
  while (at > 0 && /[\p{L}\p{N}]/u.test(form[at - 1]))
    at = form.indexOf(sought, at + 1);
  return at >= 0;
}
