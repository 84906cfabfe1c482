import { aContent, aLink } from '../__testUtils__/samples';
import { anchorAt, understood } from '../__testUtils__/understood';
import {
  act,
  EMPTY_REVIEW,
  isKept,
  newItem,
  renew,
  toContent,
  type Review,
} from '.';

const BODY = 'Pin versions. Cache at the edge. Scale on one view.';
const THREE = ['Pin versions.', 'Cache at the edge.', 'Scale on one view.'];

const contentOf = (texts: readonly string[], body = BODY) =>
  aContent({
    body,
    takeaways: texts.map(text =>
      understood.takeaway(text, { anchor: anchorAt(body, text) }),
    ),
  });

const reviewOfThree = () => renew(EMPTY_REVIEW, contentOf(THREE));

const texts = (review: Review) =>
  review.takeaways.filter(isKept).map(({ text }) => text);

const keys = (review: Review) => review.takeaways.map(({ key }) => key);

const judged = (
  review: Review,
  at: number,
  verdict: 'accepted' | 'dismissed',
) => act(review, { do: 'judge', keys: [review.takeaways[at].key], verdict });

describe('renew', () => {
  it('gives what is read again the key that it had', () => {
    const review = reviewOfThree();
    expect(keys(renew(review, contentOf(THREE)))).toEqual(keys(review));
  });

  it('lets a proposal go with its words, and takes in new ones in their place', () => {
    const body = 'Pin versions. Ask twice. Scale on one view.';
    const renewed = renew(
      reviewOfThree(),
      contentOf(['Pin versions.', 'Ask twice.', 'Scale on one view.'], body),
    );
    expect(texts(renewed)).toEqual([
      'Pin versions.',
      'Ask twice.',
      'Scale on one view.',
    ]);
  });

  it('keeps what was accepted, though the text no longer tells of it', () => {
    const review = judged(reviewOfThree(), 1, 'accepted');
    expect(texts(renew(review, contentOf([])))).toEqual(['Cache at the edge.']);
  });

  it('does not bring back what was dismissed', () => {
    const review = judged(reviewOfThree(), 1, 'dismissed');
    expect(texts(renew(review, contentOf(THREE)))).toEqual([
      'Pin versions.',
      'Scale on one view.',
    ]);
  });

  it('leaves an accepted one where it stood among the proposals', () => {
    const review = judged(reviewOfThree(), 2, 'accepted');
    expect(texts(renew(review, contentOf(THREE)))).toEqual(THREE);
  });

  it('keeps the order of what has no place in the text', () => {
    const content = aContent({
      technologies: ['Thanos', 'Linkerd', 'Helm'].map(understood.technology),
    });
    const review = renew(EMPTY_REVIEW, content);
    const accepted = act(review, {
      do: 'judge',
      keys: [review.technologies[2].key],
      verdict: 'accepted',
    });
    expect(
      renew(accepted, content).technologies.map(({ name }) => name),
    ).toEqual(['Thanos', 'Linkerd', 'Helm']);
  });

  it('keeps an order that a person made, and puts a new one behind what it follows', () => {
    const review = reviewOfThree();
    const moved = act(review, {
      do: 'move',
      list: 'takeaways',
      key: review.takeaways[2].key,
      by: -1,
    });
    const renewed = renew(moved, contentOf(THREE));
    expect(texts(renewed)).toEqual([THREE[0], THREE[2], THREE[1]]);

    const body = `${BODY} Ask twice.`;
    expect(
      texts(renew(renewed, contentOf([...THREE, 'Ask twice.'], body))),
    ).toEqual([THREE[0], THREE[2], 'Ask twice.', THREE[1]]);
  });

  it('knows an item again that was edited, by its place or by what it said', () => {
    const review = reviewOfThree();
    const edited = act(review, {
      do: 'edit',
      list: 'takeaways',
      key: review.takeaways[0].key,
      change: { text: 'Pin every version, always.' },
    });
    expect(texts(renew(edited, contentOf(THREE)))[0]).toBe(
      'Pin every version, always.',
    );
    expect(texts(renew(edited, contentOf(THREE)))).toHaveLength(3);

    const content = aContent({ contributors: [understood.contributor('Ann')] });
    const people = renew(EMPTY_REVIEW, content);
    const named = act(people, {
      do: 'edit',
      list: 'contributors',
      key: people.contributors[0].key,
      change: { name: 'Ann Lee' },
    });
    expect(renew(named, content).contributors.map(({ name }) => name)).toEqual([
      'Ann Lee',
    ]);
  });

  it('matches by words before it matches by place', () => {
    const body = 'Pin versions. Cache at the edge.';
    const review = judged(
      renew(
        EMPTY_REVIEW,
        contentOf(['Pin versions. Cache at the edge.'], body),
      ),
      0,
      'accepted',
    );
    const content = contentOf(
      ['Cache at the edge.', 'Pin versions. Cache at the edge.'],
      body,
    );
    expect(texts(renew(review, content))).toEqual([
      'Cache at the edge.',
      'Pin versions. Cache at the edge.',
    ]);
  });

  it('keeps a talk that an accepted takeaway belongs to', () => {
    const content = aContent({
      talks: [
        understood.talk({ title: 'First' }),
        understood.talk({ title: 'Second' }),
      ],
      takeaways: [understood.takeaway('Pin versions.', { talk: 1 })],
    });
    const review = judged(renew(EMPTY_REVIEW, content), 0, 'accepted');
    const renewed = renew(review, { ...content, talks: [content.talks[0]] });
    const { talks, takeaways } = toContent(renewed, '');
    expect(talks[takeaways[0].talk ?? -1].talk.title).toBe('Second');
  });

  it('leads what belonged to a merged talk to the one that it went into, and to none where it was dismissed', () => {
    const content = aContent({
      talks: [
        understood.talk({ title: 'First' }),
        understood.talk({ title: 'Second' }),
      ],
      takeaways: [understood.takeaway('Pin versions.', { talk: 1 })],
    });
    const review = renew(EMPTY_REVIEW, content);
    const [first, second] = review.talks;
    const merged = act(review, {
      do: 'merge',
      list: 'talks',
      into: first.key,
      key: second.key,
    });
    const after = toContent(renew(merged, content), '');
    expect(after.talks.map(({ talk }) => talk.title)).toEqual(['First']);
    expect(after.takeaways[0].talk).toBe(0);

    const dismissed = act(review, {
      do: 'judge',
      keys: [second.key],
      verdict: 'dismissed',
    });
    expect(
      toContent(renew(dismissed, content), '').takeaways[0].talk,
    ).toBeNull();
  });

  it('lets suggestions for a decided item follow the text', () => {
    const { id: _, ...link } = aLink();
    const [accepted] = renew(
      judged(reviewOfThree(), 0, 'accepted'),
      aContent({
        takeaways: [understood.takeaway(THREE[0], { links: [link] })],
      }),
    ).takeaways;
    expect(accepted.links).toEqual([link]);
  });

  it('keeps the details that a person set, and follows the text in others', () => {
    const review = act(renew(EMPTY_REVIEW, aContent({ title: 'Found' })), {
      do: 'set',
      details: { title: 'Mine' },
    });
    const next = aContent({ title: 'Found anew', summary: 'Short.' });
    expect(renew(review, next).details).toMatchObject({
      title: 'Mine',
      summary: 'Short.',
    });
    const unset = act(review, { do: 'unset', field: 'title' });
    expect(renew(unset, next).details.title).toBe('Found anew');
  });

  it('keeps what a person added, once', () => {
    const added = act(reviewOfThree(), {
      do: 'add',
      list: 'takeaways',
      item: newItem.takeaway('My own.'),
    });
    expect(texts(renew(added, contentOf(THREE)))).toEqual([
      ...THREE,
      'My own.',
    ]);
  });
});
