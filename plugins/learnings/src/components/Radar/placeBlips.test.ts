import { placeBlips, ringRadii, type Placeable } from './placeBlips';

const OPTIONS = { rings: 5, radius: 400, fontSize: 14 };

const entriesOf = (count: number): Placeable[] =>
  Array.from({ length: count }, (_, at) => ({
    id: `t${at}`,
    title: `Technology ${at}`,
    quadrant: at % 4,
    ring: at % 5,
  }));

const boxOf = (
  { label }: ReturnType<typeof placeBlips>[number],
  title: string,
) => {
  if (!label) return null;
  const width = title.length * 14 * 0.58;
  const left = label.anchor === 'start' ? label.x : label.x - width;
  return { left, right: left + width, top: label.y - 12, bottom: label.y + 3 };
};

describe('placing blips', () => {
  it('keeps each within its quarter and ring', () => {
    const radii = ringRadii(5, 400);
    const entries = entriesOf(60);
    placeBlips(entries, OPTIONS).forEach(({ x, y }, at) => {
      const { ring, quadrant } = entries[at];
      const distance = Math.hypot(x, y);
      expect(distance).toBeLessThan(radii[ring]);
      expect(distance).toBeGreaterThan(ring === 0 ? 0 : radii[ring - 1]);
      expect([x >= 0, y >= 0]).toEqual(
        [
          [true, false],
          [true, true],
          [false, true],
          [false, false],
        ][quadrant],
      );
    });
  });

  it('lets no name cover another name or another blip', () => {
    const entries = entriesOf(40);
    const placed = placeBlips(entries, OPTIONS);
    const boxes = placed.map((one, at) => boxOf(one, entries[at].title));
    expect(boxes.filter(Boolean).length).toBeGreaterThan(30);
    boxes.forEach((box, at) => {
      if (!box) return;
      boxes.forEach((other, also) => {
        if (!other || also <= at) return;
        const isApart =
          box.right <= other.left ||
          other.right <= box.left ||
          box.bottom <= other.top ||
          other.bottom <= box.top;
        expect([entries[at].title, entries[also].title, isApart]).toEqual([
          entries[at].title,
          entries[also].title,
          true,
        ]);
      });
      placed.forEach(({ x, y }, also) => {
        if (also === at) return;
        const isWithin =
          x > box.left && x < box.right && y > box.top && y < box.bottom;
        expect(isWithin).toBe(false);
      });
    });
  });

  it('places the same entries the same way', () => {
    expect(placeBlips(entriesOf(20), OPTIONS)).toEqual(
      placeBlips(entriesOf(20), OPTIONS),
    );
  });

  it('leaves the names away where there is no room, and never a blip', () => {
    const crowd = entriesOf(1).flatMap(entry =>
      Array.from({ length: 100 }, (_, at) => ({ ...entry, id: `t${at}` })),
    );
    const placed = placeBlips(crowd, OPTIONS);
    expect(placed).toHaveLength(100);
    expect(placed.some(({ label }) => label === null)).toBe(true);
  });
});
