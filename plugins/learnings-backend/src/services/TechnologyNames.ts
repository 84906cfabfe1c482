import type { TechnologyNameList } from '@conference-learnings/plugin-learnings-common';
import {
  technologiesNamed,
  type Vocabulary,
  type VocabularyAdditions,
} from '@conference-learnings/recap-parser';
import type { Knex } from 'knex';
import { vocabularyOf } from '../parsing/vocabularyOf';
import { technologyNames } from '../store/technologies/technologyNames';
import type { Actor } from './Actor';

/** Names of technologies to choose from while typing. */
export class TechnologyNames {
  readonly #knex: Knex;
  readonly #vocabulary: Vocabulary;

  constructor(deps: { knex: Knex; vocabulary?: VocabularyAdditions[] }) {
    this.#knex = deps.knex;
    this.#vocabulary = vocabularyOf(deps.vocabulary ?? []);
  }

  /** What the parser knows, and what recaps mention that the actor may read. */
  async list(
    actor: Actor,
    { text, limit }: { text: string; limit: number },
  ): Promise<TechnologyNameList> {
    const mentioned = await technologyNames(this.#knex, actor, text, limit);
    return {
      items: technologiesNamed(text, limit, mentioned, this.#vocabulary),
    };
  }
}
