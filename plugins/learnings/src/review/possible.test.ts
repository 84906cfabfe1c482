import { aContent } from '../__testUtils__/samples';
import { understood } from '../__testUtils__/understood';
import {
  act,
  EMPTY_REVIEW,
  marksOf,
  newItem,
  renew,
  toContent,
  type Review,
  type Understood,
} from '.';

const BODY = 'We saw Thanos and KVell.';

const read = (
  possibleTechnologies: Understood['possibleTechnologies'],
): Understood => ({
  ...aContent({ body: BODY, technologies: [understood.technology('Thanos')] }),
  possibleTechnologies,
});

const KVELL = read([understood.possible('KVell', 0.3)]);

const names = (review: Review) =>
  toContent(review, BODY).technologies.map(({ name }) => name);

const judged = (review: Review, verdict: 'accepted' | 'dismissed') =>
  act(review, {
    do: 'judge',
    keys: [review.technologies[1].key],
    verdict,
  });

describe('What is only possible', () => {
  const review = renew(EMPTY_REVIEW, KVELL);

  it('is in the recap once somebody accepts it', () => {
    expect(review.technologies).toHaveLength(2);
    expect(names(review)).toEqual(['Thanos']);
    expect(names(judged(review, 'accepted'))).toEqual(['Thanos', 'KVell']);
    expect(toContent(judged(review, 'accepted'), BODY).technologies[1]).toEqual(
      understood.technology('KVell'),
    );
  });

  it('does not come back once it is dismissed, nor goes once it is accepted', () => {
    const dismissed = renew(judged(review, 'dismissed'), KVELL);
    expect(dismissed.technologies.map(({ verdict }) => verdict)).toEqual([
      'proposed',
      'dismissed',
    ]);
    expect(names(renew(judged(review, 'accepted'), read([])))).toEqual([
      'Thanos',
      'KVell',
    ]);
  });

  it('goes with the reading that proposed it', () => {
    expect(renew(review, read([])).technologies).toHaveLength(1);
  });

  it('is more than possible once it is read for sure', () => {
    const sure = renew(review, {
      ...aContent({
        body: BODY,
        technologies: ['Thanos', 'KVell'].map(understood.technology),
      }),
      possibleTechnologies: [],
    });
    expect(names(sure)).toEqual(['Thanos', 'KVell']);
    expect(sure.technologies[1].key).toBe(review.technologies[1].key);
  });

  it('stands behind what a person adds', () => {
    const added = act(review, {
      do: 'add',
      list: 'technologies',
      item: newItem.technology('Loki', null),
    });
    expect(added.technologies.map(({ name }) => name)).toEqual([
      'Thanos',
      'Loki',
      'KVell',
    ]);
  });

  it('is marked in the text until it is dismissed', () => {
    const anchor = {
      start: 18,
      end: 23,
      exact: 'KVell',
      prefix: '',
      suffix: '',
    };
    const placed = renew(
      EMPTY_REVIEW,
      read([{ ...understood.possible('KVell', 0.3), anchors: [anchor] }]),
    );
    expect(marksOf(placed, BODY)).toMatchObject([{ start: 18, end: 23 }]);
    expect(marksOf(judged(placed, 'dismissed'), BODY)).toEqual([]);
  });
});
