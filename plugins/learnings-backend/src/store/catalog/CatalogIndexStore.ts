import type { Knex } from 'knex';
import type { IndexedEntity } from '../../catalog/IndexedEntity';
import { CHUNK } from '../chunk';
import { readCount } from '../values';

/** Writes the tables of the catalog index. */
export class CatalogIndexStore {
  readonly #db: Knex;

  constructor(db: Knex) {
    this.#db = db;
  }

  /**
   * Stores those entities whose fingerprint changed, in one transaction.
   *
   * @param entities - at most 1,000: their refs are bound at once
   * @returns how many were written
   */
  async writePage(entities: IndexedEntity[]): Promise<number> {
    const changed = await this.#changedOf(entities);
    if (!changed.length) return 0;
    await this.#db.transaction(async tx => {
      for (let at = 0; at < changed.length; at += CHUNK)
        await tx('catalog_entities')
          .insert(changed.slice(at, at + CHUNK).map(rowOf))
          .onConflict('entity_ref')
          .merge();
      await tx('catalog_relations')
        .delete()
        .whereIn(
          'source_ref',
          changed.map(entity => entity.entityRef),
        );
      await tx.batchInsert(
        'catalog_relations',
        changed.flatMap(entity =>
          entity.relations.map(({ type, targetRef }) => ({
            source_ref: entity.entityRef,
            type,
            target_ref: targetRef,
          })),
        ),
        CHUNK,
      );
      await countWrite(tx);
    });
    return changed.length;
  }

  /** Forgets entities. */
  async remove(entityRefs: string[]): Promise<void> {
    if (!entityRefs.length) return;
    await this.#db.transaction(async tx => {
      await tx('catalog_relations').delete().whereIn('source_ref', entityRefs);
      await tx('catalog_entities').delete().whereIn('entity_ref', entityRefs);
      await countWrite(tx);
    });
  }

  /** A page of the refs that are stored, in order, behind `after`. */
  async refsAfter(after: string, limit: number): Promise<string[]> {
    return this.#db('catalog_entities')
      .where('entity_ref', '>', after)
      .orderBy('entity_ref')
      .limit(limit)
      .pluck('entity_ref');
  }

  async count(): Promise<number> {
    const [{ count }] = await this.#db('catalog_entities').count({
      count: '*',
    });
    return readCount(count);
  }

  /** Whether the index has ever held the whole catalog. */
  async isFilled(): Promise<boolean> {
    const { filled_at: filledAt } = await this.#db('catalog_index').first(
      'filled_at',
    );
    return filledAt !== null;
  }

  /** Notes that the index holds the whole catalog, unless it is empty. */
  async markFilled(): Promise<void> {
    await this.#db('catalog_index')
      .whereNull('filled_at')
      .whereExists(this.#db('catalog_entities').select('entity_ref'))
      .update({ filled_at: new Date().toISOString() });
  }

  async #changedOf(entities: IndexedEntity[]): Promise<IndexedEntity[]> {
    const stored: { entity_ref: string; fingerprint: string }[] =
      await this.#db('catalog_entities')
        .select('entity_ref', 'fingerprint')
        .whereIn(
          'entity_ref',
          entities.map(entity => entity.entityRef),
        );
    const known = new Map(stored.map(row => [row.entity_ref, row.fingerprint]));
    return entities.filter(
      entity => known.get(entity.entityRef) !== entity.fingerprint,
    );
  }
}

function rowOf(entity: IndexedEntity) {
  return {
    entity_ref: entity.entityRef,
    kind: entity.kind,
    name: entity.name,
    title: entity.title,
    owner: entity.owner,
    technologies: JSON.stringify(entity.technologies),
    fingerprint: entity.fingerprint,
  };
}

function countWrite(tx: Knex) {
  return tx('catalog_index').increment('version', 1);
}
