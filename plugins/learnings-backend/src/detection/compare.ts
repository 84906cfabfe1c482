import type {
  AdoptionStage,
  DetectionSign,
  DetectionStatus,
} from '@conference-learnings/plugin-learnings-common';
import type { Claim } from '../store/detections/presentClaims';

/** Stages at which something is used. */
const USING: readonly AdoptionStage[] = ['trial', 'adopt'];

/** How an entity stands to a technology. */
export interface Finding {
  technologyId: string;
  status: DetectionStatus;
  signs: DetectionSign[];
  entryId: string | null;
}

/** All that is known of one entity. */
export interface Known {
  /** By technology, what shows that the entity uses it. */
  signs: ReadonlyMap<string, DetectionSign[]>;
  /** What the nearest of its scopes that speaks of a technology says. */
  nearestClaim(technologyId: string): Claim | undefined;
  /** The present entries of its own; none for what cannot be looked at. */
  own: Claim[];
  /** What shows a technology in its parts, for the technologies that it claims. */
  signsOfParts(technologyId: string): DetectionSign[];
  /** The day before which a claim without a sign is stale. */
  staleBefore: string;
}

/** Holds what is declared for an entity against what is detected in it. */
export function compare(known: Known): Finding[] {
  const detected = [...known.signs].map(([technologyId, signs]): Finding => {
    const claim = known.nearestClaim(technologyId);
    return {
      technologyId,
      status: statusOf(claim),
      signs,
      entryId: claim?.entryId ?? null,
    };
  });
  const claimed = known.own
    .filter(
      ({ technologyId, stage }) =>
        !known.signs.has(technologyId) && USING.includes(stage),
    )
    .map(({ technologyId, entryId, effectiveOn }): Finding => {
      const signs = known.signsOfParts(technologyId);
      const unseen = effectiveOn < known.staleBefore ? 'stale' : 'claimed-only';
      return {
        technologyId,
        status: signs.length > 0 ? 'confirmed' : unseen,
        signs,
        entryId,
      };
    });
  return [...detected, ...claimed];
}

function statusOf(claim: Claim | undefined): DetectionStatus {
  // Who only assesses something has not said that it is used.
  if (!claim || claim.stage === 'assess') return 'detected-only';
  return USING.includes(claim.stage) ? 'confirmed' : 'contradicted';
}
