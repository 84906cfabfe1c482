import type {
  LearningsExtractionExtensionPoint,
  RecapExtractor,
} from '@conference-learnings/plugin-learnings-node';
import { addById } from '../extensions/addById';

/** The extractors that modules have added. */
export class ExtractorRegistry implements LearningsExtractionExtensionPoint {
  readonly #extractors = new Map<string, RecapExtractor>();

  addExtractor(extractor: RecapExtractor): void {
    addById(this.#extractors, extractor, {
      one: 'extractor',
      example: 'language-model',
    });
  }

  all(): RecapExtractor[] {
    return [...this.#extractors.values()];
  }
}
