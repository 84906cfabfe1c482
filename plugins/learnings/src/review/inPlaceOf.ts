import type {
  EntityLinkContent,
  RecapContent,
} from '@conference-learnings/plugin-learnings-common';
import type { DraftDocument } from './mergeDrafts';
import { place } from './place';
import { matches } from './renewList';
import {
  REVIEW_LISTS,
  type Review,
  type ReviewItems,
  type ReviewList,
  type ReviewLists,
} from './Review';
import { reviewOf } from './reviewOf';

/** Each entity once; what was decided about it is with the recap's link. */
function linksOf(
  known: readonly EntityLinkContent[],
  said: readonly EntityLinkContent[],
): EntityLinkContent[] {
  const refs = new Set(known.map(({ entityRef }) => entityRef));
  return [...known, ...said.filter(({ entityRef }) => !refs.has(entityRef))];
}

const withLinks = <T extends { links: EntityLinkContent[] }>(
  said: T,
  known: { links: EntityLinkContent[] },
): T => ({ ...said, links: linksOf(known.links, said.links) });

/** What a person says here about something that a recap holds. */
const spoken: {
  [L in ReviewList]: (
    said: ReviewItems[L],
    known: ReviewItems[L],
  ) => ReviewItems[L];
} = {
  contributors: (said, known) => ({
    ...said,
    id: known.id,
    userRef: said.userRef ?? known.userRef,
  }),
  talks: (said, known) => withLinks({ ...said, id: known.id }, known),
  takeaways: (said, known) => withLinks({ ...said, id: known.id }, known),
  followUps: (said, known) => ({
    ...withLinks({ ...said, id: known.id }, known),
    owner: said.owner ?? known.owner,
    dueDate: said.dueDate ?? known.dueDate,
    // How it goes is nothing that a text says.
    state: known.state,
    outcome: known.outcome,
    ticketUrl: known.ticketUrl,
  }),
  technologies: said => said,
};

/**
 * A text that is put in the place of a recap's, with what is said about it. The
 * recap is its authors' word: what it holds stays, with its ids and all that
 * was decided since, unless a person says otherwise here. What the text says
 * besides is added.
 */
export function inPlaceOf(
  document: DraftDocument,
  recap: RecapContent,
): DraftDocument {
  const { review, body } = document;
  const known = reviewOf(recap);
  /** Keys of items here, and of those of the recap that they are. */
  const became = new Map<string, string>();
  const lists = Object.fromEntries(
    REVIEW_LISTS.map(list => [list, listOf(list, review, known, became)]),
  ) as unknown as ReviewLists; // each list of its own items
  const keyNow = (key: string | null) =>
    key === null ? null : became.get(key) ?? key;
  const placed = place(
    {
      ...known,
      details: detailsOf(review, known),
      contributors: lists.contributors,
      talks: lists.talks.map(note => ({
        ...note,
        contributorKey: keyNow(note.contributorKey),
      })),
      takeaways: lists.takeaways.map(takeaway => ({
        ...takeaway,
        talkKey: keyNow(takeaway.talkKey),
        contributorKey: keyNow(takeaway.contributorKey),
      })),
      followUps: lists.followUps.map(followUp => ({
        ...followUp,
        talkKey: keyNow(followUp.talkKey),
      })),
      technologies: lists.technologies,
      links: linksOf(known.links, review.links),
      linked: [...new Set([...known.linked, ...review.linked])],
      linkStates: review.linkStates,
    },
    body,
  );
  return { ...document, review: placed };
}

function listOf<L extends ReviewList>(
  list: L,
  review: Review,
  known: Review,
  became: Map<string, string>,
): ReviewItems[L][] {
  const said: readonly ReviewItems[L][] = (review as ReviewLists)[list];
  const stored: readonly ReviewItems[L][] = (known as ReviewLists)[list];
  const found = matches(list, stored, said);
  for (const [item, { key }] of found) became.set(item.key, key);
  const taken = new Set(found.values());
  return [
    ...said.map(item => {
      const one = found.get(item);
      const into = item.mergedInto && became.get(item.mergedInto);
      const own = into ? { ...item, mergedInto: into } : item;
      if (!one) return own;
      return item.verdict === 'proposed'
        ? one
        : { ...spoken[list](own, one), key: one.key };
    }),
    ...stored.filter(item => !taken.has(item)),
  ];
}

/** Who may edit it, and who stands for it, is no matter of its text. */
function detailsOf(review: Review, known: Review): Review['details'] {
  const { details, settled } = review;
  const { editors, publishingTeam } = known.details;
  return {
    ...known.details,
    ...Object.fromEntries(settled.map(field => [field, details[field]])),
    editors,
    publishingTeam: publishingTeam ?? details.publishingTeam,
  };
}
