import type {
  Anchor,
  EntityLinkContent,
  TalkContent,
} from '@conference-learnings/plugin-learnings-common';
import type {
  Review,
  Reviewed,
  ReviewedFollowUp,
  ReviewedTakeaway,
  ReviewedTalk,
} from './Review';

interface Linked {
  links: EntityLinkContent[];
  anchor: Anchor | null;
}

const union = <T>(one: readonly T[], other: readonly T[]) => [
  ...new Set([...one, ...other]),
];

/** Each entity once; the first item's link wins. */
function linksOf(one: Linked, other: Linked): EntityLinkContent[] {
  const known = new Set(one.links.map(({ entityRef }) => entityRef));
  return [
    ...one.links,
    ...other.links.filter(({ entityRef }) => !known.has(entityRef)),
  ];
}

const shared = (one: Linked, other: Linked) => ({
  links: linksOf(one, other),
  anchor: one.anchor ?? other.anchor,
  verdict: 'accepted' as const,
});

function mergedTalk(one: TalkContent, other: TalkContent): TalkContent {
  return {
    title: one.title ?? other.title,
    speakers: union(one.speakers, other.speakers),
    day: one.day ?? other.day,
    track: one.track ?? other.track,
    videoUrl: one.videoUrl ?? other.videoUrl,
    slidesUrl: one.slidesUrl ?? other.slidesUrl,
  };
}

const mergedTalks = (one: ReviewedTalk, other: ReviewedTalk): ReviewedTalk => ({
  ...one,
  ...shared(one, other),
  talk: mergedTalk(one.talk, other.talk),
  text: [one.text, other.text].filter(text => text.trim()).join('\n\n'),
  recommended: one.recommended || other.recommended,
  contributorKey: one.contributorKey ?? other.contributorKey,
});

const mergedTakeaways = (
  one: ReviewedTakeaway,
  other: ReviewedTakeaway,
): ReviewedTakeaway => ({
  ...one,
  ...shared(one, other),
  text: `${one.text} ${other.text}`,
  talkKey: one.talkKey ?? other.talkKey,
  contributorKey: one.contributorKey ?? other.contributorKey,
});

const mergedFollowUps = (
  one: ReviewedFollowUp,
  other: ReviewedFollowUp,
): ReviewedFollowUp => ({
  ...one,
  ...shared(one, other),
  text: `${one.text} ${other.text}`,
  owner: one.owner ?? other.owner,
  dueDate: one.dueDate ?? other.dueDate,
  ticketUrl: one.ticketUrl ?? other.ticketUrl,
  talkKey: one.talkKey ?? other.talkKey,
});

function mergedIn<T extends Reviewed>(
  items: readonly T[],
  { into, key }: { into: string; key: string },
  merge: (one: T, other: T) => T,
): readonly T[] {
  const one = items.find(item => item.key === into);
  const other = items.find(item => item.key === key);
  if (!one || !other || one === other) return items;
  return items.map(item => {
    if (item === one) return merge(one, other);
    // What went into the second one before goes on to the first.
    if (item === other || item.mergedInto === key)
      return { ...item, verdict: 'dismissed', mergedInto: into };
    return item;
  });
}

/**
 * Makes two items one: the first keeps its words and facts and takes over what
 * it has not. What belonged to the second talk belongs to the first.
 */
export function mergeItems(
  review: Review,
  action: {
    list: 'talks' | 'takeaways' | 'followUps';
    into: string;
    key: string;
  },
): Review {
  const { list, into, key } = action;
  if (list === 'takeaways')
    return {
      ...review,
      takeaways: mergedIn(review.takeaways, action, mergedTakeaways),
    };
  if (list === 'followUps')
    return {
      ...review,
      followUps: mergedIn(review.followUps, action, mergedFollowUps),
    };
  const ofTalk = <T extends { talkKey: string | null }>(item: T): T =>
    item.talkKey === key ? { ...item, talkKey: into } : item;
  return {
    ...review,
    talks: mergedIn(review.talks, action, mergedTalks),
    takeaways: review.takeaways.map(ofTalk),
    followUps: review.followUps.map(ofTalk),
  };
}
