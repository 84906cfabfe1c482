import type {
  EntityLink,
  LinkState,
  Recap,
} from '@conference-learnings/plugin-learnings-common';

/** An entity that a recap or something in it is linked to. */
export interface Concern {
  entityRef: string;
  /** The links of the recap and its items, the surest first. */
  links: [EntityLink, ...EntityLink[]];
  /** Dismissed where every link is, confirmed where one is. */
  state: LinkState;
  /** Whether the entity is no longer in the catalog. */
  missing: boolean;
}

function stateOf(links: readonly EntityLink[]): LinkState {
  if (links.every(link => link.state === 'dismissed')) return 'dismissed';
  return links.some(link => link.state === 'confirmed')
    ? 'confirmed'
    : 'suggested';
}

/** Every entity of a recap once, the surest first. */
export function concernsOf(recap: Recap): Concern[] {
  const byEntity = new Map<string, Concern['links']>();
  const items = [recap, ...recap.talks, ...recap.takeaways, ...recap.followUps];
  const links = items
    .flatMap(item => item.links)
    .sort((one, other) => other.confidence - one.confidence);
  for (const link of links) {
    const known = byEntity.get(link.entityRef);
    if (known) known.push(link);
    else byEntity.set(link.entityRef, [link]);
  }
  return [...byEntity].map(([entityRef, found]) => ({
    entityRef,
    links: found,
    state: stateOf(found),
    missing: found[0].missing,
  }));
}
