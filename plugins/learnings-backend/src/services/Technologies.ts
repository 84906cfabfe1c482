import { ConflictError, InputError, NotFoundError } from '@backstage/errors';
import type {
  Technology,
  TechnologyContent,
  TechnologyDetail,
  TechnologyList,
  TechnologyPosition,
  Versioned,
} from '@conference-learnings/plugin-learnings-common';
import type { Knex } from 'knex';
import { positionsOf } from '../store/adoption/positionsOf';
import { lockTechnology } from '../store/adoption/recordEntry';
import { statusesOf, type EntityStatus } from '../store/detections/statusesOf';
import type { PageRequest } from '../store/page';
import {
  aliasesOf,
  insertTechnology,
  mergeTechnology,
  namesOf,
  nameTaken,
  updateTechnology,
} from '../store/technologies/editTechnology';
import { heardOf } from '../store/technologies/heardOf';
import {
  findTechnology,
  listTechnologies,
  type TechnologyFilter,
} from '../store/technologies/listTechnologies';
import {
  technologyOf,
  type TechnologyListRow,
} from '../store/technologies/technologyQuery';
import { transaction } from '../store/transaction';
import { storable } from '../store/values';
import { userOf, type Actor } from './Actor';
import type { LinkSight } from './LinkSight';
import { StaleVersionError } from './StaleVersionError';
import { refsOf, visibleFinding } from './visibleFinding';
import { visibleScopes } from './visibleScopes';

/** What people hear about and adopt: products, projects and languages. */
export class Technologies {
  readonly #knex: Knex;
  readonly #sight: LinkSight;

  constructor(deps: { knex: Knex; sight: LinkSight }) {
    this.#knex = deps.knex;
    this.#sight = deps.sight;
  }

  /** By name; of each, how far those are that the actor may see. */
  async list(
    actor: Actor,
    filter: Omit<TechnologyFilter, 'visible'>,
    page: PageRequest,
  ): Promise<TechnologyList> {
    const asksStages = filter.stage !== undefined || filter.scope !== undefined;
    const { items, pageInfo } = await listTechnologies(
      this.#knex,
      actor,
      {
        ...filter,
        visible: asksStages
          ? await visibleScopes(this.#knex, this.#sight, actor)
          : undefined,
      },
      page,
    );
    return { items: await this.#technologiesOf(actor, items), pageInfo };
  }

  /** @throws NotFoundError where the actor may know of nothing that tells of it */
  async read(actor: Actor, id: string): Promise<TechnologyDetail> {
    const row = await findTechnology(this.#knex, actor, id);
    const [technology] = row ? await this.#technologiesOf(actor, [row]) : [];
    if (!row || !technology)
      throw new NotFoundError(`There is no technology with the id ${id}`);
    const [aliases, heard] = await Promise.all([
      aliasesOf(this.#knex, row.id, row.name_key),
      heardOf(this.#knex, actor, row.id),
    ]);
    const { homepage, repository, maturity, version } = row;
    return {
      ...technology,
      aliases,
      homepage,
      repository,
      maturity,
      entityRef: await this.#shownEntity(actor, row.entity_ref),
      version,
      heard,
    };
  }

  /** @throws ConflictError where another technology has one of its names */
  async create(
    actor: Actor,
    given: TechnologyContent,
  ): Promise<TechnologyDetail> {
    userOf(actor);
    const content = storable(given);
    await this.#checkEntity(actor, content);
    const id = await transaction(this.#knex, async tx => {
      await checkNames(tx, content, null);
      return insertTechnology(tx, content);
    });
    return this.read(actor, id);
  }

  /**
   * @throws ConflictError where another technology has one of its names;
   *   StaleVersionError where somebody else has changed it
   */
  async update(
    actor: Actor,
    { id, version }: Versioned,
    given: TechnologyContent,
  ): Promise<TechnologyDetail> {
    userOf(actor);
    const before = await this.read(actor, id);
    // What is left of a merge must not take what was meant for what went.
    if (before.id !== id)
      throw new StaleVersionError(`Technology ${id}`, version, before);
    const content = storable(given);
    // An entity that has left, or that the actor may not see, may stay.
    const stored = await this.#entityOf(actor, id);
    if (content.entityRef !== before.entityRef)
      await this.#checkEntity(actor, content);
    else content.entityRef = stored;
    const isDone = await transaction(this.#knex, async tx => {
      await checkNames(tx, content, before.id);
      return updateTechnology(tx, { id: before.id, version }, content);
    });
    const after = await this.read(actor, id);
    if (!isDone)
      throw new StaleVersionError(`Technology ${id}`, version, after);
    return after;
  }

  /**
   * Makes one of two; the ledger keeps what both did.
   *
   * @throws InputError where they are one already
   */
  async merge(
    actor: Actor,
    id: string,
    into: string,
  ): Promise<TechnologyDetail> {
    userOf(actor);
    await this.read(actor, id);
    await this.read(actor, into).catch(error => {
      throw error instanceof NotFoundError
        ? new NotFoundError(`into: ${error.message}`)
        : error;
    });
    await transaction(this.#knex, async tx => {
      // In one order, so that two merges at once do not wait for each other.
      for (const each of [id, into].sort()) await lockTechnology(tx, each);
      const [from, to] = [
        await lockTechnology(tx, id),
        await lockTechnology(tx, into),
      ];
      if (from === null || to === null || from === to)
        throw new InputError(
          `into: ${into} is the same technology as ${id}; choose another one`,
        );
      await mergeTechnology(tx, from, to);
    });
    return this.read(actor, into);
  }

  /** Without those that nothing tells of which the actor may see. */
  async #technologiesOf(
    actor: Actor,
    rows: TechnologyListRow[],
  ): Promise<Technology[]> {
    const ids = rows.map(({ id }) => id);
    const [positions, statuses] = await Promise.all([
      positionsOf(this.#knex, ids),
      statusesOf(this.#knex, ids),
    ]);
    const sightOf = await this.#sight.of(
      [
        ...[...positions.values()].flat().flatMap(({ scope }) => scope ?? []),
        ...statuses.flatMap(refsOf),
      ],
      actor.credentials,
    );
    const visible = statuses.filter(status => visibleFinding(status, sightOf));
    const isSeen = ({ scope }: TechnologyPosition) =>
      scope === null || sightOf(scope) !== 'hidden';
    return rows.flatMap(row => {
      const technology = technologyOf(
        row,
        (positions.get(row.id) ?? []).filter(isSeen),
        countsOf(visible.filter(({ technologyId }) => technologyId === row.id)),
      );
      const isKnown =
        Boolean(row.added) ||
        technology.recapCount > 0 ||
        technology.positions.length > 0;
      return isKnown ? [technology] : [];
    });
  }

  async #entityOf(actor: Actor, id: string): Promise<string | null> {
    const row = await findTechnology(this.#knex, actor, id);
    return row?.entity_ref ?? null;
  }

  /** Its name alone can be a secret. */
  async #shownEntity(
    actor: Actor,
    entityRef: string | null,
  ): Promise<string | null> {
    if (entityRef === null) return null;
    const sightOf = await this.#sight.of([entityRef], actor.credentials);
    return sightOf(entityRef) === 'hidden' ? null : entityRef;
  }

  async #checkEntity(
    actor: Actor,
    { entityRef }: TechnologyContent,
  ): Promise<void> {
    if (entityRef === null) return;
    const sightOf = await this.#sight.of([entityRef], actor.credentials);
    if (sightOf(entityRef) !== 'visible')
      throw new InputError(
        `entityRef: ${entityRef} is not in the catalog, or you may not see it; choose an entity that is`,
      );
  }
}

function countsOf(found: EntityStatus[]): Technology['statuses'] {
  const counts = new Map<EntityStatus['status'], number>();
  for (const { status } of found)
    counts.set(status, (counts.get(status) ?? 0) + 1);
  return [...counts].map(([status, count]) => ({ status, count }));
}

async function checkNames(
  tx: Knex,
  content: TechnologyContent,
  id: string | null,
): Promise<void> {
  const names = namesOf(content);
  const taken = await nameTaken(tx, names, id);
  if (!taken) return;
  const [own] = names.keys();
  const field = taken.key === own ? 'name' : 'aliases';
  throw new ConflictError(
    `${field}: “${names.get(taken.key)}” is what technology ${taken.name} (${
      taken.technologyId
    }) is called; merge the two, or leave this name out`,
  );
}
