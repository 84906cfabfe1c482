import { InputError } from '@backstage/errors';
import type {
  Change,
  Merge,
  TechnologyContent,
  Versioned,
} from '@conference-learnings/plugin-learnings-common';
import type { Knex } from 'knex';
import { editTechnology } from '../store/changes/editTechnology';
import { lockTechnologies } from '../store/changes/lockRecords';
import { mergeTechnologies } from '../store/changes/mergeTechnologies';
import { storable } from '../store/values';
import { userOf, type Actor } from './Actor';
import { checkOther, checkUnmerged } from './changeable';
import { checkTechnologyNames } from './checkNames';
import { makeChange } from './makeChange';
import { StaleVersionError } from './StaleVersionError';
import type { Technologies } from './Technologies';

/** Somebody else was faster; what it is now is read after the transaction. */
const OVERTAKEN = new Error('Overtaken');

/** What people put right about technologies; it is taken back as every change is. */
export class TechnologyChanges {
  readonly #knex: Knex;
  readonly #technologies: Technologies;

  constructor(deps: { knex: Knex; technologies: Technologies }) {
    this.#knex = deps.knex;
    this.#technologies = deps.technologies;
  }

  /**
   * @throws ConflictError where another technology has one of its names;
   *   StaleVersionError where somebody else has changed it
   */
  async edit(
    actor: Actor,
    { id, version }: Versioned,
    given: TechnologyContent,
  ): Promise<Change> {
    userOf(actor);
    const before = await this.#technologies.read(actor, id);
    // What is left of a merge must not take what was meant for what went.
    if (before.id !== id || before.version !== version)
      throw await this.#stale(actor, { id, version });
    const content = storable(given);
    // An entity that has left, or that the actor may not see, may stay.
    const isSameEntity = content.entityRef === before.entityRef;
    if (!isSameEntity) await this.#technologies.checkEntity(actor, content);
    return makeChange(this.#knex, actor, async (tx, journal) => {
      const [row] = (await lockTechnologies(tx, [id])).values();
      if (row.merged_into !== null || row.version !== version) throw OVERTAKEN;
      await checkTechnologyNames(tx, content, id);
      const entityRef = isSameEntity ? row.entity_ref : content.entityRef;
      await editTechnology(journal, row, { ...content, entityRef });
      return {
        subject: 'technology',
        operation: 'edit',
        subject_id: id,
        other_id: null,
        other_name: null,
      };
    }).catch(async error => {
      if (error === OVERTAKEN) throw await this.#stale(actor, { id, version });
      return this.#technologies.rethrow(actor, error);
    });
  }

  /**
   * Makes one of two; the ledger keeps what both did.
   *
   * @throws InputError where they are one already
   */
  async merge(actor: Actor, id: string, { into }: Merge): Promise<Change> {
    userOf(actor);
    checkOther('technology', id, into);
    const from = await this.#technologies.read(actor, id);
    const target = await this.#technologies.read(actor, into, 'into: ');
    if (from.id === target.id)
      throw new InputError(
        `into: ${into} is the same technology as ${id}; choose another one`,
      );
    return makeChange(this.#knex, actor, async (tx, journal) => {
      const rows = await lockTechnologies(tx, [id, into]);
      const [gone, left] = [rows.get(id), rows.get(into)];
      if (!gone || !left)
        throw new Error(`Technologies ${id}, ${into} not locked`);
      checkUnmerged('technology', gone);
      checkUnmerged('technology', left, 'into: ');
      await mergeTechnologies(journal, gone, left);
      return {
        subject: 'technology',
        operation: 'merge',
        subject_id: left.id,
        other_id: gone.id,
        other_name: gone.name,
      };
    });
  }

  async #stale(
    actor: Actor,
    { id, version }: Versioned,
  ): Promise<StaleVersionError> {
    const present = await this.#technologies.read(actor, id);
    return new StaleVersionError(`Technology ${id}`, version, present);
  }
}
