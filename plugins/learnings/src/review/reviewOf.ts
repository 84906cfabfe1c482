import type { RecapContent } from '@conference-learnings/plugin-learnings-common';
import { detailsOf, itemsOf } from './itemsOf';
import {
  EMPTY_REVIEW,
  type RecapDetails,
  type Review,
  type ReviewList,
} from './Review';

/**
 * Names what has no id by its words, so that two versions of a recap have the
 * same key for the same thing.
 */
function keysByWords() {
  const given = new Map<string, number>();
  return (list: ReviewList, words: string) => {
    // Behind a tilde stands a part of an item.
    const name = `${list}/${words.replaceAll('~', '-')}`;
    const before = given.get(name) ?? 0;
    given.set(name, before + 1);
    return before ? `${name}/${before + 1}` : name;
  };
}

/**
 * A published recap put under review again: all of it is its authors' word, so
 * that a reading of its text adds proposals and changes nothing.
 */
export function reviewOf(content: RecapContent): Review {
  const details = detailsOf(content);
  const { links } = content;
  return {
    ...EMPTY_REVIEW,
    ...itemsOf(content, 'accepted', keysByWords()),
    details,
    settled: Object.keys(details) as (keyof RecapDetails)[],
    links: links.filter(({ origin }) => origin !== 'author'),
    linked: links
      .filter(({ origin }) => origin === 'author')
      .map(({ entityRef }) => entityRef),
  };
}
