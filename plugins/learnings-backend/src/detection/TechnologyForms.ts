import type { Vocabulary } from '@conference-learnings/recap-parser';
import { technologyKey } from '../store/technologies/technologyKey';

/** A technology that the vocabulary knows. */
export interface VocabularyTechnology {
  name: string;
  category: string;
}

/** The technologies of a vocabulary by every form of their names. */
export class TechnologyForms {
  readonly #byKey = new Map<string, VocabularyTechnology>();

  constructor({ technologies }: Vocabulary) {
    for (const { name, category } of technologies)
      this.#byKey.set(technologyKey(name), { name, category });
    // What something is called by itself goes before what it is called too.
    for (const {
      name,
      category,
      aliases = [],
      exactAliases = [],
    } of technologies)
      for (const form of [...aliases, ...exactAliases].map(technologyKey))
        if (!this.#byKey.has(form)) this.#byKey.set(form, { name, category });
  }

  /** What is called so, in whatever spelling: "k8s", "ruby-on-rails". */
  find(name: string): VocabularyTechnology | undefined {
    return this.#byKey.get(technologyKey(name));
  }

  /** The keys under which a technology of this name may be stored; what people call so comes first. */
  keysOf(name: string): string[] {
    const keys = [name, this.find(name)?.name ?? name].map(technologyKey);
    return [...new Set(keys)];
  }
}
