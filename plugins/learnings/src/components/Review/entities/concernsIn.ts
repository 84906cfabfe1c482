import type { EntityLinkContent } from '@conference-learnings/plugin-learnings-common';
import { byAuthor, isKept, type Review } from '../../../review';
import { concernsOf, type Concern } from '../../LinkDecision';

/** The entities that a recap under review may concern, each once. */
export function concernsIn(review: Review): Concern<EntityLinkContent>[] {
  const { linked, linkStates } = review;
  const judged = (item: { links: readonly EntityLinkContent[] }) => ({
    links: item.links.map(link => ({
      ...link,
      state: linkStates[link.entityRef] ?? link.state,
    })),
  });
  const own = judged(review).links.filter(
    ({ entityRef }) => !linked.includes(entityRef),
  );
  return concernsOf({
    links: [...linked.map(byAuthor), ...own],
    talks: review.talks.filter(isKept).map(judged),
    takeaways: review.takeaways.filter(isKept).map(judged),
    followUps: review.followUps.filter(isKept).map(judged),
  });
}
