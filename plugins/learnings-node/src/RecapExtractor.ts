import type { ExtractedItems } from './ExtractedItems';

/** A recap as an extractor is given it. */
export interface RecapDocument {
  title: string;
  /** Markdown without raw HTML; quotes are words of it. */
  body: string;
  /** Null where the text was pasted or typed. */
  fileName: string | null;
}

/** Finds in a recap what the built-in rules do not. */
export interface RecapExtractor {
  /**
   * Stands beside each item that it found: lower-case letters, digits and
   * hyphens, 40 at most.
   */
  id: string;
  /**
   * Asked once for each document, while its author or an import waits. It may
   * fail and may take its time: the recap then does without its items.
   *
   * @param options - the signal is aborted after 30 seconds, or when the
   *   backend stops; not when whoever asked goes away, for the answer is kept
   *   for the next one
   */
  extract(
    document: RecapDocument,
    options: { signal: AbortSignal },
  ): Promise<ExtractedItems>;
}
