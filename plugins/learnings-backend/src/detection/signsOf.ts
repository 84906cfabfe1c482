import type { DetectionSign } from '@conference-learnings/plugin-learnings-common';
import type { SignedEntity } from '../store/detections/signedEntities';

/** A sign, and what it calls the technology. */
export interface NamedSign {
  name: string;
  sign: DetectionSign;
}

/** Everything by which an entity may show a technology. */
export const signsOf = (entity: SignedEntity): NamedSign[] => [
  ...entity.technologies.map(({ name, from }) => ({
    name,
    sign: { kind: from, value: name },
  })),
  ...entity.dependencies.flatMap(({ entityRef, names }) =>
    names.map(name => ({
      name,
      // By its ref, so that it is told only to those who may see it.
      sign: { kind: 'dependency', value: entityRef },
    })),
  ),
];
