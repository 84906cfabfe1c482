import { parseEntityRef } from '@backstage/catalog-model';
import { ConflictError, InputError, NotFoundError } from '@backstage/errors';
import type {
  AdoptionEntry,
  AdoptionList,
  AdoptionRecord,
} from '@conference-learnings/plugin-learnings-common';
import type { Knex } from 'knex';
import {
  listEntries,
  readEntry,
  type EntryFilter,
} from '../store/adoption/listEntries';
import {
  lockTechnology,
  presentEntryId,
  recordEntry,
} from '../store/adoption/recordEntry';
import { readLearning } from '../store/learnings/readLearning';
import type { PageRequest } from '../store/page';
import { transaction } from '../store/transaction';
import { storable } from '../store/values';
import { userOf, type Actor } from './Actor';
import type { LinkSight } from './LinkSight';
import { StageMovedError } from './StageMovedError';
import type { Technologies } from './Technologies';
import { visiblePage } from './visiblePage';

/** Who can adopt a technology; null is the whole organisation. */
const SCOPE_KINDS = ['group', 'domain', 'system', 'component'];

/** What is said of an earlier day is a slip. */
const EARLIEST = '1970-01-01';

/** Somewhere on earth it is tomorrow already. */
const AHEAD_MS = 14 * 3600 * 1000;

/** The ledger of adoption: who moved which technology to which stage, why, and on what evidence. */
export class Adoption {
  readonly #knex: Knex;
  readonly #sight: LinkSight;
  readonly #technologies: Technologies;
  readonly #onRecorded: () => void;

  constructor(deps: {
    knex: Knex;
    sight: LinkSight;
    technologies: Technologies;
    /** What an entity shows may be judged otherwise now. */
    onRecorded?(): void;
  }) {
    this.#knex = deps.knex;
    this.#sight = deps.sight;
    this.#technologies = deps.technologies;
    this.#onRecorded = deps.onRecorded ?? (() => {});
  }

  /** Entries, the latest first; those of entities that the actor may not see are left out. */
  async list(
    actor: Actor,
    filter: EntryFilter,
    page: PageRequest,
  ): Promise<AdoptionList> {
    return visiblePage(
      page,
      request => listEntries(this.#knex, actor, filter, request),
      async found => {
        const sightOf = await this.#sight.of(
          found.flatMap(({ scope }) => scope ?? []),
          actor.credentials,
        );
        return found.map(entry =>
          entry.scope === null || sightOf(entry.scope) !== 'hidden'
            ? entry
            : null,
        );
      },
    );
  }

  /**
   * Adds a line to the ledger. A move into the past is history: what is present
   * is still said by the newest entry.
   *
   * @throws InputError where the scope, the day or the evidence cannot be;
   *   NotFoundError where the technology or the entry to correct is not there;
   *   StageMovedError where somebody else was faster; ConflictError where the
   *   entry is corrected already, or is to be of a scope that has a stage
   */
  async record(
    actor: Actor,
    givenId: string,
    given: AdoptionRecord,
  ): Promise<AdoptionEntry> {
    const userRef = userOf(actor);
    const record = storable(given);
    const known = await this.#technologies.find(actor, givenId);
    if (!known)
      throw new NotFoundError(`There is no technology with the id ${givenId}`);
    const technologyId = known.id;
    const { correctsId } = record;
    // Whose stage its author has seen.
    const scope = correctsId
      ? await this.#scopeOfCorrected(actor, technologyId, correctsId)
      : record.scope;
    // An entry of what has left the catalog can still be put right.
    if (!correctsId || record.scope !== scope)
      await this.#checkScope(actor, record.scope);
    checkDay(record.effectiveOn);
    await this.#checkEvidence(actor, record);
    const id = await transaction(this.#knex, async tx => {
      const lockedId = await lockTechnology(tx, technologyId);
      if (lockedId === null)
        throw new NotFoundError(
          `There is no technology with the id ${technologyId}`,
        );
      if (correctsId) checkUncorrected(await readEntry(tx, actor, correctsId));
      const presentId = await presentEntryId(tx, lockedId, scope);
      if (presentId !== record.seen)
        throw new StageMovedError(
          presentId ? await readEntry(tx, actor, presentId) : null,
        );
      if (record.scope !== scope)
        checkFree(record, await presentEntryId(tx, lockedId, record.scope));
      return recordEntry(tx, lockedId, userRef, record);
    });
    this.#onRecorded();
    const entry = await readEntry(this.#knex, actor, id);
    if (!entry) throw new Error(`Adoption entry ${id} vanished`);
    return entry;
  }

  async #checkScope(actor: Actor, scope: string | null): Promise<void> {
    if (scope === null) return;
    const { kind } = parseEntityRef(scope);
    if (!SCOPE_KINDS.includes(kind))
      throw new InputError(
        `scope: an entity of kind ${kind} adopts nothing; choose a Group, Domain, System or Component, or null for the whole organisation`,
      );
    const sightOf = await this.#sight.of([scope], actor.credentials);
    if (sightOf(scope) !== 'visible')
      throw new InputError(
        `scope: ${scope} is not in the catalog, or you may not see it; choose an entity that is`,
      );
  }

  async #checkEvidence(
    actor: Actor,
    { evidence }: AdoptionRecord,
  ): Promise<void> {
    if (!evidence || !('learningId' in evidence)) return;
    if (!(await readLearning(this.#knex, actor, evidence.learningId)))
      throw new InputError(
        `evidence.learningId: no published recap that you may read holds ${evidence.learningId}; it may have been deleted. Choose another, or give a URL`,
      );
  }

  /** Of an entry that the actor may see; it asks the catalog, which no transaction waits for. */
  async #scopeOfCorrected(
    actor: Actor,
    technologyId: string,
    id: string,
  ): Promise<string | null> {
    const entry = await readEntry(this.#knex, actor, id);
    const sightOf = await this.#sight.of(
      entry?.scope ? [entry.scope] : [],
      actor.credentials,
    );
    if (
      entry?.technology.id !== technologyId ||
      (entry.scope !== null && sightOf(entry.scope) === 'hidden')
    )
      throw new NotFoundError(
        `correctsId: technology ${technologyId} has no entry ${id}`,
      );
    return entry.scope;
  }
}

function checkUncorrected(entry: AdoptionEntry | null): void {
  if (entry && entry.correctedById !== null)
    throw new ConflictError(
      `correctsId: entry ${entry.id} was corrected already, by ${entry.correctedById}; correct that one`,
    );
}

/** A correction writes over no stage that its author has not seen. */
function checkFree({ scope }: AdoptionRecord, presentId: string | null): void {
  if (presentId !== null)
    throw new ConflictError(
      `scope: ${
        scope ?? 'the whole organisation'
      } has a stage already, by entry ${presentId}; correct that one, or record a move`,
    );
}

function checkDay(effectiveOn: string): void {
  if (effectiveOn < EARLIEST)
    throw new InputError(
      `effectiveOn: ${effectiveOn} is before ${EARLIEST}; correct the year`,
    );
  const latest = new Date(Date.now() + AHEAD_MS).toISOString().slice(0, 10);
  if (effectiveOn > latest)
    throw new InputError(
      `effectiveOn: ${effectiveOn} is in the future; record a move when it was made`,
    );
}
