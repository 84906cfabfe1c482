import { anchorAt, understood } from '../__testUtils__/understood';
import { aContent } from '../__testUtils__/samples';
import {
  act,
  EMPTY_REVIEW,
  itemKeyOf,
  marksOf,
  renew,
  type Review,
  type ReviewMark,
} from '.';

const BODY = `# PromCon Europe 2019

We met in Munich. Thanos, and Thanos again; thanosians are not meant.

## Life of an Alert (Stuart Nelson)

Group alerts by what wakes a person up.
`;

const NOTE = 'Group alerts by what wakes a person up.';

const review: Review = renew(
  EMPTY_REVIEW,
  aContent({
    body: BODY,
    event: {
      name: 'PromCon Europe 2019',
      series: null,
      edition: null,
      location: 'Munich',
      startDate: null,
      endDate: null,
      url: null,
    },
    talks: [
      understood.talk(
        { title: 'Life of an Alert' },
        { anchor: anchorAt(BODY, NOTE) },
      ),
    ],
    takeaways: [understood.takeaway(NOTE, { anchor: anchorAt(BODY, NOTE) })],
    links: [
      {
        entityRef: 'component:default/thanos',
        origin: 'suggested',
        state: 'suggested',
        confidence: 0.9,
        reason: 'name',
        words: 'thanos',
      },
    ],
  }),
);

const wordsOf = (marks: ReviewMark[], kind: ReviewMark['kind']) =>
  marks
    .filter(mark => mark.kind === kind)
    .map(({ start, end }) => BODY.slice(start, end));

describe('The marks of a review', () => {
  it('stand on what each item was read from', () => {
    const marks = marksOf(review, BODY);
    expect(wordsOf(marks, 'event')).toEqual(['PromCon Europe 2019', 'Munich']);
    expect(wordsOf(marks, 'talk')).toEqual(['Life of an Alert']);
    expect(wordsOf(marks, 'note')).toEqual([NOTE]);
    expect(wordsOf(marks, 'takeaway')).toEqual([NOTE]);
  });

  it('mark an entity wherever it is named as a whole word, in any case', () => {
    const marks = marksOf(review, BODY).filter(({ kind }) => kind === 'entity');
    expect(wordsOf(marks, 'entity')).toEqual(['Thanos', 'Thanos']);
    expect(new Set(marks.map(({ key }) => key)).size).toBe(2);
    expect(marks.map(({ key }) => itemKeyOf(key))).toEqual([
      'component:default/thanos',
      'component:default/thanos',
    ]);
  });

  it('go with what is dismissed', () => {
    const { key } = review.takeaways[0];
    const dismissed = act(
      act(review, { do: 'judge', keys: [key], verdict: 'dismissed' }),
      {
        do: 'judgeLinks',
        entityRefs: ['component:default/thanos'],
        state: 'dismissed',
      },
    );
    const marks = marksOf(dismissed, BODY);
    expect(wordsOf(marks, 'takeaway')).toEqual([]);
    expect(wordsOf(marks, 'entity')).toEqual([]);
  });

  it('are none where the words are lost', () => {
    const marks = marksOf(review, 'Nothing of it is left.');
    expect(marks).toEqual([]);
  });
});
