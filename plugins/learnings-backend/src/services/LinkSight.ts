import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type { EntityLink } from '@conference-learnings/plugin-learnings-common';
import type { CatalogIndex } from '../catalog/CatalogIndex';
import type { StoredLink } from '../store/recaps/readRecap';

/** Refs in one request to the catalog, whose bodies are limited to 100 kB. */
const CHUNK = 500;

/** What a caller may know of an entity: its name alone can be a secret. */
export type Sight = 'visible' | 'missing' | 'hidden';

/** Tells which linked entities a caller may see. */
export class LinkSight {
  readonly #catalog: CatalogService;
  readonly #catalogIndex: CatalogIndex;

  constructor(deps: { catalog: CatalogService; catalogIndex: CatalogIndex }) {
    this.#catalog = deps.catalog;
    this.#catalogIndex = deps.catalogIndex;
  }

  /** Asks the catalog with the caller's credentials: once, unless there are very many refs. */
  async of(
    entityRefs: Iterable<string>,
    credentials: BackstageCredentials,
  ): Promise<(entityRef: string) => Sight> {
    const refs = [...new Set(entityRefs)];
    const chunks: string[][] = [];
    for (let at = 0; at < refs.length; at += CHUNK)
      chunks.push(refs.slice(at, at + CHUNK));
    const visible = new Set<string>();
    await Promise.all(
      chunks.map(async chunk => {
        const { items } = await this.#catalog.getEntitiesByRefs(
          { entityRefs: chunk, fields: ['kind'] },
          { credentials },
        );
        chunk.forEach((ref, place) => items[place] && visible.add(ref));
      }),
    );
    const unseen = refs.filter(ref => !visible.has(ref));
    const missing =
      unseen.length > 0
        ? await this.#catalogIndex.missing(unseen)
        : new Set<string>();
    return ref => {
      if (visible.has(ref)) return 'visible';
      return missing.has(ref) ? 'missing' : 'hidden';
    };
  }
}

/** The link as the contract has it, or none where its entity is hidden. */
export function shown(
  link: StoredLink,
  sightOf: (entityRef: string) => Sight,
): EntityLink[] {
  const sight = sightOf(link.entityRef);
  return sight === 'hidden' ? [] : [{ ...link, missing: sight === 'missing' }];
}
