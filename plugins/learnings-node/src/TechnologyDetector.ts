import type { JsonObject } from '@backstage/types';

/** An entity of the catalog as a detector is given it. */
export interface DetectableEntity {
  /** As the catalog has it: "Component". */
  kind: string;
  tags: readonly string[];
  annotations: Readonly<Record<string, string>>;
  /** Nothing but the fields that the detector reads. */
  spec: Readonly<JsonObject>;
}

/** Tells from an entity alone which technologies it uses. */
export interface TechnologyDetector {
  /**
   * Stands beside each sign that it found: lower-case letters, digits and
   * hyphens, 40 at most.
   */
  id: string;
  /**
   * Fields of the spec that it reads, such as "type" or "lifecycle". A spec is
   * never read as a whole: the definition of an API can be very large.
   */
  specFields?: readonly string[];
  /**
   * Asked about each entity whenever the catalog is read, so it must be fast
   * and ask nobody. Where it throws, the entity does without what it finds.
   *
   * @returns names of technologies, in any form that is known
   */
  detect(entity: DetectableEntity): readonly string[];
}
