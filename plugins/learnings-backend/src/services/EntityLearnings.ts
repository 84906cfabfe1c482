import { NotFoundError } from '@backstage/errors';
import type {
  EntityLearning,
  EntityLearningList,
  Places,
  Reach,
} from '@conference-learnings/plugin-learnings-common';
import type { Knex } from 'knex';
import type { CatalogIndex, ReachSource } from '../catalog/CatalogIndex';
import type { Concerned } from '../store/followUps/readableFollowUps';
import { entityFacets } from '../store/learnings/entityFacets';
import type { LearningFilter } from '../store/learnings/filterLearnings';
import { listEntityLearnings } from '../store/learnings/listEntityLearnings';
import type { LearningSource } from '../store/learnings/reachedLearnings';
import type { PageRequest } from '../store/page';
import type { Actor } from './Actor';
import type { Detections } from './Detections';
import type { LinkSight, Sight } from './LinkSight';

/** Findings of one entity that are looked at. */
const MOST_FINDINGS = 100;

/** A source of learnings, and why it is one. */
interface Source extends LearningSource {
  reach: Reach;
}

/** What an entity's own page shows. */
export class EntityLearnings {
  readonly #knex: Knex;
  readonly #catalogIndex: CatalogIndex;
  readonly #sight: LinkSight;
  readonly #detections: Detections;

  constructor(deps: {
    knex: Knex;
    catalogIndex: CatalogIndex;
    sight: LinkSight;
    detections: Detections;
  }) {
    this.#knex = deps.knex;
    this.#catalogIndex = deps.catalogIndex;
    this.#sight = deps.sight;
    this.#detections = deps.detections;
  }

  /**
   * Learnings that concern an entity, newest first, each once and with the
   * nearest reason that the caller may see. Counts and facets come with the
   * first page; what only a hidden entity leads to is in neither.
   *
   * @throws NotFoundError where the caller sees no such entity
   */
  async list(
    actor: Actor,
    entityRef: string,
    query: LearningFilter & PageRequest & { reach: 'own' | 'all' },
  ): Promise<EntityLearningList> {
    const { sources, sightOf } = await this.sourcesOf(
      actor,
      entityRef,
      query.reach,
    );
    const page = await listEntityLearnings(
      this.#knex,
      actor,
      { list: `${entityRef} ${query.reach}`, sources },
      query,
      query,
    );
    return {
      items: page.items.map(
        ({ source, link, ...learning }): EntityLearning => ({
          ...learning,
          reach: sources[source].reach,
          link: link && {
            ...link,
            missing: sightOf(link.entityRef) === 'missing',
          },
        }),
      ),
      pageInfo: page.pageInfo,
      ...(query.cursor === undefined
        ? await this.#facets(actor, { entityRef, sources }, query)
        : {}),
    };
  }

  /** What is shown of technologies is what the list of findings shows, too. */
  async #facets(actor: Actor, concerned: Concerned, query: LearningFilter) {
    const { totalItems, facets } = await entityFacets(
      this.#knex,
      actor,
      concerned,
      query,
    );
    const { items } = await this.#detections.list(
      actor,
      { entity: concerned.entityRef },
      { limit: MOST_FINDINGS },
    );
    const seen = new Set(items.map(({ technology }) => technology.id));
    const standings = facets.standings.flatMap(standing => {
      const status = seen.has(standing.technology.id) ? standing.status : null;
      return status === null && standing.stage === null
        ? []
        : [{ ...standing, status }];
    });
    return { totalItems, facets: { ...facets, standings } };
  }

  /**
   * What leads to the learnings that an entity shows to the caller, and what
   * they may know of each entity on the way.
   *
   * @throws NotFoundError where the caller sees no such entity
   */
  async sourcesOf(
    actor: Actor,
    entityRef: string,
    within: 'own' | 'all',
  ): Promise<{ sources: Source[]; sightOf: (entityRef: string) => Sight }> {
    const all = await this.#allSourcesOf(entityRef, within);
    const sightOf = await this.#sight.of(
      all.flatMap(({ reach, ...source }) => [
        source.entityRef,
        ...(reach.via === null ? [] : [reach.via]),
      ]),
      actor.credentials,
    );
    if (sightOf(entityRef) !== 'visible')
      throw new NotFoundError(
        `There is no entity ${entityRef} in the catalog that you may see`,
      );
    const sources = all.filter(({ reach, ...source }) =>
      [source.entityRef, reach.via].every(
        ref => ref === null || sightOf(ref) !== 'hidden',
      ),
    );
    return { sources, sightOf };
  }

  /**
   * Where else it is read what concerns some entities, as far as the caller may
   * see those, and these.
   */
  async placesOf(actor: Actor, entityRefs: string[]): Promise<Places> {
    const sightOf = await this.#sight.of(entityRefs, actor.credentials);
    const { related, owners } = await this.#catalogIndex.shownOn(
      entityRefs.filter(ref => sightOf(ref) === 'visible'),
    );
    const pageSightOf = await this.#sight.of(
      [...related, ...owners],
      actor.credentials,
    );
    const seen = (ref: string) => pageSightOf(ref) === 'visible';
    return { related: related.filter(seen), owners: owners.filter(seen) };
  }

  async #allSourcesOf(
    entityRef: string,
    reach: 'own' | 'all',
  ): Promise<Source[]> {
    const own: Source[] = [
      { entityRef, leads: 'link', reach: { kind: 'own', via: null } },
    ];
    if (entityRef.startsWith('group:'))
      own.push({
        entityRef,
        leads: 'published',
        reach: { kind: 'published', via: null },
      });
    if (entityRef.startsWith('user:'))
      own.push({
        entityRef,
        leads: 'written',
        reach: { kind: 'contributed', via: null },
      });
    if (reach === 'own') return own;

    const members = entityRef.startsWith('group:')
      ? await this.#catalogIndex.membersOf(entityRef)
      : [];
    const around = await this.#catalogIndex.reachOf(entityRef);
    return [
      ...own,
      ...members.map(
        (userRef): Source => ({
          entityRef: userRef,
          leads: 'written',
          reach: { kind: 'member', via: userRef },
        }),
      ),
      ...around
        .filter(source => source.kind !== 'own')
        .map(
          ({ kind, via, ...source }: ReachSource): Source => ({
            ...source,
            leads: 'link',
            reach: { kind, via },
          }),
        ),
    ];
  }
}
