/**
 * What other backend plugins and modules may add to the learnings plugin.
 *
 * @packageDocumentation
 */
export {
  learningsExtractionExtensionPoint,
  type LearningsExtractionExtensionPoint,
} from './learningsExtractionExtensionPoint';
export {
  learningsDetectorsExtensionPoint,
  type LearningsDetectorsExtensionPoint,
} from './learningsDetectorsExtensionPoint';
export type { RecapDocument, RecapExtractor } from './RecapExtractor';
export type {
  DetectableEntity,
  TechnologyDetector,
} from './TechnologyDetector';
export type {
  ExtractedContributor,
  ExtractedFollowUp,
  ExtractedItems,
  ExtractedTakeaway,
  ExtractedTalk,
  ExtractedTechnology,
  Quoted,
} from './ExtractedItems';
