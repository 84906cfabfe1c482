/** Only where an item stands in the text: no line shows it. */
const UNSEEN = ['anchor', 'anchors'];

function same(one: object, other: object, ignored: readonly string[]) {
  const before = Object.entries(one);
  const after = new Map(Object.entries(other));
  return (
    before.length === after.size &&
    before.every(
      ([key, value]) =>
        ignored.includes(key) || Object.is(value, after.get(key)),
    )
  );
}

/**
 * Whether a line would look as it did: every letter that is typed before an
 * item moves its anchor, and there may be hundreds of lines.
 */
export function sameLine<P extends { item: object }>(
  before: Readonly<P>,
  after: Readonly<P>,
): boolean {
  return same(before, after, ['item']) && same(before.item, after.item, UNSEEN);
}
