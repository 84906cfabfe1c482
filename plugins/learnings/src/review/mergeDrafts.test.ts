import { aContent } from '../__testUtils__/samples';
import { anchorAt, understood } from '../__testUtils__/understood';
import {
  act,
  EMPTY_REVIEW,
  mergeDrafts,
  newItem,
  place,
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

  it('finds no conflict in an item that only moved with the text', () => {
    const read = (body: string): DraftDocument['review'] =>
      place(
        renew(
          EMPTY_REVIEW,
          aContent({
            body,
            takeaways: [
              understood.takeaway('Pin versions.', {
                anchor: anchorAt(body, 'Pin versions.'),
              }),
            ],
          }),
        ),
        body,
      );
    const review = read('One\n\nPin versions.\n\nEnd\n');
    const [{ key }] = review.takeaways;
    const start: DraftDocument = {
      ...base,
      body: 'One\n\nPin versions.\n\nEnd\n',
      review: act(review, { do: 'judge', keys: [key], verdict: 'accepted' }),
    };
    const writing = (body: string): DraftDocument => ({
      ...start,
      body,
      review: place(start.review, body),
    });
    const { merged, conflicts } = mergeDrafts(
      start,
      writing('One of mine\n\nPin versions.\n\nEnd\n'),
      writing('One\n\nTheirs\n\nPin versions.\n\nEnd\n'.replace('End', 'Fin')),
    );
    expect(conflicts).toEqual([]);
    expect(merged.body).toBe('One of mine\n\nTheirs\n\nPin versions.\n\nFin\n');
  });

  it.each(['mine', 'theirs'])(
    'keeps the order that was chosen, where it was: %s',
    side => {
      const moved = doing({
        do: 'move',
        list: 'takeaways',
        key: cache,
        by: -1,
      });
      const renamed = doing({ do: 'set', details: { title: 'Renamed' } });
      const { merged, conflicts } =
        side === 'mine'
          ? mergeDrafts(base, moved, renamed)
          : mergeDrafts(base, { ...renamed, body: 'My text.' }, moved);
      expect(conflicts).toEqual([]);
      expect(texts(merged)).toEqual(['Cache at the edge.', 'Pin versions.']);
      expect(merged.review.details.title).toBe('Renamed');
    },
  );

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
