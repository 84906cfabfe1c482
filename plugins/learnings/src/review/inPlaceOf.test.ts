import type { RecapContent } from '@conference-learnings/plugin-learnings-common';
import { aContent, aLink, anId } from '../__testUtils__/samples';
import { anchorAt, understood } from '../__testUtils__/understood';
import {
  act,
  EMPTY_REVIEW,
  inPlaceOf,
  renew,
  toContent,
  type Review,
  type ReviewAction,
} from '.';

const BODY = '**Pin** versions. Cache at the edge. Try Thanos.';

/** What a page makes of the text. */
const written = (): Review =>
  renew(
    EMPTY_REVIEW,
    aContent({
      title: 'As the text says',
      body: BODY,
      contributors: [understood.contributor('Ann Lee')],
      talks: [understood.talk({ title: 'Thanos' }, { contributor: 0 })],
      takeaways: [
        understood.takeaway('Pin versions.', { talk: 0 }),
        understood.takeaway('Cache at the edge.', {
          anchor: anchorAt(BODY, 'Cache at the edge.'),
        }),
        understood.takeaway('Only the text says this.', { talk: 0 }),
      ],
      followUps: [understood.followUp('Try Thanos.')],
    }),
  );

const stored = {
  contributor: { ...understood.contributor('Ann Lee'), id: anId() },
  talk: { ...understood.talk({ title: 'Thanos', track: 'Edge' }), id: anId() },
  pinned: {
    ...understood.takeaway('Pin versions.', {
      kind: 'caution',
      links: [aLink({ state: 'dismissed' })],
    }),
    id: anId(),
  },
  byHand: { ...understood.takeaway('Only a person says this.'), id: anId() },
  done: {
    ...understood.followUp('Try Thanos.', {
      owner: 'group:default/platform',
      state: 'done',
      outcome: 'It works',
      ticketUrl: 'https://tickets.example.com/1',
    }),
    id: anId(),
  },
};

const RECAP: RecapContent = aContent({
  title: 'As it is published',
  body: BODY.replaceAll('*', ''),
  publishingTeam: 'group:default/observability',
  editors: ['user:default/jonas'],
  tags: ['sre'],
  contributors: [{ ...stored.contributor, userRef: 'user:default/ann' }],
  talks: [stored.talk],
  takeaways: [stored.pinned, stored.byHand],
  followUps: [stored.done],
});

const replaced = (review: Review) => {
  const source = { kind: 'pasted' as const, name: null, content: BODY };
  const document = inPlaceOf({ source, body: BODY, review }, RECAP);
  return { ...document, content: toContent(document.review, document.body) };
};

describe('A text in the place of a recap’s', () => {
  it('leaves all that the recap holds and adds what it says besides', () => {
    const { body, content } = replaced(written());
    expect(body).toBe(BODY);
    expect(content).toMatchObject({
      title: 'As it is published',
      publishingTeam: 'group:default/observability',
      editors: ['user:default/jonas'],
      tags: ['sre'],
      contributors: [{ name: 'Ann Lee', userRef: 'user:default/ann' }],
      talks: [{ id: stored.talk.id, talk: { track: 'Edge' } }],
      followUps: [stored.done],
    });
    expect(content.contributors[0].id).toBe(stored.contributor.id);
    expect(
      content.takeaways.map(({ id, text, kind, talk }) => [
        id,
        text,
        kind,
        talk,
      ]),
    ).toEqual([
      [stored.pinned.id, 'Pin versions.', 'caution', null],
      [undefined, 'Cache at the edge.', 'practice', null],
      [undefined, 'Only the text says this.', 'practice', 0],
      [stored.byHand.id, 'Only a person says this.', 'practice', null],
    ]);
    expect(content.takeaways[0].links).toMatchObject([{ state: 'dismissed' }]);
  });

  it('changes what a person says about it, and nobody’s rights or follow-ups', () => {
    const review = written();
    const [pin] = review.takeaways;
    const [plan] = review.followUps;
    const actions: ReviewAction[] = [
      {
        do: 'set',
        details: { title: 'Better', publishingTeam: 'group:default/other' },
      },
      { do: 'judge', keys: [pin.key], verdict: 'dismissed' },
      {
        do: 'edit',
        list: 'followUps',
        key: plan.key,
        change: { dueDate: '2030-01-01' },
      },
    ];
    const { content } = replaced(actions.reduce(act, review));
    expect(content.takeaways.map(({ text }) => text)).not.toContain(pin.text);
    expect(content).toMatchObject({
      title: 'Better',
      publishingTeam: 'group:default/observability',
      editors: ['user:default/jonas'],
      followUps: [{ ...stored.done, dueDate: '2030-01-01' }],
    });
  });
});
