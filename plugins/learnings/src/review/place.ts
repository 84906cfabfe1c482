import type { Anchor } from '@conference-learnings/plugin-learnings-common';
import {
  findAnchor,
  makeAnchor,
} from '@conference-learnings/recap-parser/anchors';
import { noteKey } from './keys';
import type { Review } from './Review';

/** Where something stands, in UTF-16 offsets. */
export interface Range {
  start: number;
  end: number;
}

/** Whether an anchor's words stand where it says. */
export const isPlaced = (anchor: Anchor, body: string): boolean =>
  body.startsWith(anchor.exact, anchor.start) &&
  anchor.end - anchor.start === anchor.exact.length;

/**
 * Where an anchor stands in a body that has changed: where its mark has moved
 * to, or else where its words are found again. One that is lost stays as it
 * was, so that it can still tell what it meant.
 */
function placed(anchor: Anchor, body: string, mark: Range | undefined): Anchor {
  const isThere = isPlaced(anchor, body);
  if (
    mark &&
    !(isThere && mark.start === anchor.start && mark.end === anchor.end)
  )
    return makeAnchor(body, mark.start, mark.end);
  if (isThere) return anchor;
  const found = findAnchor(body, anchor);
  return found ? makeAnchor(body, found.start, found.end) : anchor;
}

/**
 * The review with its anchors where their words stand now.
 *
 * @param marks - where the editor has moved the marks of items to, by their keys
 */
export function place(
  review: Review,
  body: string,
  marks: ReadonlyMap<string, Range> = new Map(),
): Review {
  const anchored = <T extends { key: string; anchor: Anchor | null }>(
    items: readonly T[],
    markKey = (key: string) => key,
  ): T[] =>
    items.map(item => {
      if (!item.anchor) return item;
      const anchor = placed(item.anchor, body, marks.get(markKey(item.key)));
      return anchor === item.anchor ? item : { ...item, anchor };
    });
  return {
    ...review,
    talks: anchored(review.talks, noteKey),
    takeaways: anchored(review.takeaways),
    followUps: anchored(review.followUps),
    technologies: review.technologies.map(one => ({
      ...one,
      anchors: one.anchors.map(anchor => placed(anchor, body, undefined)),
    })),
  };
}
