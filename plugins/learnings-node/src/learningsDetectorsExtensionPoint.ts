import { createExtensionPoint } from '@backstage/backend-plugin-api';
import type { TechnologyDetector } from './TechnologyDetector';

/** Takes detectors that tell which technologies entities use. */
export interface LearningsDetectorsExtensionPoint {
  /**
   * @throws Error where the id of the detector is no short slug, or is that of
   * another one
   */
  addDetector(detector: TechnologyDetector): void;
}

/** Where a module of the learnings plugin adds detectors. */
export const learningsDetectorsExtensionPoint =
  createExtensionPoint<LearningsDetectorsExtensionPoint>({
    id: 'learnings.detectors',
  });
