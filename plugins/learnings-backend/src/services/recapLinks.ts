import type {
  EntityLink,
  EntityLinkContent,
  Recap,
  RecapContent,
} from '@conference-learnings/plugin-learnings-common';
import type { StoredLink, StoredRecap } from '../store/recaps/readRecap';

type ItemList = 'talks' | 'takeaways' | 'followUps';
const ITEM_LISTS: ItemList[] = ['talks', 'takeaways', 'followUps'];

/** All links of a recap and its items, each with where it stands. */
export function linksOf<L extends { entityRef: string }>(
  content: { links: L[] } & Record<ItemList, Array<{ links: L[] }>>,
): Array<{ path: string; link: L }> {
  const at = (path: string, links: L[]) =>
    links.map((link, place) => ({ path: `${path}.${place}`, link }));
  return [
    ...at('links', content.links),
    ...ITEM_LISTS.flatMap(list =>
      content[list].flatMap((item, place) =>
        at(`${list}.${place}.links`, item.links),
      ),
    ),
  ];
}

/** The recap with each of its links replaced by what stands for it. */
export function withLinks(
  recap: StoredRecap,
  replace: (link: StoredLink) => EntityLink[],
): Recap {
  const mapped = <T extends { links: StoredLink[] }>(item: T) => ({
    ...item,
    links: item.links.flatMap(replace),
  });
  return {
    ...mapped(recap),
    talks: recap.talks.map(mapped),
    takeaways: recap.takeaways.map(mapped),
    followUps: recap.followUps.map(mapped),
  };
}

/** The recap, or its content, without some of its links. */
export function withoutLinks<R extends RecapContent | StoredRecap>(
  recap: R,
  isLeftOut: (link: R['links'][number]) => boolean,
): R {
  const filtered = <T extends { links: EntityLinkContent[] }>(item: T) => ({
    ...item,
    // All links of one recap are of the same type.
    links: item.links.filter(link => !isLeftOut(link as R['links'][number])),
  });
  return {
    ...filtered(recap),
    talks: recap.talks.map(filtered),
    takeaways: recap.takeaways.map(filtered),
    followUps: recap.followUps.map(filtered),
  };
}

/**
 * The content with those links of the stored recap put back that its editor
 * could not see, and so could not send.
 */
export function withHiddenLinks(
  content: RecapContent,
  stored: StoredRecap,
  isHidden: (entityRef: string) => boolean,
): RecapContent {
  const hidden = (links: StoredLink[]): EntityLinkContent[] =>
    links.filter(({ entityRef }) => isHidden(entityRef));
  const merged = <T extends { id?: string; links: EntityLinkContent[] }>(
    items: T[],
    before: Array<{ id: string; links: StoredLink[] }>,
  ): T[] => {
    const byId = new Map(before.map(item => [item.id, item.links]));
    return items.map(item => ({
      ...item,
      links: [...item.links, ...hidden(byId.get(item.id ?? '') ?? [])],
    }));
  };
  return {
    ...content,
    links: [...content.links, ...hidden(stored.links)],
    talks: merged(content.talks, stored.talks),
    takeaways: merged(content.takeaways, stored.takeaways),
    followUps: merged(content.followUps, stored.followUps),
  };
}
