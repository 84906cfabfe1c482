import { detailsOf, itemsOf } from './itemsOf';
import { renewList } from './renewList';
import type {
  RecapDetails,
  Review,
  Reviewed,
  ReviewList,
  ReviewLists,
  Understood,
} from './Review';

/**
 * Takes in a new reading of the text. What a person accepted, edited, added or
 * dismissed stays as it is; what was only proposed gives way to what is
 * proposed now, under the key that it had.
 */
export function renew(review: Review, understood: Understood): Review {
  const before: ReviewLists = review;
  const read: ReviewLists = itemsOf(understood, 'proposed');
  /** Keys of what was read, and of the items that they turned out to be. */
  const became = new Map<string, string>();
  const wanted = keysWanted(review);
  const renewed = <L extends ReviewList>(list: L) =>
    renewList(list, before[list], read[list], wanted, became);

  const contributors = renewed('contributors');
  const talks = renewed('talks');
  const keyNow = (key: string | null) =>
    key === null ? null : became.get(key) ?? key;
  return {
    ...review,
    details: {
      ...detailsOf(understood),
      ...settledDetails(review),
    },
    contributors,
    talks: talks.map(note => ({
      ...note,
      contributorKey: keyNow(note.contributorKey),
    })),
    takeaways: renewed('takeaways').map(takeaway => ({
      ...takeaway,
      talkKey: keyNow(takeaway.talkKey),
      contributorKey: keyNow(takeaway.contributorKey),
    })),
    followUps: renewed('followUps').map(followUp => ({
      ...followUp,
      talkKey: keyNow(followUp.talkKey),
    })),
    technologies: renewed('technologies'),
    links: understood.links,
  };
}

function settledDetails({ details, settled }: Review): Partial<RecapDetails> {
  return Object.fromEntries(settled.map(field => [field, details[field]]));
}

/** The talks and people that decided items belong to. */
function keysWanted(review: Review): Set<string> {
  const items: (Reviewed & {
    talkKey?: string | null;
    contributorKey?: string | null;
  })[] = [...review.talks, ...review.takeaways, ...review.followUps];
  return new Set(
    items
      .filter(({ verdict }) => verdict === 'accepted')
      .flatMap(({ talkKey, contributorKey }) => [talkKey, contributorKey])
      .filter(key => typeof key === 'string'),
  );
}
