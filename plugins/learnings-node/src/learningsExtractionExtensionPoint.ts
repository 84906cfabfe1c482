import { createExtensionPoint } from '@backstage/backend-plugin-api';
import type { RecapExtractor } from './RecapExtractor';

/** Takes extractors that read recaps beside the built-in rules. */
export interface LearningsExtractionExtensionPoint {
  /**
   * @throws Error where the id of the extractor is no short slug, or is that of
   * another one
   */
  addExtractor(extractor: RecapExtractor): void;
}

/** Where a module of the learnings plugin adds extractors. */
export const learningsExtractionExtensionPoint =
  createExtensionPoint<LearningsExtractionExtensionPoint>({
    id: 'learnings.extraction',
  });
