import type { Block } from '../reading/Structure';
import { sourceRange } from '../reading/Structure';
import type { ParsedTechnology } from '../types';
import { contributorOf, type Contributor } from './contributors';
import type { IsFollowUp } from './followUps/followUps';
import type { Sentence } from './Recap';
import type { TakeawayContext } from './takeaways';
import type { FoundTalk } from './talks/extractTalks';

/** Index of the talk that a place in the text speaks of: the last one that began before it in its block, or the one whose section it is. */
export function talkFinder(
  talks: FoundTalk[],
): (block: Block, start: number) => number | null {
  const byBlock = new Map<Block, number[]>();
  talks.forEach(({ blocks }, i) => {
    for (const block of blocks)
      byBlock.set(block, [...(byBlock.get(block) ?? []), i]);
  });
  return (block, start) => {
    const candidates = byBlock.get(block) ?? [];
    const [from] = block.offsets.slice(start, start + 1);
    const begun = candidates.filter(
      i => talks[i].anchor.start <= (from ?? block.start),
    );
    return begun.at(-1) ?? (candidates.length === 1 ? candidates[0] : null);
  };
}

/** '"Solid Pods" by Ann Lee, because …': what a list to watch is made of. */
const opensWith = (text: string, title: string) =>
  text.replace(/^\W+/, '').startsWith(title);

/** Counts the places in a sentence where a technology is named. */
export function technologyCounter(
  technologies: ParsedTechnology[],
): (sentence: Pick<Sentence, 'block' | 'start' | 'end'>) => number {
  const starts = technologies
    .flatMap(({ anchors }) => anchors.map(({ start }) => start))
    .sort((a, b) => a - b);
  return ({ block, start, end }) => {
    const range = sourceRange(block, start, end);
    return countBetween(starts, range.start, range.end);
  };
}

/** What takeaways need to know of talks, people, technologies and follow-ups. */
export function takeawayContext(
  talks: FoundTalk[],
  contributors: Contributor[],
  technologiesIn: TakeawayContext['technologiesIn'],
  isFollowUp: IsFollowUp,
): TakeawayContext {
  const talkOf = talkFinder(talks);
  return {
    technologiesIn,
    isFollowUp,
    isTalkTitle: ({ block, start, end }) => {
      const range = sourceRange(block, start, end);
      return talks.some(
        ({ title, anchor }) =>
          title !== null &&
          anchor.start < range.end &&
          anchor.end > range.start &&
          (anchor.end - anchor.start > (range.end - range.start) / 2 ||
            opensWith(block.text.slice(start, end), title)),
      );
    },
    talkOf: ({ block, start }) => talkOf(block, start),
    contributorOf: ({ block }) => {
      const contributor = contributorOf(contributors, block);
      return contributor ? contributors.indexOf(contributor) : null;
    },
  };
}

/** How many of some ascending numbers lie in [from, to). */
function countBetween(sorted: number[], from: number, to: number): number {
  return firstAtLeast(sorted, to) - firstAtLeast(sorted, from);
}

function firstAtLeast(sorted: number[], limit: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle] < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
