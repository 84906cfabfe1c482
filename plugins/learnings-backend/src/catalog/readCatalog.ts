import type {
  AuthService,
  BackstageCredentials,
} from '@backstage/backend-plugin-api';
import { type Entity, stringifyEntityRef } from '@backstage/catalog-model';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type { CatalogIndexStore } from '../store/catalog/CatalogIndexStore';
import type { TechnologySignal } from './IndexedEntity';
import { INDEXED_FIELDS, indexedEntityOf } from './indexedEntityOf';

/** Entities of one request to the catalog, and of one transaction here. */
const PAGE_SIZE = 500;

/** Finds technologies in entities beside those that they name themselves. */
export interface SignalSource {
  /** What it reads of an entity besides what is read anyway. */
  readonly fields: readonly string[];
  /** Never throws. */
  signalsOf(entity: Entity, entityRef: string): TechnologySignal[];
  /** Called after each pass, whether it came to its end or not. */
  report(): void;
}

const NO_SIGNALS: SignalSource = {
  fields: [],
  signalsOf: () => [],
  report: () => {},
};

export interface CatalogReaderDeps {
  catalog: CatalogService;
  auth: AuthService;
  store: CatalogIndexStore;
  signals?: SignalSource;
}

/** What one pass over the catalog found. */
export interface CatalogPass {
  seen: number;
  written: number;
  removed: number;
}

/**
 * Reads the whole catalog once, a page at a time, and brings the index to what
 * it says. Entities that are gone are removed after the last page: a pass that
 * fails half way, or finds nothing at all, removes nothing.
 *
 * @throws what the catalog or the database throw, and where `signal` aborts
 */
export async function readCatalog(
  { catalog, auth, store, signals = NO_SIGNALS }: CatalogReaderDeps,
  signal?: AbortSignal,
): Promise<CatalogPass> {
  const credentials = await auth.getOwnServiceCredentials();
  const pages = catalog.streamEntities(
    {
      fields: [...INDEXED_FIELDS, ...signals.fields],
      pageSize: PAGE_SIZE,
      totalItems: 'exclude',
    },
    { credentials },
  );
  const indexed = (entity: Entity) =>
    indexedEntityOf(
      entity,
      signals.signalsOf(entity, stringifyEntityRef(entity)),
    );
  const pass: CatalogPass = { seen: 0, written: 0, removed: 0 };
  try {
    for await (const page of pages) {
      signal?.throwIfAborted();
      pass.written += await store.writePage(page.map(indexed));
      pass.seen += page.length;
    }
  } finally {
    signals.report();
  }
  // A catalog without a single entity is one that has not started yet.
  if (pass.seen === 0) return pass;

  const gone = (await store.count()) - pass.seen;
  if (gone > 0)
    pass.removed = await removeGone({ catalog, store, credentials, gone });
  return pass;
}

/**
 * Asks the catalog for what is stored until all that is gone has been found.
 * To remember which entities a pass met instead would take memory with each.
 */
async function removeGone(options: {
  catalog: CatalogService;
  store: CatalogIndexStore;
  credentials: BackstageCredentials;
  gone: number;
}): Promise<number> {
  const { catalog, store, credentials, gone } = options;
  let removed = 0;
  let after = '';
  while (removed < gone) {
    const entityRefs = await store.refsAfter(after, PAGE_SIZE);
    const last = entityRefs.at(-1);
    if (last === undefined) break;
    const { items } = await catalog.getEntitiesByRefs(
      { entityRefs, fields: ['kind'] },
      { credentials },
    );
    const absent = entityRefs.filter((_, at) => !items[at]);
    await store.remove(absent);
    removed += absent.length;
    after = last;
  }
  return removed;
}
