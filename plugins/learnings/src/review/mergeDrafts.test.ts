import { aContent } from '../__testUtils__/samples';
import { understood } from '../__testUtils__/understood';
import {
  act,
  EMPTY_REVIEW,
  mergeDrafts,
  newItem,
  renew,
  toContent,
  type DraftDocument,
  type ReviewAction,
} from '.';

const base: DraftDocument = {
  source: { kind: 'pasted', name: null, content: '' },
  body: 'As it was.',
  review: renew(
    EMPTY_REVIEW,
    aContent({
      takeaways: ['Pin versions.', 'Cache at the edge.'].map(text =>
        understood.takeaway(text),
      ),
    }),
  ),
};
const [pin, cache] = base.review.takeaways.map(({ key }) => key);

const doing = (...actions: ReviewAction[]): DraftDocument => ({
  ...base,
  review: actions.reduce(act, base.review),
});

const edit = (key: string, text: string): ReviewAction => ({
  do: 'edit',
  list: 'takeaways',
  key,
  change: { text },
});

const texts = ({ review, body }: DraftDocument) =>
  toContent(review, body).takeaways.map(({ text }) => text);

describe('mergeDrafts', () => {
  it('takes over what only one of both changed, item by item', () => {
    const { merged, conflicts } = mergeDrafts(
      base,
      doing(edit(pin, 'Pin all.')),
      doing(
        edit(cache, 'Cache it.'),
        { do: 'add', list: 'takeaways', item: newItem.takeaway('Ask.') },
        { do: 'set', details: { title: 'Theirs' } },
        { do: 'link', entityRef: 'system:default/telemetry' },
      ),
    );
    expect(conflicts).toEqual([]);
    expect(texts(merged)).toEqual(['Pin all.', 'Cache it.', 'Ask.']);
    expect(merged.review.details.title).toBe('Theirs');
    expect(merged.review.linked).toEqual(['system:default/telemetry']);
  });

  it('lets a person choose where both changed one thing, and keeps mine until then', () => {
    const mine = { ...doing(edit(pin, 'Mine.')), body: 'My text.' };
    const theirs = { ...doing(edit(pin, 'Theirs.')), body: 'Their text.' };
    const { merged, conflicts } = mergeDrafts(base, mine, theirs);
    expect(merged.body).toBe('My text.');
    expect(texts(merged)[0]).toBe('Mine.');
    expect(conflicts.map(({ part }) => part)).toEqual([
      { of: 'body' },
      { of: 'item', list: 'takeaways', key: pin },
    ]);

    const chosen = mergeDrafts(base, mine, theirs, {
      [conflicts[1].id]: 'theirs',
    });
    expect(chosen.merged.body).toBe('My text.');
    expect(texts(chosen.merged)[0]).toBe('Theirs.');
  });

  it('finds no conflict in what both did alike', () => {
    const both = doing({
      do: 'judge',
      keys: [pin],
      verdict: 'dismissed',
    });
    const { merged, conflicts } = mergeDrafts(base, both, both);
    expect(conflicts).toEqual([]);
    expect(texts(merged)).toEqual(['Cache at the edge.']);
  });

  it('takes out what one of both took back', () => {
    const item = newItem.takeaway('Ask.');
    const added = doing({ do: 'add', list: 'takeaways', item });
    const { merged } = mergeDrafts(added, added, base);
    expect(texts(merged)).toEqual(['Pin versions.', 'Cache at the edge.']);
  });

  it('leaves a takeaway with its talk, whoever read the talk', () => {
    const read = (body: string): DraftDocument => ({
      ...base,
      body,
      review: renew(
        EMPTY_REVIEW,
        aContent({
          talks: [understood.talk({ title: 'Life of an Alert' })],
          takeaways: [{ ...understood.takeaway('Page people.'), talk: 0 }],
        }),
      ),
    });
    const mine = read('As it was.');
    const [takeaway] = mine.review.takeaways;
    const accepted = {
      ...mine,
      review: act(mine.review, {
        do: 'judge',
        keys: [takeaway.key],
        verdict: 'accepted',
      }),
    };
    const { merged } = mergeDrafts(base, accepted, read('And more.'));
    const { talks, takeaways } = toContent(merged.review, merged.body);
    expect(talks.map(({ talk }) => talk.title)).toEqual(['Life of an Alert']);
    expect(takeaways).toContainEqual(
      expect.objectContaining({ text: 'Page people.', talk: 0 }),
    );
  });
});
