import { ConflictError, InputError, NotFoundError } from '@backstage/errors';
import type {
  Technology,
  TechnologyContent,
  TechnologyDetail,
  TechnologyList,
  TechnologyPosition,
} from '@conference-learnings/plugin-learnings-common';
import type { Knex } from 'knex';
import { positionsOf } from '../store/adoption/positionsOf';
import { statusesOf, type EntityStatus } from '../store/detections/statusesOf';
import type { PageRequest } from '../store/page';
import { heardOf } from '../store/technologies/heardOf';
import {
  insertTechnology,
  showTechnology,
} from '../store/technologies/insertTechnology';
import {
  findTechnology,
  listTechnologies,
  type TechnologyFilter,
} from '../store/technologies/listTechnologies';
import { aliasesOf, namesOf, nameTaken } from '../store/technologies/names';
import {
  technologyOf,
  type TechnologyListRow,
} from '../store/technologies/technologyQuery';
import { transaction } from '../store/transaction';
import { storable } from '../store/values';
import { userOf, type Actor } from './Actor';
import { checkTechnologyNames, TechnologyNameTaken } from './checkNames';
import type { LinkSight } from './LinkSight';
import { refsOf, visibleFinding } from './visibleFinding';
import { visiblePage } from './visiblePage';
import { visibleScopes } from './visibleScopes';

/** What people hear about and adopt: products, projects and languages. */
export class Technologies {
  readonly #knex: Knex;
  readonly #sight: LinkSight;

  constructor(deps: { knex: Knex; sight: LinkSight }) {
    this.#knex = deps.knex;
    this.#sight = deps.sight;
  }

  /** Of each, how far those are that the actor may see. */
  async list(
    actor: Actor,
    filter: Omit<TechnologyFilter, 'visible'>,
    page: PageRequest,
  ): Promise<TechnologyList> {
    const { stage, scope, status, sort } = filter;
    const asksStages =
      stage !== undefined || scope !== undefined || sort === 'lastMoved';
    const visible = asksStages
      ? await visibleScopes(this.#knex, this.#sight, actor)
      : undefined;
    return visiblePage(
      page,
      request =>
        listTechnologies(this.#knex, actor, { ...filter, visible }, request),
      async rows => {
        const technologies = await this.#technologiesOf(actor, rows);
        // What only hidden entities show is not told by a filter, either.
        return technologies.map(technology =>
          status === undefined ||
          technology?.statuses.some(one => one.status === status)
            ? technology
            : null,
        );
      },
    );
  }

  /** One of them, or the one that it was merged into; undefined where the actor may know of none. */
  async find(actor: Actor, id: string): Promise<Technology | undefined> {
    const row = await findTechnology(this.#knex, actor, id);
    const [technology] = row ? await this.#technologiesOf(actor, [row]) : [];
    return technology ?? undefined;
  }

  /**
   * @param field - of the request, for the error
   * @throws NotFoundError where the actor may know of nothing that tells of it
   */
  async read(actor: Actor, id: string, field = ''): Promise<TechnologyDetail> {
    const row = await findTechnology(this.#knex, actor, id);
    const [technology] = row ? await this.#technologiesOf(actor, [row]) : [];
    if (!row || !technology)
      throw new NotFoundError(
        `${field}there is no technology with the id ${id}`,
      );
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

  /**
   * Adds one, or shows to everybody one that the actor could not know of.
   *
   * @throws ConflictError where another technology has one of its names
   */
  async create(
    actor: Actor,
    given: TechnologyContent,
  ): Promise<TechnologyDetail> {
    userOf(actor);
    const content = storable(given);
    await this.checkEntity(actor, content);
    const taken = await nameTaken(this.#knex, namesOf(content), null);
    const hiddenId =
      taken && !(await this.find(actor, taken.technologyId))
        ? taken.technologyId
        : null;
    const id = await transaction(this.#knex, async tx => {
      await checkTechnologyNames(tx, content, hiddenId);
      return hiddenId === null
        ? insertTechnology(tx, content)
        : showTechnology(tx, hiddenId, content);
    }).catch(error => this.rethrow(actor, error));
    return this.read(actor, id);
  }

  /** @throws InputError where the entity is not there, or not for the actor to see */
  async checkEntity(
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

  /**
   * Throws an error on; of a name that is taken it says whose it is, as far as
   * the actor may know.
   *
   * @throws ConflictError for that
   */
  async rethrow(actor: Actor, error: unknown): Promise<never> {
    if (!(error instanceof TechnologyNameTaken)) throw error;
    const { field, called, technologyId } = error;
    const holder = await this.find(actor, technologyId);
    throw new ConflictError(
      holder
        ? `${field}: “${called}” is what ${holder.name} is called; merge the two, or leave this name out`
        : `${field}: “${called}” is what another technology is called, of which you may not read; leave this name out`,
    );
  }

  /** Null in the place of each that nothing tells of which the actor may see. */
  async #technologiesOf(
    actor: Actor,
    rows: TechnologyListRow[],
  ): Promise<(Technology | null)[]> {
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
    return rows.map(row => {
      const technology = technologyOf(
        row,
        (positions.get(row.id) ?? []).filter(isSeen),
        countsOf(visible.filter(({ technologyId }) => technologyId === row.id)),
      );
      const isKnown =
        Boolean(row.added) ||
        technology.recapCount > 0 ||
        technology.positions.length > 0;
      return isKnown ? technology : null;
    });
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
}

function countsOf(found: EntityStatus[]): Technology['statuses'] {
  const counts = new Map<EntityStatus['status'], number>();
  for (const { status } of found)
    counts.set(status, (counts.get(status) ?? 0) + 1);
  return [...counts].map(([status, count]) => ({ status, count }));
}
