import { setImmediate as nextTurn } from 'node:timers/promises';
import type { DetectionSign } from '@conference-learnings/plugin-learnings-common';
import type { Knex } from 'knex';
import { presentClaims, type Claim } from '../store/detections/presentClaims';
import { replaceDetections } from '../store/detections/replaceDetections';
import { shownByComponents } from '../store/detections/shownByComponents';
import {
  signedEntities,
  type SignedEntity,
} from '../store/detections/signedEntities';
import type { TechnologyDetectionRow } from '../store/tables';
import { standInsOf } from '../store/technologies/standInsOf';
import { compare } from './compare';
import { NamedTechnologies } from './NamedTechnologies';
import { signsOf } from './signsOf';
import type { TechnologyForms } from './TechnologyForms';

const PAGE_SIZE = 500;

/** More signs of one thing tell nobody more. */
const MAX_SIGNS = 10;

/** Only these are known well enough for the lack of a sign to mean something. */
const EXPECTED_TO_SHOW = /^(?:component|system):/;

type Signs = ReadonlyMap<string, DetectionSign[]>;

/** What one comparison went through. */
export interface Compared {
  entities: number;
  detections: number;
}

/**
 * Holds the ledger of adoption against the catalog index, a page of entities at
 * a time, and keeps what comes of it.
 */
export class CatalogComparison {
  readonly #knex: Knex;
  readonly #named: NamedTechnologies;
  readonly #staleAfter: number;
  readonly #clock: () => Date;
  readonly #pageSize: number;

  /** @param deps - `staleAfter` in milliseconds */
  constructor(deps: {
    knex: Knex;
    forms: TechnologyForms;
    staleAfter: number;
    clock?: () => Date;
    pageSize?: number;
  }) {
    this.#knex = deps.knex;
    this.#named = new NamedTechnologies(deps);
    this.#staleAfter = deps.staleAfter;
    this.#clock = deps.clock ?? (() => new Date());
    this.#pageSize = deps.pageSize ?? PAGE_SIZE;
  }

  /** @throws what the database throws, and where `signal` aborts; the pages before are kept */
  async run(signal?: AbortSignal): Promise<Compared> {
    const at = this.#clock();
    const compared: Compared = { entities: 0, detections: 0 };
    let after = '';
    for await (const page of signedEntities(this.#knex, this.#pageSize)) {
      signal?.throwIfAborted();
      const rows = await this.#rowsOf(page, at);
      const upTo = page[page.length - 1].entityRef;
      await replaceDetections(this.#knex, { after, upTo }, rows);
      compared.entities += page.length;
      compared.detections += rows.length;
      after = upTo;
      // SQLite answers at once, and would let nobody else in until the end.
      await nextTurn();
    }
    await replaceDetections(this.#knex, { after }, []);
    return compared;
  }

  async #rowsOf(
    page: SignedEntity[],
    at: Date,
  ): Promise<TechnologyDetectionRow[]> {
    const signs = await this.#signsOf(page);
    const claims = await this.#claimsOf(page, signs);
    const ofParts = await this.#signsOfParts(page, claims);
    const staleBefore = new Date(at.getTime() - this.#staleAfter)
      .toISOString()
      .slice(0, 10);
    return page.flatMap((entity, place) => {
      const { entityRef, scopes } = entity;
      const findings = compare({
        signs: signs[place],
        nearestClaim: technologyId =>
          [...scopes, null]
            .map(scope => claims.get(scope)?.get(technologyId))
            .find(claim => claim !== undefined),
        own: EXPECTED_TO_SHOW.test(entityRef)
          ? [...(claims.get(entityRef)?.values() ?? [])]
          : [],
        signsOfParts: technologyId =>
          ofParts.get(entityRef)?.get(technologyId) ?? [],
        staleBefore,
      });
      return findings.map(finding => ({
        entity_ref: entityRef,
        technology_id: finding.technologyId,
        status: finding.status,
        signs: JSON.stringify(finding.signs),
        entry_id: finding.entryId,
        seen_at: at.toISOString(),
      }));
    });
  }

  /** For each entity of a page. */
  async #signsOf(page: SignedEntity[]): Promise<Signs[]> {
    const all = page.map(signsOf);
    const idOf = await this.#named.of(all.flat());
    const standIns = await standInsOf(
      this.#knex,
      page.flatMap(({ entityRef, dependencies }) => [
        entityRef,
        ...dependencies.map(one => one.entityRef),
      ]),
    );
    return page.map(({ entityRef, dependencies }, place) => {
      const byTechnology = new Map<string, DetectionSign[]>();
      for (const { name, sign } of all[place]) {
        const id = idOf(name);
        if (id !== undefined) addSign(byTechnology, id, sign);
      }
      for (const { entityRef: value } of dependencies)
        for (const id of standIns.get(value) ?? [])
          addSign(byTechnology, id, { kind: 'dependency', value });
      // What stands for a technology does not use it.
      for (const id of standIns.get(entityRef) ?? []) byTechnology.delete(id);
      return byTechnology;
    });
  }

  /** By scope, then by technology. */
  async #claimsOf(
    page: SignedEntity[],
    signs: Signs[],
  ): Promise<Map<string | null, Map<string, Claim>>> {
    const claims = await presentClaims(this.#knex, {
      technologyIds: new Set(signs.flatMap(one => [...one.keys()])),
      scopes: new Set([...page.flatMap(({ scopes }) => scopes), null]),
      whole: page.map(({ entityRef }) => entityRef),
    });
    const byScope = new Map<string | null, Map<string, Claim>>();
    for (const claim of claims) {
      const ofScope = byScope.get(claim.scope) ?? new Map<string, Claim>();
      byScope.set(claim.scope, ofScope.set(claim.technologyId, claim));
    }
    return byScope;
  }

  /**
   * What components show of what their systems claim. By their refs components
   * come before systems, so this pass has been through all of them.
   */
  async #signsOfParts(
    page: SignedEntity[],
    claims: Map<string | null, Map<string, Claim>>,
  ): Promise<Map<string, Map<string, DetectionSign[]>>> {
    const systems = page
      .map(({ entityRef }) => entityRef)
      .filter(ref => ref.startsWith('system:') && claims.has(ref));
    const bySystem = new Map<string, Map<string, DetectionSign[]>>();
    if (systems.length === 0) return bySystem;
    const shown = await shownByComponents(
      this.#knex,
      {
        systems,
        technologyIds: new Set(
          systems.flatMap(ref => [...(claims.get(ref)?.keys() ?? [])]),
        ),
      },
      MAX_SIGNS,
    );
    for (const { system, technologyId, component } of shown) {
      const ofSystem =
        bySystem.get(system) ?? new Map<string, DetectionSign[]>();
      addSign(ofSystem, technologyId, { kind: 'component', value: component });
      bySystem.set(system, ofSystem);
    }
    return bySystem;
  }
}

function addSign(
  byTechnology: Map<string, DetectionSign[]>,
  technologyId: string,
  sign: DetectionSign,
): void {
  const known = byTechnology.get(technologyId) ?? [];
  byTechnology.set(technologyId, known);
  const isNew = known.every(
    ({ kind, value }) => kind !== sign.kind || value !== sign.value,
  );
  if (isNew && known.length < MAX_SIGNS) known.push(sign);
}
