import type { DetectionSign } from '@conference-learnings/plugin-learnings-common';
import type { Sight } from './LinkSight';

/** How an entity stands to a technology, and what that rests on. */
export interface Finding {
  entityRef: string;
  signs: DetectionSign[];
  /** The entry of the ledger that speaks for the entity. */
  entry: { scope: string | null } | null;
}

/** Whether a sign stands on another entity, of which its reader may know nothing. */
const isElsewhere = ({ kind }: DetectionSign) =>
  kind === 'component' || kind === 'dependency';

/** The entities that a finding tells of. */
export const refsOf = ({ entityRef, entry, signs }: Finding): string[] => [
  entityRef,
  ...(entry?.scope ? [entry.scope] : []),
  ...signs.filter(isElsewhere).map(({ value }) => value),
];

/** The finding as somebody may know it; null where they may not. */
export function visibleFinding<F extends Finding>(
  finding: F,
  sightOf: (entityRef: string) => Sight,
): F | null {
  const scope = finding.entry?.scope ?? null;
  if (sightOf(finding.entityRef) !== 'visible') return null;
  // Its status would tell what an entity declared that is hidden from them.
  if (scope !== null && sightOf(scope) === 'hidden') return null;
  const signs = finding.signs.filter(
    sign => !isElsewhere(sign) || sightOf(sign.value) !== 'hidden',
  );
  if (signs.length === 0 && finding.signs.length > 0) return null;
  return { ...finding, signs };
}
