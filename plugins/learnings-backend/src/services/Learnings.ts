import type { LearningList } from '@conference-learnings/plugin-learnings-common';
import type { Knex } from 'knex';
import {
  listLearnings,
  type LearningListFilter,
} from '../store/learnings/listLearnings';
import type { PageRequest } from '../store/page';
import type { Actor } from './Actor';

/** What everybody learned, as one stream. */
export class Learnings {
  readonly #knex: Knex;

  constructor(deps: { knex: Knex }) {
    this.#knex = deps.knex;
  }

  list(
    actor: Actor,
    filter: LearningListFilter,
    page: PageRequest,
  ): Promise<LearningList> {
    return listLearnings(this.#knex, actor, filter, page);
  }
}
