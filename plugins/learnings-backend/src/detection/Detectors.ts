import type { LoggerService } from '@backstage/backend-plugin-api';
import type { Entity } from '@backstage/catalog-model';
import type { TechnologyDetector } from '@conference-learnings/plugin-learnings-node';
import { z } from 'zod';
import { USING_KINDS, type TechnologySignal } from '../catalog/IndexedEntity';
import type { SignalSource } from '../catalog/readCatalog';

/** No entity uses more, as far as one detector is believed. */
const MAX_NAMES = 100;

const namesSchema = z
  .array(z.string().trim().min(1).max(200))
  .max(MAX_NAMES)
  .transform(names => [...new Set(names)]);

const specFieldsOf = ({ specFields = [] }: TechnologyDetector) => specFields;

interface Failures {
  count: number;
  entityRef: string;
  error: unknown;
}

/** Asks detectors about entities; one that fails harms neither the entity nor the others. */
export class Detectors implements SignalSource {
  readonly fields: string[];
  readonly #detectors: readonly TechnologyDetector[];
  readonly #logger: LoggerService;
  readonly #failures = new Map<string, Failures>();

  constructor(options: {
    detectors: readonly TechnologyDetector[];
    logger: LoggerService;
  }) {
    this.#detectors = options.detectors;
    this.#logger = options.logger;
    this.fields = [
      'metadata.annotations',
      ...this.#detectors.flatMap(specFieldsOf).map(field => `spec.${field}`),
    ];
  }

  signalsOf(entity: Entity, entityRef: string): TechnologySignal[] {
    if (!USING_KINDS.includes(entity.kind.toLocaleLowerCase('en-US')))
      return [];
    return this.#detectors.flatMap(detector =>
      this.#ask(detector, entity, entityRef).map(name => ({
        name,
        from: detector.id,
      })),
    );
  }

  /** Tells once of each detector, for a catalog may hold 100,000 entities on which it fails. */
  report(): void {
    for (const [id, { count, entityRef, error }] of this.#failures)
      this.#logger.warn(
        `The detector "${id}" failed on ${count} entities, first on ${entityRef}: ${error}`,
      );
    this.#failures.clear();
  }

  #ask(
    detector: TechnologyDetector,
    { kind, metadata, spec = {} }: Entity,
    entityRef: string,
  ): string[] {
    const read = specFieldsOf(detector).map(field => [field, spec[field]]);
    try {
      return namesSchema.parse(
        detector.detect({
          kind,
          tags: metadata.tags ?? [],
          annotations: metadata.annotations ?? {},
          spec: Object.fromEntries(read),
        }),
      );
    } catch (error) {
      const known = this.#failures.get(detector.id);
      if (known) known.count++;
      else this.#failures.set(detector.id, { count: 1, entityRef, error });
      return [];
    }
  }
}
