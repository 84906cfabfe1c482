import type { Knex } from 'knex';
import { linkablesOf } from '../store/catalog/linkablesOf';
import { membersOf, missingOf, versionOf } from '../store/catalog/lookUps';
import { reachOf } from '../store/catalog/reachOf';
import { shownOn } from '../store/catalog/shownOn';
import type { CatalogIndex, LinkableEntity } from './CatalogIndex';

/** The catalog index as it stands in the plugin's own database. */
export class DatabaseCatalogIndex implements CatalogIndex {
  readonly #db: Knex;

  constructor(db: Knex) {
    this.#db = db;
  }

  reachOf(entityRef: string) {
    return reachOf(this.#db, entityRef);
  }

  shownOn(entityRefs: string[]) {
    return shownOn(this.#db, entityRefs);
  }

  missing(entityRefs: string[]) {
    return missingOf(this.#db, entityRefs);
  }

  membersOf(groupRef: string) {
    return membersOf(this.#db, groupRef);
  }

  version() {
    return versionOf(this.#db);
  }

  linkables(): AsyncIterable<LinkableEntity[]> {
    return linkablesOf(this.#db);
  }
}
