import type { RecapContent } from '@conference-learnings/plugin-learnings-common';
import { newId } from '../newId';
import type {
  RecapDetails,
  ReviewItems,
  ReviewList,
  Understood,
  Verdict,
} from './Review';

/** The details of a recap, without what is in its lists and its body. */
export function detailsOf(content: RecapContent): RecapDetails {
  const { title, summary, event, publishingTeam } = content;
  const { editors, publishedDate, tags } = content;
  return {
    title,
    summary,
    event,
    publishingTeam,
    editors,
    publishedDate,
    tags,
  };
}

/**
 * All items of a content, naming each other by their keys: the id of what is
 * stored, or a fresh one.
 *
 * @param newKey - makes the keys of people and technologies, which have no ids
 */
export function itemsOf(
  content: Understood,
  verdict: Verdict,
  newKey: (list: ReviewList, words: string) => string = newId,
): { [L in ReviewList]: ReviewItems[L][] } {
  const reviewed = (item: { id?: string }) => ({
    key: item.id ?? newId(),
    verdict,
  });
  const named = (list: ReviewList, words: string) => ({
    key: newKey(list, words),
    verdict,
  });
  const contributors = content.contributors.map(one => ({
    ...one,
    ...named('contributors', one.name),
  }));
  const keyIn = (list: { key: string }[], index: number | null) =>
    index === null ? null : list[index]?.key ?? null;
  const talks = content.talks.map(({ contributor, ...note }) => ({
    ...note,
    ...reviewed(note),
    contributorKey: keyIn(contributors, contributor),
  }));
  return {
    contributors,
    talks,
    takeaways: content.takeaways.map(({ talk, contributor, ...one }) => ({
      ...one,
      ...reviewed(one),
      talkKey: keyIn(talks, talk),
      contributorKey: keyIn(contributors, contributor),
    })),
    followUps: content.followUps.map(({ talk, ...one }) => ({
      ...one,
      ...reviewed(one),
      talkKey: keyIn(talks, talk),
    })),
    technologies: [
      ...content.technologies,
      ...(content.possibleTechnologies ?? []),
    ].map(one => ({ ...one, ...named('technologies', one.name) })),
  };
}
