import type {
  LearningsDetectorsExtensionPoint,
  TechnologyDetector,
} from '@conference-learnings/plugin-learnings-node';
import { addById } from '../extensions/addById';

/** What a sign says of where it comes from where no detector found it, and the detector that comes with the plugin. */
const TAKEN = ['annotation', 'tag', 'dependency', 'component', 'linguist'];

/** The detectors that modules have added. */
export class DetectorRegistry implements LearningsDetectorsExtensionPoint {
  readonly #detectors = new Map<string, TechnologyDetector>();

  addDetector(detector: TechnologyDetector): void {
    if (TAKEN.includes(detector.id))
      throw new Error(
        `learnings: no detector can have the id "${detector.id}", which the plugin uses itself; give it another id`,
      );
    addById(this.#detectors, detector, {
      one: 'detector',
      example: 'package-files',
    });
  }

  all(): TechnologyDetector[] {
    return [...this.#detectors.values()];
  }
}
