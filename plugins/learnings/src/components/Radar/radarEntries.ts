import type { Radar } from '@conference-learnings/plugin-learnings-common';
import type { Placeable } from './placeBlips';

/** An entry of the radar as it was on a day. */
export interface RadarEntry extends Placeable {
  ringId: string;
  /** Its number in the list of all. */
  number: number;
  /** Which way it moved in the period: 1 nearer to the middle. */
  moved: -1 | 0 | 1;
}

/** Stages of what is taken no further. */
const AWAY = new Set(['hold', 'rejected']);

/**
 * What stood on the radar on a day, and what had moved since another: by
 * quarter, ring and name.
 *
 * @param on - `YYYY-MM-DD`
 * @param since - what moved after this day is marked
 */
export function radarEntries(
  radar: Radar,
  { on, since }: { on: string; since: string },
): RadarEntry[] {
  const ringOf = new Map(radar.rings.map(({ id }, at) => [id, at]));
  const quadrantOf = new Map(radar.quadrants.map(({ id }, at) => [id, at]));
  return radar.entries
    .flatMap(({ id, title, quadrant, timeline }) => {
      // The latest stands first.
      const was = timeline.filter(({ date }) => date <= on);
      const [now] = was;
      if (!now) return [];
      const before = was.find(({ date }) => date <= since);
      const ring = ringOf.get(now.ringId) ?? 0;
      const from = before ? ringOf.get(before.ringId) ?? ring : null;
      // What is new on the radar came nearer, unless it came to be put away.
      const arrived = AWAY.has(now.ringId) ? -1 : 1;
      const nearer = from === null ? arrived : Math.sign(from - ring);
      return [
        {
          id,
          title,
          ringId: now.ringId,
          quadrant: quadrantOf.get(quadrant) ?? 0,
          ring,
          moved: (now.date > since ? nearer : 0) as -1 | 0 | 1,
        },
      ];
    })
    .sort(
      (a, b) =>
        a.quadrant - b.quadrant ||
        a.ring - b.ring ||
        a.title.localeCompare(b.title),
    )
    .map((entry, at) => ({ ...entry, number: at + 1 }));
}
