import type {
  LearningsExtractionExtensionPoint,
  RecapExtractor,
} from '@conference-learnings/plugin-learnings-node';

const SLUG = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;
const MAX_ID = 40;

/** The extractors that modules have added. */
export class ExtractorRegistry implements LearningsExtractionExtensionPoint {
  readonly #extractors = new Map<string, RecapExtractor>();

  addExtractor(extractor: RecapExtractor): void {
    const { id } = extractor;
    if (typeof id !== 'string' || id.length > MAX_ID || !SLUG.test(id))
      throw new Error(
        `learnings: the id of the extractor ${JSON.stringify(
          id,
        )} must be a short slug such as "language-model": lower-case letters, digits and hyphens, ${MAX_ID} characters at most`,
      );
    if (this.#extractors.has(id))
      throw new Error(
        `learnings: there are two extractors with the id "${id}"; give one of them another id`,
      );
    this.#extractors.set(id, extractor);
  }

  all(): RecapExtractor[] {
    return [...this.#extractors.values()];
  }
}
