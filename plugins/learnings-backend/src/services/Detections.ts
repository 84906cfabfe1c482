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
    const found = await listDetections(this.#knex, filter, page);
    const sightOf = await this.#sight.of(
      found.items.flatMap(refsOf),
      actor.credentials,
    );
    return {
      ...found,
      items: found.items.flatMap(item => visibleFinding(item, sightOf) ?? []),
    };
  }
}
