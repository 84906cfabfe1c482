import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type { RecapContent } from '@conference-learnings/plugin-learnings-common';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type { CatalogIndex } from '../catalog/CatalogIndex';
import { LinkedItems } from './LinkedItems';
import type { Linker } from './Linker';
import { NameIndex } from './NameIndex';
import { Suggesting } from './Suggesting';

/** Entities that one recap may suggest: more would be read by nobody. */
const MAX_ENTITIES = 100;

/** Suggests from what the catalog index knows, and shows a caller what the catalog lets them see. */
export class CatalogLinker implements Linker {
  readonly #catalogIndex: CatalogIndex;
  readonly #catalog: CatalogService;
  #names: { version: number; index: Promise<NameIndex> } | undefined;

  constructor(deps: { catalogIndex: CatalogIndex; catalog: CatalogService }) {
    this.#catalogIndex = deps.catalogIndex;
    this.#catalog = deps.catalog;
  }

  async suggest(
    content: RecapContent,
    { credentials }: { credentials: BackstageCredentials },
  ): Promise<RecapContent> {
    const items = new LinkedItems(content);
    await new Suggesting(content, items, await this.#nameIndex()).run();
    const entityRefs = items.suggested().slice(0, MAX_ENTITIES);
    if (!entityRefs.length) return content;
    const { items: visible } = await this.#catalog.getEntitiesByRefs(
      { entityRefs, fields: ['kind'] },
      { credentials },
    );
    return items.contentWith(
      new Set(entityRefs.filter((_, at) => visible[at])),
    );
  }

  /** Built once for each state of the catalog index, however many ask. */
  async #nameIndex(): Promise<NameIndex> {
    const version = await this.#catalogIndex.version();
    if (this.#names?.version !== version) {
      const index = NameIndex.of(this.#catalogIndex);
      this.#names = { version, index };
      index.catch(() => {
        // The next one who asks tries again.
        this.#names = undefined;
      });
    }
    return this.#names.index;
  }
}
