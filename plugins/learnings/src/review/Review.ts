import type {
  ContributorContent,
  EntityLinkContent,
  LinkState,
  PossibleTechnology,
  RecapContent,
  RecapFollowUpContent,
  TakeawayContent,
  TalkNoteContent,
  TechnologyMention,
} from '@conference-learnings/plugin-learnings-common';

/**
 * What a person says about something that was understood. `proposed` may be
 * taken back by the next reading of the text; the others are a person's word,
 * and no reading touches them.
 */
export type Verdict = 'proposed' | 'accepted' | 'dismissed';

/** What every item under review has. */
export interface Reviewed {
  /** Names the item for as long as the draft lives. */
  key: string;
  verdict: Verdict;
  /** It went into another item, and is kept only so as not to come back. */
  mergedInto?: string;
  /**
   * The words that it was read with, where a person has changed them: by these
   * it is known again when the text is read again.
   */
  readAs?: string;
  /**
   * It is only possible, and how likely, from 0 to 1: it is in the recap where a
   * person accepts it.
   */
  confidence?: number;
}

/** What a reading of the text gives: a content, and what may be part of it. */
export type Understood = RecapContent & {
  possibleTechnologies?: readonly PossibleTechnology[];
};

/** Items name each other by their keys, so that they can be moved. */
export type ReviewedContributor = ContributorContent & Reviewed;
export type ReviewedTalk = Omit<TalkNoteContent, 'contributor'> &
  Reviewed & { contributorKey: string | null };
export type ReviewedTakeaway = Omit<TakeawayContent, 'talk' | 'contributor'> &
  Reviewed & { talkKey: string | null; contributorKey: string | null };
export type ReviewedFollowUp = Omit<RecapFollowUpContent, 'talk'> &
  Reviewed & { talkKey: string | null };
export type ReviewedTechnology = TechnologyMention & Reviewed;

/** The items of a review, by the list that they stand in. */
export interface ReviewItems {
  contributors: ReviewedContributor;
  talks: ReviewedTalk;
  takeaways: ReviewedTakeaway;
  followUps: ReviewedFollowUp;
  technologies: ReviewedTechnology;
}

export type ReviewList = keyof ReviewItems;

export const REVIEW_LISTS: readonly ReviewList[] = [
  'contributors',
  'talks',
  'takeaways',
  'followUps',
  'technologies',
];

/** What a recap says about itself. */
export type RecapDetails = Pick<
  RecapContent,
  | 'title'
  | 'summary'
  | 'event'
  | 'publishingTeam'
  | 'editors'
  | 'publishedDate'
  | 'tags'
>;

export type ReviewLists = { [L in ReviewList]: readonly ReviewItems[L][] };

/** A recap while it is being put right, without its body. */
export type Review = ReviewLists & {
  details: RecapDetails;
  /** Details that a person has set: no reading touches them. */
  settled: readonly (keyof RecapDetails)[];
  /** Links of the recap itself, as they were suggested or stored. */
  links: readonly EntityLinkContent[];
  /** Entities that the author links. */
  linked: readonly string[];
  /** What the author says about suggested entities. */
  linkStates: Readonly<Record<string, LinkState>>;
};

export const EMPTY_REVIEW: Review = {
  details: {
    title: '',
    summary: null,
    event: null,
    publishingTeam: null,
    editors: [],
    publishedDate: null,
    tags: [],
  },
  settled: [],
  contributors: [],
  talks: [],
  takeaways: [],
  followUps: [],
  technologies: [],
  links: [],
  linked: [],
  linkStates: {},
};

/** Whether an item is a mere suggestion that waits for a person's word. */
export const isOnlyPossible = ({ verdict, confidence }: Reviewed): boolean =>
  verdict === 'proposed' && confidence !== undefined;

/** Whether an item will be in the recap. */
export const isKept = (item: Reviewed): boolean =>
  item.verdict !== 'dismissed' && !isOnlyPossible(item);

/** The words by which a person knows an item. */
export const wordsOf: { [L in ReviewList]: (item: ReviewItems[L]) => string } =
  {
    contributors: ({ name }) => name,
    talks: ({ talk, text, anchor }) =>
      talk.title ?? talk.videoUrl ?? (text || anchor?.exact || ''),
    takeaways: ({ text }) => text,
    followUps: ({ text }) => text,
    technologies: ({ name }) => name,
  };
