import type {
  HeardOrStage,
  TechnologyDetail,
} from '@conference-learnings/plugin-learnings-common';
import type { Lane } from './lanes';

/** When one scope came to each stage, the last time where it did so twice. */
export interface MatrixRow {
  /** Null is the whole organisation. */
  scope: string | null;
  now: HeardOrStage;
  /** `YYYY-MM-DD` */
  since: Partial<Record<HeardOrStage, string>>;
}

/**
 * One row for each that heard of a technology or moved it. How far it is now
 * is what the ledger says, however much of its past was read.
 */
export function matrixOf(
  { positions, heard }: Pick<TechnologyDetail, 'positions' | 'heard'>,
  lanes: readonly Lane[],
): MatrixRow[] {
  const rows = lanes.map(({ scope, segments }): MatrixRow => {
    // Also of who had moved it before they wrote of it.
    const first = heard.find(({ team }) => team !== null && team === scope);
    const since: MatrixRow['since'] = first?.date ? { heard: first.date } : {};
    for (const { stage, from } of segments) since[stage] = from;
    return { scope, now: segments[segments.length - 1].stage, since };
  });
  for (const { scope, stage, since } of positions) {
    const row = rows.find(one => one.scope === scope);
    if (row) Object.assign(row, { now: stage }).since[stage] = since;
    else rows.push({ scope, now: stage, since: { [stage]: since } });
  }
  return rows;
}
