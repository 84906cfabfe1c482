import type {
  Detection,
  DetectionList,
} from '@conference-learnings/plugin-learnings-common';
import type { Knex } from 'knex';
import {
  listDetections,
  type DetectionFilter,
} from '../store/detections/listDetections';
import type { PageRequest } from '../store/page';
import type { Actor } from './Actor';
import type { LinkSight, Sight } from './LinkSight';

/** Whether a sign stands on another entity, of which its reader may know nothing. */
const isElsewhere = ({ kind }: Detection['signs'][number]) =>
  kind === 'component' || kind === 'dependency';

/** The other entities that a finding tells of. */
const restsOn = ({ entry, signs }: Detection): string[] => [
  ...(entry?.scope ? [entry.scope] : []),
  ...signs.filter(isElsewhere).map(({ value }) => value),
];

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
      found.items.flatMap(item => [item.entityRef, ...restsOn(item)]),
      actor.credentials,
    );
    return {
      ...found,
      items: found.items.flatMap(item => visible(item, sightOf) ?? []),
    };
  }
}

/** The finding as somebody may know it; null where they may not. */
function visible(
  item: Detection,
  sightOf: (entityRef: string) => Sight,
): Detection | null {
  const scope = item.entry?.scope ?? null;
  if (sightOf(item.entityRef) !== 'visible') return null;
  // Its status would tell what an entity declared that is hidden from them.
  if (scope !== null && sightOf(scope) === 'hidden') return null;
  const signs = item.signs.filter(
    sign => !isElsewhere(sign) || sightOf(sign.value) !== 'hidden',
  );
  if (signs.length === 0 && item.signs.length > 0) return null;
  return { ...item, signs };
}
