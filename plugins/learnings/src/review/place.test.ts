import { aContent } from '../__testUtils__/samples';
import { anchorAt, understood } from '../__testUtils__/understood';
import { EMPTY_REVIEW, isPlaced, place, renew } from '.';

const BODY = 'We heard a lot. Pin every version. Cache at the edge.';
const WORDS = 'Pin every version.';

const review = renew(
  EMPTY_REVIEW,
  aContent({
    body: BODY,
    takeaways: [understood.takeaway(WORDS, { anchor: anchorAt(BODY, WORDS) })],
  }),
);
const { key } = review.takeaways[0];

const anchorIn = (body: string, marks?: Parameters<typeof place>[2]) => {
  const [{ anchor }] = place(review, body, marks).takeaways;
  if (!anchor) throw new Error('The anchor is gone');
  return anchor;
};

describe('place', () => {
  it('leaves an item as it is where nothing moved', () => {
    expect(place(review, BODY).takeaways[0]).toBe(review.takeaways[0]);
    const { start, end } = anchorAt(BODY, WORDS);
    expect(
      place(review, BODY, new Map([[key, { start, end }]])).takeaways[0],
    ).toBe(review.takeaways[0]);
  });

  it('finds words again that an edit before them has moved', () => {
    const body = `Last week. ${BODY}`;
    expect(anchorIn(body)).toMatchObject({
      start: body.indexOf(WORDS),
      exact: WORDS,
    });
  });

  it('follows the mark of the editor over words that were changed', () => {
    const body = BODY.replace(WORDS, 'Pin all of them.');
    const start = body.indexOf('Pin all');
    const anchor = anchorIn(body, new Map([[key, { start, end: start + 16 }]]));
    expect(anchor.exact).toBe('Pin all of them.');
    expect(isPlaced(anchor, body)).toBe(true);
  });

  it('keeps what is lost as it was, and finds it when it is there again', () => {
    const body = 'Something else altogether.';
    const lost = place(review, body);
    expect(lost.takeaways[0].anchor).toEqual(review.takeaways[0].anchor);
    expect(isPlaced(anchorIn(body), body)).toBe(false);
    const [{ anchor }] = place(lost, BODY).takeaways;
    expect(anchor?.start).toBe(BODY.indexOf(WORDS));
  });
});
