import type { DetectionList } from '@conference-learnings/plugin-learnings-common';
import type { Knex } from 'knex';
import {
  listDetections,
  type DetectionFilter,
} from '../store/detections/listDetections';
import type { PageRequest } from '../store/page';
import type { Actor } from './Actor';
import type { LinkSight } from './LinkSight';
import { refsOf, visibleFinding } from './visibleFinding';
import { visiblePage } from './visiblePage';

/** Which technologies entities use, and whether anybody says so. */
export class Detections {
  readonly #knex: Knex;
  readonly #sight: LinkSight;

  constructor(deps: { knex: Knex; sight: LinkSight }) {
    this.#knex = deps.knex;
    this.#sight = deps.sight;
  }

  /** Findings of the last comparison by entity; what rests on an entity that the actor may not see is left out. */
  async list(
    actor: Actor,
    filter: DetectionFilter,
    page: PageRequest,
  ): Promise<DetectionList> {
    return visiblePage(
      page,
      request => listDetections(this.#knex, filter, request),
      async found => {
        const sightOf = await this.#sight.of(
          found.flatMap(refsOf),
          actor.credentials,
        );
        return found.map(item => visibleFinding(item, sightOf));
      },
    );
  }
}
