import { aContent } from '../__testUtils__/samples';
import { anchorAt, understood } from '../__testUtils__/understood';
import {
  act,
  EMPTY_REVIEW,
  historyOf,
  newItem,
  redo,
  renew,
  replace,
  step,
  toContent,
  undo,
} from '.';

const review = renew(
  EMPTY_REVIEW,
  aContent({
    talks: [
      understood.talk({ title: 'First', speakers: ['Ann'] }, { text: 'One.' }),
      understood.talk(
        { title: 'Second', speakers: ['Ann', 'Bo'], track: 'Edge' },
        { text: 'Two.', recommended: true },
      ),
      understood.talk({ title: 'Third' }),
    ],
    takeaways: [
      understood.takeaway('Pin versions. Cache at the edge.', { talk: 1 }),
    ],
    followUps: [
      understood.followUp('Try it.'),
      understood.followUp('Tell them.', {
        owner: 'group:default/platform',
        dueDate: '2027-01-31',
      }),
    ],
  }),
);
const [first, second, third] = review.talks.map(({ key }) => key);

describe('act', () => {
  it('makes two talks one, with the facts and notes of both', () => {
    const merged = act(review, {
      do: 'merge',
      list: 'talks',
      into: first,
      key: second,
    });
    const { talks, takeaways } = toContent(merged, '');
    expect(talks).toMatchObject([
      {
        talk: { title: 'First', speakers: ['Ann', 'Bo'], track: 'Edge' },
        text: 'One.\n\nTwo.',
        recommended: true,
      },
      { talk: { title: 'Third' } },
    ]);
    expect(takeaways[0].talk).toBe(0);
  });

  it('leads on through talks that are merged one after the other', () => {
    const once = act(review, {
      do: 'merge',
      list: 'talks',
      into: second,
      key: third,
    });
    const twice = act(once, {
      do: 'merge',
      list: 'talks',
      into: first,
      key: second,
    });
    expect(twice.talks.map(({ mergedInto }) => mergedInto)).toEqual([
      undefined,
      first,
      first,
    ]);
  });

  it('gives the first of two follow-ups what it has not', () => {
    const [one, other] = review.followUps;
    const merged = act(review, {
      do: 'merge',
      list: 'followUps',
      into: one.key,
      key: other.key,
    });
    expect(toContent(merged, '').followUps).toMatchObject([
      {
        text: 'Try it. Tell them.',
        owner: 'group:default/platform',
        dueDate: '2027-01-31',
      },
    ]);
  });

  it('splits a takeaway in two that belong to the same talk', () => {
    const { key } = review.takeaways[0];
    const split = act(review, {
      do: 'split',
      list: 'takeaways',
      key,
      at: 13,
      newKey: 'new',
    });
    expect(split.takeaways).toMatchObject([
      { key, text: 'Pin versions.', talkKey: second },
      { key: 'new', text: 'Cache at the edge.', talkKey: second },
    ]);
  });

  it.each([0, 100])('does not split at %s, where a half is empty', at => {
    const { key } = review.takeaways[0];
    const split = act(review, {
      do: 'split',
      list: 'takeaways',
      key,
      at,
      newKey: 'new',
    });
    expect(split.takeaways).toEqual(review.takeaways);
  });

  it('moves an item past those that went into others', () => {
    const merged = act(review, {
      do: 'merge',
      list: 'talks',
      into: first,
      key: second,
    });
    const moved = act(merged, {
      do: 'move',
      list: 'talks',
      key: third,
      by: -1,
    });
    expect(toContent(moved, '').talks.map(({ talk }) => talk.title)).toEqual([
      'Third',
      'First',
    ]);
  });

  it('leaves the end of a list where it is', () => {
    const moved = act(review, { do: 'move', list: 'talks', key: third, by: 1 });
    expect(moved.talks).toEqual(review.talks);
  });

  it('links an entity once, and takes it back', () => {
    const entityRef = 'component:default/metrics-gateway';
    const linked = act(review, { do: 'link', entityRef });
    expect(act(linked, { do: 'link', entityRef })).toBe(linked);
    expect(toContent(linked, '').links).toMatchObject([
      { entityRef, origin: 'author', state: 'confirmed' },
    ]);
    expect(act(linked, { do: 'unlink', entityRef }).linked).toEqual([]);
  });

  it('keeps its own notes out of what is published', () => {
    const { key } = review.takeaways[0];
    const edited = act(review, {
      do: 'edit',
      list: 'takeaways',
      key,
      change: { text: 'Pin them.' },
    });
    expect(Object.keys(toContent(edited, '').takeaways[0]).sort()).toEqual(
      Object.keys(understood.takeaway('')).sort(),
    );
  });
});

describe('history', () => {
  it('goes back and forth by steps', () => {
    const two = step(step(historyOf(0), 1), 2);
    expect(undo(two).present).toBe(1);
    expect(redo(undo(two)).present).toBe(2);
    expect(undo(undo(undo(two))).present).toBe(0);
    expect(redo(step(undo(two), 3)).present).toBe(3);
  });

  it('takes no step where nothing changed, or the text was read', () => {
    const one = step(historyOf(0), 1);
    expect(step(one, 1)).toBe(one);
    expect(undo(replace(one, 5)).present).toBe(0);
  });

  it('gives what is made of words in a talk’s note to the talk', () => {
    const body = 'Intro.\n\nGroup alerts. Page people.\n';
    const read = renew(
      EMPTY_REVIEW,
      aContent({
        body,
        talks: [
          understood.talk(
            { title: 'Life of an Alert' },
            { anchor: anchorAt(body, 'Group alerts. Page people.') },
          ),
        ],
      }),
    );
    const [{ key }] = read.talks;
    const talkOf = (words: string) =>
      act(read, {
        do: 'add',
        list: 'takeaways',
        item: newItem.takeaway(words, anchorAt(body, words)),
      }).takeaways[0].talkKey;
    expect(talkOf('Page people.')).toBe(key);
    expect(talkOf('Intro.')).toBeNull();
  });

  it('names somebody of the catalog once, also who was only read by name or dismissed', () => {
    const ann = { name: 'Ann Lee', userRef: 'user:default/ann' };
    const read = renew(
      EMPTY_REVIEW,
      aContent({ contributors: [understood.contributor('ann lee')] }),
    );
    const [{ key }] = read.contributors;
    const named = act(read, { do: 'name', ...ann });
    expect(named.contributors).toMatchObject([
      { key, name: 'ann lee', userRef: ann.userRef, verdict: 'accepted' },
    ]);
    const dismissed = act(named, {
      do: 'judge',
      keys: [key],
      verdict: 'dismissed',
    });
    const again = act(dismissed, { do: 'name', ...ann });
    expect(again.contributors).toEqual(named.contributors);
    const other = act(again, {
      do: 'name',
      name: 'Ann Lee',
      userRef: 'user:default/ann.two',
    });
    expect(other.contributors.map(({ userRef }) => userRef)).toEqual([
      'user:default/ann',
      'user:default/ann.two',
    ]);
  });
});
