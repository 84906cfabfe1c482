import type {
  EntityLinkContent,
  LinkState,
} from '@conference-learnings/plugin-learnings-common';

/** An entity that a recap or something in it is linked to. */
export interface Concern<L extends EntityLinkContent> {
  entityRef: string;
  /** The links of the recap and its items, the surest first. */
  links: [L, ...L[]];
  /** Dismissed where every link is, confirmed where one is. */
  state: LinkState;
}

interface Linked<L> {
  links: L[];
}

interface LinkedRecap<L> extends Linked<L> {
  talks: Linked<L>[];
  takeaways: Linked<L>[];
  followUps: Linked<L>[];
}

function stateOf(links: readonly EntityLinkContent[]): LinkState {
  if (links.every(link => link.state === 'dismissed')) return 'dismissed';
  return links.some(link => link.state === 'confirmed')
    ? 'confirmed'
    : 'suggested';
}

/** Every entity of a recap, stored or not, once; the surest first. */
export function concernsOf<L extends EntityLinkContent>(
  recap: LinkedRecap<L>,
): Concern<L>[] {
  const byEntity = new Map<string, [L, ...L[]]>();
  const links = [recap, ...recap.talks, ...recap.takeaways, ...recap.followUps]
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
  }));
}
