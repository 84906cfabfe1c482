import type {
  AdoptionStage,
  Radar as RadarDocument,
} from '@conference-learnings/plugin-learnings-common';
import type { Knex } from 'knex';
import { quadrantOf, type Quadrant } from '../radar/quadrants';
import { replay, RINGS } from '../radar/replay';
import { standingMoves } from '../store/adoption/standingMoves';
import type { Actor } from './Actor';
import type { EntityLearnings } from './EntityLearnings';
import type { LinkSight } from './LinkSight';

/** Colours that read on white, where the stock page writes its rings. */
const LOOKS: Record<AdoptionStage, { color: string; description: string }> = {
  adopt: { color: '#0f766e', description: 'In production, and recommended' },
  trial: { color: '#1d4ed8', description: 'In use somewhere, with an end' },
  assess: { color: '#6d28d9', description: 'Being looked at' },
  hold: { color: '#b45309', description: 'Not to be taken further for now' },
  rejected: { color: '#b91c1c', description: 'Looked at, and decided against' },
};

/** The ledger of adoption as the document that the community tech-radar plugin reads. */
export class Radar {
  readonly #knex: Knex;
  readonly #sight: LinkSight;
  readonly #entityLearnings: EntityLearnings;
  readonly #quadrants: Quadrant[];
  readonly #pages: string;

  constructor(deps: {
    knex: Knex;
    sight: LinkSight;
    entityLearnings: EntityLearnings;
    quadrants: Quadrant[];
    /** The address below which technologies have their pages. */
    pages: string;
  }) {
    this.#knex = deps.knex;
    this.#sight = deps.sight;
    this.#entityLearnings = deps.entityLearnings;
    this.#quadrants = deps.quadrants;
    this.#pages = deps.pages;
  }

  /**
   * Of all that the actor may see, or of one scope with what is part of it or
   * its own: a domain's systems, a team's components.
   *
   * @throws NotFoundError where the caller sees no such entity
   */
  async read(
    actor: Actor,
    { scope }: { scope?: string },
  ): Promise<RadarDocument> {
    const scopes =
      scope === undefined ? undefined : await this.#scopesOf(actor, scope);
    const moved = await standingMoves(this.#knex, scopes);
    const sightOf = await this.#sight.of(
      moved.flatMap(({ moves }) => moves.flatMap(move => move.scope ?? [])),
      actor.credentials,
    );
    return {
      quadrants: this.#quadrants.map(({ id, name }) => ({ id, name })),
      rings: RINGS.map(id => ({
        id,
        name: id[0].toUpperCase() + id.slice(1),
        ...LOOKS[id],
      })),
      entries: moved.flatMap(({ id, name, category, moves }) => {
        const timeline = replay(
          moves.filter(
            move => move.scope === null || sightOf(move.scope) !== 'hidden',
          ),
        );
        const [latest] = timeline;
        if (!latest) return [];
        return [
          {
            key: id,
            id,
            title: name,
            quadrant: quadrantOf(this.#quadrants, category),
            description: latest.description,
            links: [{ url: `${this.#pages}/${id}`, title: 'Its story' }],
            timeline,
          },
        ];
      }),
    };
  }

  async #scopesOf(actor: Actor, scope: string): Promise<string[]> {
    const { sources } = await this.#entityLearnings.sourcesOf(
      actor,
      scope,
      'all',
    );
    const around = sources
      .filter(({ reach }) => reach.kind !== 'parent')
      .map(({ entityRef }) => entityRef);
    return [...new Set([scope, ...around])];
  }
}
