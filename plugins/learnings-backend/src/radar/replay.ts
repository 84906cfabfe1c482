import type {
  AdoptionStage,
  Radar,
} from '@conference-learnings/plugin-learnings-common';

/** From the middle of the radar outwards. */
export const RINGS: readonly AdoptionStage[] = [
  'adopt',
  'trial',
  'assess',
  'hold',
  'rejected',
];

/** What moved one scope, in the order of the ledger. */
export interface Move {
  scope: string | null;
  stage: AdoptionStage;
  effectiveOn: string;
  reason: string;
}

type Snapshot = Radar['entries'][number]['timeline'][number];

const furthest = (stages: Iterable<AdoptionStage>) =>
  Math.min(...[...stages].map(stage => RINGS.indexOf(stage)));

/**
 * What one technology's place on the radar was over time, the latest first: at
 * each move the stage of the furthest scope, and where that changed, which way.
 *
 * @param moves - the earliest first, without those that others correct
 */
export function replay(moves: readonly Move[]): Snapshot[] {
  const stages = new Map<string | null, AdoptionStage>();
  const timeline: Snapshot[] = [];
  let ring: number | null = null;
  for (const { scope, stage, effectiveOn, reason } of moves) {
    stages.set(scope, stage);
    const next = furthest(stages.values());
    if (next !== ring) {
      const before = timeline.at(-1);
      // Of two moves of one day the second is where the day ended.
      if (before?.date === effectiveOn) timeline.pop();
      const from = timeline.at(-1);
      const was = from ? RINGS.indexOf(from.ringId as AdoptionStage) : next;
      // A day that ended where it began moved nothing.
      if (from?.ringId !== RINGS[next])
        timeline.push({
          date: effectiveOn,
          ringId: RINGS[next],
          description: reason,
          moved: Math.sign(was - next) as -1 | 0 | 1,
        });
      ring = next;
    }
  }
  return timeline.reverse();
}
