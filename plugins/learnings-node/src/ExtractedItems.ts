import type {
  ContributorContent,
  TakeawayKind,
} from '@conference-learnings/plugin-learnings-common';

/** What every item says of where it comes from. */
export interface Quoted {
  /**
   * Words of the body, as they stand there: some sentences at most. An item
   * whose quote does not stand in the body is left out.
   */
  quote: string;
}

/** A session of the event that the recap speaks of. One that is known already gets what it lacks. */
export interface ExtractedTalk extends Quoted {
  title: string;
  speakers?: string[];
  /** As the recap calls it: "Day 2". */
  day?: string | null;
  track?: string | null;
  /** An http or https address. */
  videoUrl?: string | null;
  /** An http or https address. */
  slidesUrl?: string | null;
  /** What the recap says about the talk, in Markdown. */
  note?: string;
  recommended?: boolean;
}

/** Something that was learned. */
export interface ExtractedTakeaway extends Quoted {
  /** A whole sentence that can be understood by itself. */
  text: string;
  /** An insight unless said. */
  kind?: TakeawayKind;
}

/** Something that is to be done after the event. */
export interface ExtractedFollowUp extends Quoted {
  /** A whole sentence: what the author or their team will do. */
  text: string;
}

/** A technology that the recap names. */
export interface ExtractedTechnology extends Quoted {
  /** Canonical name: "Kubernetes". */
  name: string;
  category?: string | null;
}

/** Somebody who wrote the recap or a part of it; speakers stand with their talk. */
export interface ExtractedContributor extends Quoted {
  name: string;
  /** A contributor unless said. */
  role?: ContributorContent['role'];
}

/** What an extractor found in a recap. */
export interface ExtractedItems {
  talks?: ExtractedTalk[];
  takeaways?: ExtractedTakeaway[];
  followUps?: ExtractedFollowUp[];
  technologies?: ExtractedTechnology[];
  contributors?: ExtractedContributor[];
}
