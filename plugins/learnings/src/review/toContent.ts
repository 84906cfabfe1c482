import type {
  EntityLinkContent,
  RecapContent,
} from '@conference-learnings/plugin-learnings-common';
import { isKept, type Review, type Reviewed } from './Review';

/** A link that its author made. */
export const byAuthor = (entityRef: string): EntityLinkContent => ({
  entityRef,
  origin: 'author',
  state: 'confirmed',
  confidence: 1,
  reason: null,
  words: null,
});

type Bare<T> = Omit<T, keyof Reviewed | 'origin'>;

/** An item as the contract has it, without what only its reviewer wants to know. */
function bare<T extends Reviewed & { origin?: string }>(item: T): Bare<T> {
  const { key, verdict, mergedInto, readAs, confidence, origin, ...content } =
    item;
  return content;
}

/** The recap as it will be published: everything that nobody dismissed, and of what is only possible what somebody accepted. */
export function toContent(review: Review, body: string): RecapContent {
  const { details, linked, linkStates } = review;
  const contributors = review.contributors.filter(isKept);
  const talks = review.talks.filter(isKept);
  const merged = new Map(
    [...review.talks, ...review.contributors].map(one => [
      one.key,
      one.mergedInto,
    ]),
  );
  const indexIn = (list: Reviewed[], key: string | null) => {
    const at = list.findIndex(
      one => key !== null && one.key === (merged.get(key) ?? key),
    );
    return at < 0 ? null : at;
  };
  const judged = (links: readonly EntityLinkContent[]) =>
    links.map(link => ({
      ...link,
      state: linkStates[link.entityRef] ?? link.state,
    }));

  return {
    ...details,
    editors: [...details.editors],
    tags: [...details.tags],
    body,
    contributors: contributors.map(bare),
    talks: talks.map(note => {
      const { contributorKey, ...content } = bare(note);
      return {
        ...content,
        contributor: indexIn(contributors, contributorKey),
        links: judged(note.links),
      };
    }),
    takeaways: review.takeaways.filter(isKept).map(takeaway => {
      const { talkKey, contributorKey, ...content } = bare(takeaway);
      return {
        ...content,
        talk: indexIn(talks, talkKey),
        contributor: indexIn(contributors, contributorKey),
        links: judged(takeaway.links),
      };
    }),
    followUps: review.followUps.filter(isKept).map(followUp => {
      const { talkKey, ...content } = bare(followUp);
      return {
        ...content,
        talk: indexIn(talks, talkKey),
        links: judged(followUp.links),
      };
    }),
    technologies: review.technologies.filter(isKept).map(bare),
    links: [
      // An entity is linked to the recap once.
      ...judged(review.links).filter(
        ({ entityRef }) => !linked.includes(entityRef),
      ),
      ...linked.map(byAuthor),
    ],
  };
}

/** The content of a recap that is still to be made: nothing of it is stored. */
export function asNew(content: RecapContent): RecapContent {
  const fresh = <T extends { id?: string }>(items: readonly T[]) =>
    items.map(item => ({ ...item, id: undefined }));
  return {
    ...content,
    contributors: fresh(content.contributors),
    talks: fresh(content.talks),
    takeaways: fresh(content.takeaways),
    followUps: fresh(content.followUps),
  };
}
