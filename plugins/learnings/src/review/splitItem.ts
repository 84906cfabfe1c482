import type { Review, Reviewed } from './Review';

/** The text before and from a place on, without the space between them. */
const halves = (text: string, at: number) => ({
  first: text.slice(0, at).trimEnd(),
  second: text.slice(at).trimStart(),
});

function splitIn<T extends Reviewed & { text: string }>(
  items: readonly T[],
  { key, at }: { key: string; at: number },
  rest: (item: T, text: string) => T,
): readonly T[] {
  return items.flatMap(item => {
    if (item.key !== key) return [item];
    const { first, second } = halves(item.text, at);
    if (!first || !second) return [item];
    return [{ ...item, text: first, verdict: 'accepted' }, rest(item, second)];
  });
}

/**
 * Makes an item of the second half of another's text. Nothing happens where a
 * half is empty. The first half of a talk's note keeps the talk; the second is
 * about a talk that has yet to be named.
 */
export function splitItem(
  review: Review,
  action: {
    list: 'talks' | 'takeaways' | 'followUps';
    key: string;
    at: number;
    newKey: string;
  },
): Review {
  // It is new: no id, and the place of the whole stays with the first half.
  const own = {
    id: undefined,
    key: action.newKey,
    anchor: null,
    verdict: 'accepted' as const,
  };
  switch (action.list) {
    case 'takeaways':
      return {
        ...review,
        takeaways: splitIn(review.takeaways, action, (item, text) => ({
          ...item,
          ...own,
          text,
        })),
      };
    case 'followUps':
      return {
        ...review,
        followUps: splitIn(review.followUps, action, (item, text) => ({
          ...item,
          ...own,
          text,
        })),
      };
    default:
      return {
        ...review,
        talks: splitIn(review.talks, action, (item, text) => ({
          ...item,
          ...own,
          text,
          talk: {
            title: null,
            speakers: [],
            day: item.talk.day,
            track: item.talk.track,
            videoUrl: null,
            slidesUrl: null,
          },
        })),
      };
  }
}
