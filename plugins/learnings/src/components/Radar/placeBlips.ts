/** Something to place: in which quarter, and how far from the middle. */
export interface Placeable {
  id: string;
  title: string;
  /** 0 to 3, clockwise from the upper right. */
  quadrant: number;
  /** 0 in the middle. */
  ring: number;
}

/** Where a blip stands, and where its name; without a name there is no room for it. */
export interface Placed {
  id: string;
  x: number;
  y: number;
  label: { x: number; y: number; anchor: 'start' | 'end' } | null;
}

interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

export const BLIP = 7;
const GAP = 4;
/** Places that are tried for each blip: enough that one is free where there is room. */
const TRIES = 80;
/** Turns around a quarter without meeting itself; see the golden angle. */
const GOLDEN = 0.6180339887;
/** Neighbours stand nearer to the middle and farther from it by turns. */
const DEPTHS = [0.6, 0.25, 0.9];
/** From the lines of a sector, as a part of it. */
const MARGIN = 0.08;

const meets = (a: Box, b: Box) =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** Radii of the rings' outer edges; further out there is more room. */
export function ringRadii(rings: number, radius: number): number[] {
  return Array.from({ length: rings }, (_, ring) =>
    Math.round(radius * Math.sqrt((ring + 1) / rings)),
  );
}

function spotIn(
  quadrant: number,
  inner: number,
  outer: number,
  turn: number,
  depth: number,
): { x: number; y: number } {
  const share = MARGIN + turn * (1 - 2 * MARGIN);
  // Clockwise from above, as the quarters are counted.
  const angle = ((quadrant + share) * Math.PI) / 2 - Math.PI / 2;
  const room = outer - inner - 2 * (BLIP + 2);
  const distance = inner + BLIP + 2 + Math.max(0, room) * depth;
  return {
    x: Math.round(distance * Math.cos(angle) * 10) / 10,
    y: Math.round(distance * Math.sin(angle) * 10) / 10,
  };
}

const blipAt = ({ x, y }: { x: number; y: number }): Box => ({
  left: x - BLIP - 2,
  right: x + BLIP + 2,
  top: y - BLIP - 2,
  bottom: y + BLIP + 2,
});

/** About as wide as a letter of a text font is, to its size. */
const LETTER = 0.58;

function labelAt(
  { x, y }: { x: number; y: number },
  anchor: 'start' | 'end',
  title: string,
  fontSize: number,
): Box {
  const width = title.length * fontSize * LETTER;
  const near = BLIP + GAP;
  return {
    left: anchor === 'start' ? x + near : x - near - width,
    right: anchor === 'start' ? x + near + width : x - near,
    top: y - fontSize * 0.6,
    bottom: y + fontSize * 0.6,
  };
}

/**
 * Places blips and their names so that none covers another: always the same
 * way for the same entries, so that the eye finds again what it saw.
 *
 * @param radius - of the outermost ring; the middle is at 0, 0
 * @param fontSize - of the names, in the same unit; 0 for none
 */
export function placeBlips(
  entries: readonly Placeable[],
  options: { rings: number; radius: number; fontSize: number },
): Placed[] {
  const { rings, radius, fontSize } = options;
  const radii = ringRadii(rings, radius);
  const taken: Box[] = [];
  const sectors = new Map<string, string[]>();
  for (const { id, quadrant, ring } of entries) {
    const sector = `${quadrant} ${ring}`;
    sectors.set(sector, [...(sectors.get(sector) ?? []), id]);
  }
  return entries.map((entry, at) => {
    const { id, quadrant, ring } = entry;
    const inner = ring === 0 ? BLIP * 2 : radii[ring - 1];
    const near = sectors.get(`${quadrant} ${ring}`) ?? [id];
    const seat = near.indexOf(id);
    const spots = Array.from({ length: TRIES }, (_, attempt) => {
      // Evenly around their sector; whoever does not fit there looks further.
      const isFirst = attempt === 0;
      const turn = isFirst
        ? (seat + 0.5) / near.length
        : ((at + attempt) * GOLDEN) % 1;
      const depth = isFirst
        ? DEPTHS[seat % DEPTHS.length]
        : (at * 0.37 + attempt * 0.29) % 1;
      return spotIn(quadrant, inner, radii[ring], turn, depth);
    });
    const free = spots.filter(spot =>
      taken.every(box => !meets(box, blipAt(spot))),
    );
    const [first = spots[0]] = free;
    for (const spot of fontSize > 0 ? free : []) {
      // Away from the middle first, where it crosses no other quarter.
      const sides =
        spot.x >= 0 ? (['start', 'end'] as const) : (['end', 'start'] as const);
      for (const anchor of sides) {
        const box = labelAt(spot, anchor, entry.title, fontSize);
        const fits =
          box.left >= -radius * 1.35 &&
          box.right <= radius * 1.35 &&
          (spot.x >= 0 ? box.left >= 0 : box.right <= 0);
        if (fits && taken.every(other => !meets(other, box))) {
          taken.push(box, blipAt(spot));
          const x =
            anchor === 'start' ? spot.x + BLIP + GAP : spot.x - BLIP - GAP;
          return {
            id: entry.id,
            ...spot,
            label: { x, y: spot.y + fontSize * 0.35, anchor },
          };
        }
      }
    }
    taken.push(blipAt(first));
    return { id: entry.id, ...first, label: null };
  });
}
