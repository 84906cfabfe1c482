import { setImmediate as nextTurn } from 'node:timers/promises';
import {
  createPhraseMatcher,
  type Phrase,
  type PhraseMatcher,
} from '@conference-learnings/recap-parser';
import type { CatalogIndex, LinkableEntity } from '../catalog/CatalogIndex';
import { MAX_TECHNOLOGY_USERS } from './confidence';
import { isEverydayName } from './everydayWords';

/** An entity as the linker keeps it in memory. */
export type NamedEntity = Omit<LinkableEntity, 'technologies' | 'dependencies'>;

/** Some words of a text, and all entities that are called so. */
export interface NameMatch {
  start: number;
  end: number;
  surface: string;
  entities: NamedEntity[];
}

/** A technology that entities declare, found in a text. */
export interface TechnologyMatch {
  start: number;
  end: number;
  name: string;
}

type Found =
  | { kind: 'entity'; entity: NamedEntity }
  | { kind: 'technology'; name: string };

/** No honest text names more; what a hostile one can make of a megabyte is not looked at. */
const MAX_MATCHES = 20_000;

/** Building a matcher of so many takes some 50 ms; more matchers would make each search slower. */
const ENTITIES_A_MATCHER = 2000;

/**
 * The names of all entities, and who uses which technology, in memory. They
 * are spread over several matchers: neither building nor searching one holds
 * up the event loop.
 */
export class NameIndex {
  readonly #matchers: PhraseMatcher<Found>[] = [];
  readonly #users = new Map<string, Set<NamedEntity>>();

  static async of(catalogIndex: CatalogIndex): Promise<NameIndex> {
    const index = new NameIndex();
    let gathered: LinkableEntity[] = [];
    for await (const page of catalogIndex.linkables()) {
      gathered.push(...page);
      if (gathered.length < ENTITIES_A_MATCHER) continue;
      index.#add(gathered);
      gathered = [];
      await nextTurn();
    }
    if (gathered.length) index.#add(gathered);
    return index;
  }

  /**
   * All names in a text, from left to right, none overlapping another; and the
   * technologies that entities declare, wherever they stand.
   */
  async find(
    text: string,
  ): Promise<{ names: NameMatch[]; technologies: TechnologyMatch[] }> {
    const names: NameMatch[] = [];
    const technologies: TechnologyMatch[] = [];
    for (const matcher of this.#matchers) {
      const matches = matcher.find(text).slice(0, MAX_MATCHES);
      for (const { start, end, surface, value } of matches) {
        if (value.kind === 'technology')
          technologies.push({ start, end, name: value.name });
        else names.push({ start, end, surface, entities: [value.entity] });
      }
      await nextTurn();
    }
    return { names: mergeMatches(names).slice(0, MAX_MATCHES), technologies };
  }

  /** The entities that use a technology; none where too many do. */
  usersOf(technology: string): NamedEntity[] {
    const users = this.#users.get(technologyKey(technology));
    return users && users.size <= MAX_TECHNOLOGY_USERS ? [...users] : [];
  }

  #add(page: LinkableEntity[]): void {
    const phrases: Phrase<Found>[] = [];
    const declared = new Set<string>();
    for (const { technologies, dependencies, ...entity } of page) {
      for (const text of namesOf(entity))
        phrases.push({ text, value: { kind: 'entity', entity } });
      for (const { name, from } of technologies) {
        this.#addUser(name, entity);
        if (from === 'annotation') declared.add(name);
      }
      for (const name of dependencies) this.#addUser(name, entity);
    }
    for (const name of declared)
      if (canBeFound(name))
        phrases.push({
          text: name,
          value: { kind: 'technology', name },
          caseSensitive: true,
        });
    this.#matchers.push(createPhraseMatcher(phrases));
  }

  #addUser(technology: string, entity: NamedEntity): void {
    const key = technologyKey(technology);
    if (!key) return;
    const users = this.#users.get(key);
    if (!users) this.#users.set(key, new Set([entity]));
    // One more than is of use tells that there are too many.
    else if (users.size <= MAX_TECHNOLOGY_USERS) users.add(entity);
  }
}

/** What makes two spellings one technology: "ruby-on-rails", "Ruby on Rails". */
export function technologyKey(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}+#]+/gu, '');
}

/** What an entity may be called in a text; case aside. */
function namesOf({ name, title }: NamedEntity): Set<string> {
  const names = [name, name.replace(/[-_]+/g, ' '), title ?? name];
  return new Set(names.map(text => text.toLowerCase()));
}

/** "go" in lower case is a verb; "Go" may be one at most where a sentence begins. */
function canBeFound(technology: string): boolean {
  return technology !== technology.toLowerCase() || !isEverydayName(technology);
}

/** Puts together what several matchers found: of two that overlap the earlier one wins, then the longer one. */
function mergeMatches(matches: NameMatch[]): NameMatch[] {
  const merged: NameMatch[] = [];
  for (const match of matches.sort(
    (a, b) => a.start - b.start || b.end - a.end,
  )) {
    const last = merged.at(-1);
    if (!last || match.start >= last.end) merged.push(match);
    else if (match.start === last.start && match.end === last.end)
      last.entities.push(...match.entities);
  }
  return merged;
}
