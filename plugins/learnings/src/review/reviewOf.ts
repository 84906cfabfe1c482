import type { RecapContent } from '@conference-learnings/plugin-learnings-common';
import { detailsOf, itemsOf } from './itemsOf';
import { EMPTY_REVIEW, type RecapDetails, type Review } from './Review';

/**
 * A published recap put under review again: all of it is its authors' word, so
 * that a reading of its text adds proposals and changes nothing.
 */
export function reviewOf(content: RecapContent): Review {
  const details = detailsOf(content);
  const { links } = content;
  return {
    ...EMPTY_REVIEW,
    ...itemsOf(content, 'accepted'),
    details,
    settled: Object.keys(details) as (keyof RecapDetails)[],
    links: links.filter(({ origin }) => origin !== 'author'),
    linked: links
      .filter(({ origin }) => origin === 'author')
      .map(({ entityRef }) => entityRef),
  };
}
