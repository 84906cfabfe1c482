import type { Reach } from '@conference-learnings/plugin-learnings-common';
import type { TechnologySignal } from './IndexedEntity';

/** An entity whose learnings another one shows, and why. */
export interface ReachSource {
  entityRef: string;
  kind: Reach['kind'];
  /** The entity that it reaches through; null where it is the entity itself. */
  via: string | null;
}

/** The pages on which learnings of some entities are shown too. */
export interface ShownOn {
  /** Along what is part of what. */
  related: string[];
  /** Of their owners. */
  owners: string[];
}

/** What the linker knows of an entity. */
export interface LinkableEntity {
  entityRef: string;
  kind: string;
  name: string;
  title: string | null;
  owner: string | null;
  /** Ref of its system. */
  system: string | null;
  technologies: TechnologySignal[];
  /** Names and titles of the Components and Resources that it depends on. */
  dependencies: string[];
}

/** Names, relations and technologies of all entities, as of the last reading of the catalog. */
export interface CatalogIndex {
  /**
   * The entity itself, and those whose learnings reach it along relations.
   *
   * @param entityRef - full and lower-cased; it need not be in the catalog
   */
  reachOf(entityRef: string): Promise<ReachSource[]>;

  /** `reachOf` the other way round: the entities that show what concerns these. */
  shownOn(entityRefs: string[]): Promise<ShownOn>;

  /**
   * Which of these are not in the catalog. None before the index was filled
   * for the first time: what is not known yet is not gone.
   */
  missing(entityRefs: string[]): Promise<Set<string>>;

  /** Refs of the Users who are direct members of a group. */
  membersOf(groupRef: string): Promise<string[]>;

  /** Differs as soon as anything in the index does; 0 while it is empty. */
  version(): Promise<number>;

  /** All entities that a text can be about, page by page. */
  linkables(): AsyncIterable<LinkableEntity[]>;
}
