import type {
  Insights as Figures,
  InsightsQuery,
} from '@conference-learnings/plugin-learnings-common';
import type { Knex } from 'knex';
import { seriesOf } from '../store/insights/choicesOf';
import { conferencesOf } from '../store/insights/conferencesOf';
import { funnelOf } from '../store/insights/funnelOf';
import { heardNotTriedOf } from '../store/insights/heardNotTriedOf';
import type { InsightsFilter } from '../store/insights/InsightsFilter';
import { medianDaysOf } from '../store/insights/medianDaysOf';
import { overdueOf } from '../store/insights/overdueOf';
import type { Actor } from './Actor';
import type { EntityLearnings } from './EntityLearnings';
import type { LinkSight } from './LinkSight';
import { visibleScopes } from './visibleScopes';

/** From talk to adoption: what became of what was heard, in counts of things. */
export class Insights {
  readonly #knex: Knex;
  readonly #sight: LinkSight;
  readonly #entityLearnings: EntityLearnings;

  constructor(deps: {
    knex: Knex;
    sight: LinkSight;
    entityLearnings: EntityLearnings;
  }) {
    this.#knex = deps.knex;
    this.#sight = deps.sight;
    this.#entityLearnings = deps.entityLearnings;
  }

  /**
   * All figures, of what the actor may read and of scopes that they may see.
   *
   * @throws NotFoundError where the actor sees no such domain
   */
  async read(
    actor: Actor,
    { domain, ...period }: InsightsQuery,
  ): Promise<Figures> {
    const knex = this.#knex;
    const within = await (domain === undefined
      ? this.#everywhere(actor)
      : this.#ofDomain(actor, domain));
    const filter: InsightsFilter = { ...period, ...within };
    const [funnel, medianDays, conferences, heardNotTried, overdue, series] =
      await Promise.all([
        funnelOf(knex, actor, filter),
        medianDaysOf(knex, actor, filter),
        conferencesOf(knex, actor, filter),
        heardNotTriedOf(knex, actor, filter),
        overdueOf(knex, actor, filter),
        seriesOf(knex, actor),
      ]);
    return { funnel, medianDays, conferences, heardNotTried, overdue, series };
  }

  async #everywhere(actor: Actor): Promise<Pick<InsightsFilter, 'scopes'>> {
    return { scopes: await visibleScopes(this.#knex, this.#sight, actor) };
  }

  async #ofDomain(
    actor: Actor,
    domain: string,
  ): Promise<Pick<InsightsFilter, 'scopes' | 'sources'>> {
    const { sources } = await this.#entityLearnings.sourcesOf(
      actor,
      domain,
      'all',
    );
    const parts = sources.map(({ entityRef }) => entityRef);
    // Teams say what they try for themselves, more than for what they own.
    const { owners } = await this.#entityLearnings.placesOf(actor, parts);
    return { sources, scopes: [...new Set([...parts, ...owners])] };
  }
}
