import type {
  EntityLinkContent,
  RecapContent,
} from '@conference-learnings/plugin-learnings-common';

/** A stretch of the body, in UTF-16 offsets. */
export interface Place {
  start: number;
  end: number;
}

/** A talk note, takeaway or follow-up of a recap. */
type Item = RecapContent[(typeof ITEM_LISTS)[number]][number];

const ITEM_LISTS = ['talks', 'takeaways', 'followUps'] as const;

/** The contract takes no more links on one item. */
const MAX_LINKS = 200;

/** Collects suggestions for the items of a recap, and says which item stands where. */
export class LinkedItems {
  readonly #content: RecapContent;
  readonly #items: Item[];
  readonly #suggestions = new Map<
    Item | RecapContent,
    Map<string, EntityLinkContent>
  >();

  constructor(content: RecapContent) {
    this.#content = content;
    this.#items = ITEM_LISTS.flatMap((list): Item[] => content[list]);
  }

  /** Items that a person wrote beside the body: their own text is all there is. */
  get unanchored(): Item[] {
    return this.#items.filter(({ anchor }) => anchor === null);
  }

  /** The items, of those that cover a place, of which no other is shorter. */
  mostSpecificAt({ start, end }: Place): Item[] {
    let shortest = Infinity;
    let found: Item[] = [];
    for (const item of this.#items) {
      const { anchor } = item;
      if (!anchor || anchor.start > start || anchor.end < end) continue;
      const length = anchor.end - anchor.start;
      if (length < shortest) found = [];
      if (length <= shortest) found.push(item);
      shortest = Math.min(length, shortest);
    }
    return found;
  }

  /** Suggests a link, unless the item has one to this entity, or a surer suggestion. */
  suggest(item: Item | RecapContent, link: EntityLinkContent): void {
    if (item.links.some(({ entityRef }) => entityRef === link.entityRef))
      return;
    const links = this.#suggestions.get(item) ?? new Map();
    this.#suggestions.set(item, links);
    const present = links.get(link.entityRef);
    if (!present || present.confidence < link.confidence)
      links.set(link.entityRef, link);
  }

  /** Refs of all entities that were suggested, the surest first. */
  suggested(): string[] {
    const surest = new Map<string, number>();
    for (const links of this.#suggestions.values())
      for (const { entityRef, confidence } of links.values())
        surest.set(entityRef, Math.max(confidence, surest.get(entityRef) ?? 0));
    return [...surest].sort(([, a], [, b]) => b - a).map(([ref]) => ref);
  }

  /** The recap with those suggestions that concern one of these entities. */
  contentWith(entityRefs: ReadonlySet<string>): RecapContent {
    const withLinks = <T extends Item | RecapContent>(item: T): T => {
      const added = [...(this.#suggestions.get(item)?.values() ?? [])]
        .filter(({ entityRef }) => entityRefs.has(entityRef))
        .sort((a, b) => b.confidence - a.confidence);
      return { ...item, links: [...item.links, ...added].slice(0, MAX_LINKS) };
    };
    const { talks, takeaways, followUps } = this.#content;
    return {
      ...withLinks(this.#content),
      talks: talks.map(withLinks),
      takeaways: takeaways.map(withLinks),
      followUps: followUps.map(withLinks),
    };
  }
}
