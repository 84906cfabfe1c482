import type {
  AdoptionEntry,
  HeardOrStage,
  TechnologyDetail,
} from '@conference-learnings/plugin-learnings-common';

/** A time in which one scope was at one stage. */
export interface Segment {
  stage: HeardOrStage;
  /** `YYYY-MM-DD` */
  from: string;
  to: string;
}

/** What one scope did over time. */
export interface Lane {
  /** Null is the whole organisation. */
  scope: string | null;
  segments: Segment[];
}

/**
 * One lane for each that heard of a technology or moved it, whoever began
 * first on top; a stage lasts until the next, and the last until `until`.
 */
export function lanesOf(
  { heard }: Pick<TechnologyDetail, 'heard'>,
  entries: readonly AdoptionEntry[],
  until: string,
): Lane[] {
  const starts = new Map<string | null, Segment[]>();
  const begin = (scope: string | null, stage: HeardOrStage, from: string) =>
    starts.set(scope, [
      ...(starts.get(scope) ?? []),
      { stage, from, to: until },
    ]);
  for (const { team, date } of heard)
    if (team && date && !starts.has(team)) begin(team, 'heard', date);
  const standing = entries
    .filter(({ correctedById }) => correctedById === null)
    .sort(
      (a, b) =>
        a.effectiveOn.localeCompare(b.effectiveOn) ||
        a.recordedAt.localeCompare(b.recordedAt),
    );
  for (const { scope, stage, effectiveOn } of standing)
    begin(scope, stage, effectiveOn);
  return [...starts]
    .map(([scope, found]) => ({ scope, segments: joined(found) }))
    .sort((a, b) => a.segments[0].from.localeCompare(b.segments[0].from));
}

/** The stage at which the scope of a move was until then. */
export function stageBefore(
  lanes: readonly Lane[],
  { scope, effectiveOn, correctedById }: AdoptionEntry,
): HeardOrStage | undefined {
  // What was put right never was.
  if (correctedById !== null) return undefined;
  const lane = lanes.find(one => one.scope === scope);
  return lane?.segments.filter(({ from }) => from < effectiveOn).at(-1)?.stage;
}

function joined(found: Segment[]): Segment[] {
  // Who was at a stage before they heard of it in a recap has no time of hearsay.
  const inOrder = [...found].sort((a, b) => a.from.localeCompare(b.from));
  const told = inOrder.filter(({ stage }, at) => stage !== 'heard' || at === 0);
  return told.map((segment, at) => ({
    ...segment,
    to: told[at + 1]?.from ?? segment.to,
  }));
}
