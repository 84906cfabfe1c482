import type { Knex } from 'knex';
import {
  ensureTechnologies,
  idsOf,
} from '../store/technologies/ensureTechnologies';
import { technologyKey } from '../store/technologies/technologyKey';
import { transaction } from '../store/transaction';
import type { NamedSign } from './signsOf';
import type { TechnologyForms, VocabularyTechnology } from './TechnologyForms';

/**
 * Tells which technologies signs name. One that nobody mentioned or moved yet
 * is added where an annotation names it and the vocabulary knows it: whoever
 * wrote the annotation meant a technology, and a tag can be any word.
 */
export class NamedTechnologies {
  readonly #knex: Knex;
  readonly #forms: TechnologyForms;

  constructor(deps: { knex: Knex; forms: TechnologyForms }) {
    this.#knex = deps.knex;
    this.#forms = deps.forms;
  }

  /** @returns the id of what a name stands for; undefined where it is nothing that is known */
  async of(signs: NamedSign[]): Promise<(name: string) => string | undefined> {
    const keysOf = new Map(
      signs.map(({ name }) => [name, this.#forms.keysOf(name)]),
    );
    const ids = await idsOf(this.#knex, [
      ...new Set([...keysOf.values()].flat()),
    ]);
    const idOf = (name: string) =>
      keysOf
        .get(name)
        ?.map(key => ids.get(key))
        .find(id => id !== undefined);

    const added = new Map<string, VocabularyTechnology>();
    for (const { name, sign } of signs) {
      const known = this.#forms.find(name);
      if (sign.kind === 'annotation' && known && idOf(name) === undefined)
        added.set(technologyKey(known.name), known);
    }
    if (added.size > 0) {
      const addedId = await transaction(this.#knex, tx =>
        ensureTechnologies(tx, added),
      );
      for (const key of added.keys()) ids.set(key, addedId(key));
    }
    return idOf;
  }
}
