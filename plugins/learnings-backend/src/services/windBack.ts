import type {
  EntityLinkContent,
  RecapContent,
} from '@conference-learnings/plugin-learnings-common';
import type { StoredLink, StoredRecap } from '../store/recaps/readRecap';

/**
 * The content of a former revision, made ready to be saved again over what a
 * recap holds now. What people said since about the world and not about the
 * text is not wound back with it:
 *
 * - a link that somebody confirmed or dismissed since stays as they decided,
 *   for they saw what the revision did not know; one that an author merely
 *   added since is part of the text, and goes;
 * - how a follow-up goes (state, outcome, ticket) stays, for it is still so;
 * - who may edit the recap and which team stands for it stay, for those are
 *   rights: an old text must not give back what was taken away.
 *
 * Items keep the ids that they had; those that were removed come back with
 * them, so that addresses of items and their links hold.
 *
 * @param decidedSince - ids of links that a person decided about since
 */
export function windBack(
  former: RecapContent,
  present: StoredRecap,
  decidedSince: ReadonlySet<string>,
): RecapContent {
  const decided = ({ id }: StoredLink) => decidedSince.has(id);
  const items = <T extends { id?: string; links: EntityLinkContent[] }>(
    list: T[],
    now: Array<{ id: string; links: StoredLink[] }>,
  ): T[] => {
    const byId = new Map(now.map(item => [item.id, item.links]));
    return list.map(item => ({
      ...item,
      links: linksOf(
        item.links,
        (byId.get(item.id ?? '') ?? []).filter(decided),
      ),
    }));
  };
  const followUps = new Map(present.followUps.map(item => [item.id, item]));
  return {
    ...former,
    editors: present.editors,
    publishingTeam: present.publishingTeam,
    links: linksOf(former.links, present.links.filter(decided)),
    talks: items(former.talks, present.talks),
    takeaways: items(former.takeaways, present.takeaways),
    followUps: items(former.followUps, present.followUps).map(item => {
      const now = followUps.get(item.id ?? '');
      if (!now) return item;
      const { state, outcome, ticketUrl } = now;
      return { ...item, state, outcome, ticketUrl };
    }),
  };
}

/** Former links; in the place of some, and beside them, what was decided since. */
function linksOf(
  former: EntityLinkContent[],
  decided: StoredLink[],
): EntityLinkContent[] {
  const byRef = new Map(decided.map(link => [link.entityRef, link]));
  const known = new Set(former.map(({ entityRef }) => entityRef));
  return [
    ...former.map(link => byRef.get(link.entityRef) ?? link),
    ...decided.filter(
      ({ entityRef, origin }) => origin !== 'author' && !known.has(entityRef),
    ),
  ];
}
