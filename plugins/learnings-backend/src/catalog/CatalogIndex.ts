import type { Reach } from '@conference-learnings/plugin-learnings-common';

/** An entity whose learnings show on another one, and why. */
export interface ReachSource {
  /** The entity that learnings are linked to, or the person who wrote them. */
  entityRef: string;
  kind: Reach['kind'];
  /** The entity that they come through; null where they are the entity's own. */
  via: string | null;
}

/** What the plugin knows of the catalog without asking it. */
export interface CatalogIndex {
  /**
   * Where the learnings of an entity come from, nearest first: the entity
   * itself as `own`, then what stands around it. A source of kind `member`
   * names a User whose own writing counts; every other names an entity whose
   * links count.
   */
  reachOf(entityRef: string): Promise<ReachSource[]>;
  /** Those of the given entities that are not in the catalog. */
  missing(entityRefs: string[]): Promise<Set<string>>;
}
