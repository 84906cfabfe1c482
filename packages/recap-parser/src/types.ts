/** Where in a body something stands: UTF-16 offsets, and the words with a little before and behind them. */
export interface Anchor {
  start: number;
  end: number;
  /** Always `body.slice(start, end)`. */
  exact: string;
  /** Up to 32 characters before `start`. */
  prefix: string;
  /** Up to 32 characters from `end` on. */
  suffix: string;
}

/** How a recap was given: as Markdown, which other light markup is turned into, as a web page, or as typed. */
export type RecapFormat = 'markdown' | 'html' | 'text';

/** What a takeaway says: how things are, what to do, what is new, what to mind, what one might try. */
export type TakeawayKind =
  | 'insight'
  | 'practice'
  | 'announcement'
  | 'caution'
  | 'idea';

/** The conference that a recap is about. What the recap does not tell is null. */
export interface ParsedEvent {
  /** Canonical where the series is known: "KubeCon + CloudNativeCon Europe 2019". */
  name: string | null;
  series: string | null;
  year: number | null;
  /** The city; a country may follow. */
  location: string | null;
  /** ISO 8601 date. */
  startDate: string | null;
  /** ISO 8601 date. */
  endDate: string | null;
  url: string | null;
  anchor: Anchor | null;
}

export interface ParsedPerson {
  /** As the document names them: a full name, a handle or an organisation. */
  name: string;
  /** Null where the name stands in front matter or page metadata only. */
  anchor: Anchor | null;
}

/** One session that the recap describes, or links as a session. */
export interface ParsedTalk {
  title: string | null;
  speakers: string[];
  videoUrl: string | null;
  slidesUrl: string | null;
  /** As the recap calls it: "Day 2", "Tuesday". */
  day: string | null;
  track: string | null;
  recommended: boolean;
  anchor: Anchor;
  /** What the recap says about the talk, in Markdown. */
  note: { text: string; anchor: Anchor } | null;
}

export interface ParsedTakeaway {
  /** A whole sentence, without Markdown. */
  text: string;
  kind: TakeawayKind;
  /** Index in `talks`. */
  talk: number | null;
  /** Index in `contributors`. */
  contributor: number | null;
  anchor: Anchor;
}

export interface ParsedFollowUp {
  /** A whole sentence, without Markdown. */
  text: string;
  /** Index in `talks`. */
  talk: number | null;
  anchor: Anchor;
}

export interface ParsedTechnology {
  /** Canonical name. */
  name: string;
  /** The form in which the text names it first; its name where an extractor found what is nowhere named. */
  surface: string;
  category: string | null;
  /** Every place where it is mentioned, in order. */
  anchors: Anchor[];
}

/** A name that looks like a technology's, and that neither the dictionary nor a link knows. */
export interface PossibleTechnology extends ParsedTechnology {
  /** From 0.1 to 0.5: it is proposed, never asserted. */
  confidence: number;
}

/** Something the author should know: the recap was read, but not all of it as they may have meant. */
export interface ParseWarning {
  code: string;
  message: string;
  /** The field of the recap that is concerned, where there is one. */
  field: string | null;
}

/** A document to read. */
export interface RecapInput {
  /** Bytes are read as UTF-8, or as UTF-16 where a byte order mark says so. */
  content: string | Uint8Array;
  /** Tells the format where the text does not, and gives a title where there is none. */
  fileName?: string;
  /**
   * The Markdown that the content became, as its author has changed it since. It is read instead,
   * and of the content only what stands outside the text: front matter, the head of a page. With a
   * body the content may be empty.
   */
  body?: string;
}

export interface ParsedRecap {
  format: RecapFormat;
  title: string;
  summary: string | null;
  /** ISO 8601 date. */
  publishedDate: string | null;
  tags: string[];
  /** Markdown without raw HTML; every anchor is a place in it. */
  body: string;
  event: ParsedEvent;
  authors: ParsedPerson[];
  contributors: ParsedPerson[];
  talks: ParsedTalk[];
  takeaways: ParsedTakeaway[];
  followUps: ParsedFollowUp[];
  technologies: ParsedTechnology[];
  /** The likeliest first, 20 at most; none of them is among `technologies`. */
  possibleTechnologies: PossibleTechnology[];
  /** Keys and values of the front matter as they were written; empty where there is none. */
  frontMatter: Record<string, unknown>;
  warnings: ParseWarning[];
}
