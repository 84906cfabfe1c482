import type {
  EntityLinkContent,
  LinkReason,
  RecapContent,
  TechnologyMention,
} from '@conference-learnings/plugin-learnings-common';
import {
  createPhraseMatcher,
  type PhraseMatcher,
} from '@conference-learnings/recap-parser';
import {
  EXACT,
  FLOOR,
  NAMED_ELSEWHERE,
  NEAR_IN_SECTION,
  TECHNOLOGY,
  TECHNOLOGY_USER,
} from './confidence';
import { judgeName, type NameMention } from './judgeName';
import type { LinkedItems, Place } from './LinkedItems';
import {
  type NamedEntity,
  type NameIndex,
  type TechnologyMatch,
  technologyKey,
} from './NameIndex';
import { type Raise, Surroundings } from './Surroundings';

/** Places of a text that are looked at; it bounds what a hostile one can cost. */
const MAX_PLACES = 2000;

type Item = Parameters<LinkedItems['suggest']>[0];

/** Finds what one recap suggests, and collects it at its items. */
export class Suggesting {
  readonly #content: RecapContent;
  readonly #items: LinkedItems;
  readonly #index: NameIndex;
  #recognised: PhraseMatcher<string> | undefined;
  /** Entities that the recap names beyond doubt. */
  #certain = new Set<string>();

  constructor(content: RecapContent, items: LinkedItems, index: NameIndex) {
    this.#content = content;
    this.#items = items;
    this.#index = index;
  }

  async run(): Promise<void> {
    const { title, body, publishingTeam } = this.#content;
    const found = await this.#mentionsIn(body);
    found.names = found.names.filter(name => !this.#isWithinTechnology(name));
    const titled = await this.#mentionsIn(title);
    this.#certain = new Set(
      [...found.names, ...titled.names]
        .filter(({ confidence }) => confidence >= EXACT)
        .map(({ entity }) => entity.entityRef),
    );
    const near = new Surroundings(
      body,
      // A title stands above every section and in none of them.
      [...found.names, ...titled.names.map(name => ({ ...name, start: -1 }))],
      publishingTeam,
    );

    for (const mention of found.names) {
      const raised = near.raise(mention.entity, mention.start);
      this.#suggestName(mention, raised, [
        this.#content,
        ...this.#items.mostSpecificAt(mention),
      ]);
    }
    for (const mention of titled.names)
      this.#suggestName(mention, near.raise(mention.entity, -1), [
        this.#content,
      ]);
    for (const { name, ...place } of this.#technologyPlaces(found.technologies))
      for (const item of this.#items.mostSpecificAt(place))
        this.#suggestUsers(name, item, entity =>
          near.raise(entity, place.start),
        );
    for (const item of this.#items.unanchored)
      await this.#suggestFor(item, near);
  }

  /** An item without a place in the body: what its own words name. */
  async #suggestFor(
    item: LinkedItems['unanchored'][number],
    near: Surroundings,
  ): Promise<void> {
    const { names, technologies } = await this.#mentionsIn(item.text);
    const raise = (entity: NamedEntity) => near.raise(entity, -1);
    for (const mention of names)
      this.#suggestName(mention, raise(mention.entity), [item]);
    const mentioned = new Map(
      [...technologies, ...this.#recognisedIn(item.text)].map(({ name }) => [
        technologyKey(name),
        name,
      ]),
    );
    for (const name of mentioned.values())
      this.#suggestUsers(name, item, raise);
  }

  async #mentionsIn(
    text: string,
  ): Promise<{ names: NameMention[]; technologies: TechnologyMatch[] }> {
    const { names, technologies } = await this.#index.find(text);
    return {
      names: names
        .flatMap(match => judgeName(text, match))
        .slice(0, MAX_PLACES),
      technologies: technologies.slice(0, MAX_PLACES),
    };
  }

  /** "Gateway API" names no API of one's own that is called gateway. */
  #isWithinTechnology({ start, end }: NameMention): boolean {
    return this.#content.technologies.some(({ anchors }) =>
      anchors.some(
        place =>
          place.start <= start &&
          end <= place.end &&
          end - start < place.end - place.start,
      ),
    );
  }

  /** What the parser recognised, and what entities declare in words that it does not know. */
  #technologyPlaces(declared: TechnologyMatch[]): (Place & { name: string })[] {
    const recognised = this.#content.technologies.flatMap(technology => {
      const name = this.#knownName(technology);
      return technology.anchors.map(({ start, end }) => ({ start, end, name }));
    });
    return [...recognised, ...declared].slice(0, MAX_PLACES);
  }

  /** Technologies that the parser recognised in the body, found in other words. */
  #recognisedIn(text: string): { name: string }[] {
    this.#recognised ??= createPhraseMatcher(
      this.#content.technologies.flatMap(technology =>
        [technology.name, technology.surface].map(written => ({
          text: written,
          value: this.#knownName(technology),
          caseSensitive: true,
        })),
      ),
    );
    return this.#recognised.find(text).map(({ value }) => ({ name: value }));
  }

  /** As entities call it: some tag "rails" what the parser calls "Ruby on Rails". */
  #knownName({ name, surface }: TechnologyMention): string {
    return this.#index.usersOf(name).length ? name : surface;
  }

  #suggestName(mention: NameMention, raised: Raise, items: Item[]): void {
    const { entity, surface } = mention;
    const isKnown =
      mention.confidence < FLOOR && this.#certain.has(entity.entityRef);
    const confidence =
      mention.confidence + (isKnown ? NAMED_ELSEWHERE : raised.by);
    for (const item of items)
      this.#suggest(item, entity, confidence, 'name', surface);
  }

  #suggestUsers(
    technology: string,
    item: Item,
    raise: (entity: NamedEntity) => Raise,
  ): void {
    const users = this.#index.usersOf(technology);
    const confidence = TECHNOLOGY - TECHNOLOGY_USER * users.length;
    for (const entity of users) {
      const near = raise(entity);
      const raised = confidence + near.by;
      if (confidence >= FLOOR)
        this.#suggest(item, entity, raised, 'technology', technology);
      // Many use it: only who is spoken of in the same breath is meant.
      else if (near.by >= NEAR_IN_SECTION)
        this.#suggest(item, entity, raised, 'nearby', near.words);
    }
  }

  #suggest(
    item: Item,
    { entityRef }: NamedEntity,
    confidence: number,
    reason: LinkReason,
    words: string | null,
  ): void {
    // It stands on its publisher's page as it is.
    if (entityRef === this.#content.publishingTeam) return;
    // Sums of hundredths: 0.6 - 0.03 * 5 must not miss 0.5 by a rounding.
    const rounded = Math.min(1, Math.round(confidence * 100) / 100);
    if (rounded < FLOOR) return;
    const link: EntityLinkContent = {
      entityRef,
      origin: 'suggested',
      state: 'suggested',
      confidence: rounded,
      reason,
      words: words?.replace(/\s+/gu, ' ').slice(0, 300) ?? null,
    };
    this.#items.suggest(item, link);
  }
}
