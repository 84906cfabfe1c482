import type {
  ParseRequest,
  ParseResponse,
  PossibleTechnology,
  RecapContent,
} from '@conference-learnings/plugin-learnings-common';

/** What was understood of a text, before anything is suggested or stored. */
export interface UnderstoodRecap {
  format: ParseResponse['format'];
  content: RecapContent;
  /** The likeliest first; none of them is part of the content. */
  possibleTechnologies: PossibleTechnology[];
  /** Extractors that were asked and have not answered yet. */
  waiting: string[];
  warnings: ParseResponse['warnings'];
  /** Keys of the document's front matter, as they were written. */
  frontMatter: Record<string, unknown>;
}

/** A text to be read. */
export interface ParseInput {
  content: string;
  fileName: string | null;
  /** The Markdown that it became, changed since by its author; null where nobody did. */
  body?: string | null;
  /** Whether extractors beside the built-in rules are waited for; they are unless said. */
  extractors?: ParseRequest['extractors'];
}

/** Reads a recap without holding up the event loop. */
export interface RecapParsing {
  /**
   * @throws InputError where the text is no recap that can be read, or takes
   * too long to read.
   */
  parse(input: ParseInput): Promise<UnderstoodRecap>;
}
