import type { RecapContent } from '@conference-learnings/plugin-learnings-common';
import { makeAnchor } from '@conference-learnings/recap-parser/anchors';
import { aContent, aDraft, anId } from '../../__testUtils__/samples';
import { isPlaced } from '../../review';
import {
  documentOf,
  reduce,
  startOf,
  writeOf,
  type LogState,
} from './logState';

const NO_MARKS = new Map();

const takeaway = (text: string, body: string, id?: string) => ({
  id,
  text,
  kind: 'insight' as const,
  talk: null,
  contributor: null,
  anchor: body.includes(text)
    ? makeAnchor(body, body.indexOf(text), body.indexOf(text) + text.length)
    : null,
  links: [],
});

const understood = (body: string, ...texts: string[]): RecapContent =>
  aContent({
    title: body.split('\n')[0],
    body,
    takeaways: texts.map(text => takeaway(text, body)),
  });

/** A page on which this was typed and read. */
function typed(body: string, ...texts: string[]): LogState {
  const written = reduce(startOf({}), { do: 'write', body });
  return reduce(written, {
    do: 'renew',
    of: body,
    understood: understood(body, ...texts),
    marks: NO_MARKS,
  });
}

const textsOf = ({ review }: LogState) =>
  review.present.takeaways.map(({ text, verdict }) => `${verdict}: ${text}`);

const keyOf = ({ review }: LogState, text: string) => {
  const found = review.present.takeaways.find(one => one.text === text);
  if (!found) throw new Error(`No takeaway says ${text}`);
  return found.key;
};

describe('What is written', () => {
  it('has no original while it is typed by hand', () => {
    const state = typed('Pin versions.');
    expect(documentOf(state)).toMatchObject({
      body: 'Pin versions.',
      source: { content: '' },
      review: { details: { title: 'Pin versions.' } },
    });
  });

  it('keeps a long text that came in at once as its original', () => {
    const pasted = 'Pin versions.\n'.repeat(20);
    const state = reduce(startOf({}), { do: 'write', body: pasted });
    const later = reduce(state, { do: 'write', body: `${pasted}\nMore.` });
    expect(later.source.content).toBe(pasted);
    expect(later.body).toBe(`${pasted}\nMore.`);
  });

  it('becomes Markdown where it came in as something else, unless it was typed on meanwhile', () => {
    const html = `<h1>PromCon</h1>${'<p>Pin versions.</p>'.repeat(10)}`;
    const raw = reduce(startOf({}), {
      do: 'import',
      source: { kind: 'uploaded', name: 'promcon.html', content: html },
    });
    const reading = {
      do: 'renew' as const,
      of: html,
      understood: understood('# PromCon\n\nPin versions.'),
      marks: NO_MARKS,
    };
    expect(reduce(raw, reading)).toMatchObject({
      body: '# PromCon\n\nPin versions.',
      isRaw: false,
      source: { content: html },
    });
    const typedOn = reduce(raw, { do: 'write', body: `${html}!` });
    expect(reduce(typedOn, reading).body).toBe(`${html}!`);
  });

  it('forgets where it came from once everything is deleted', () => {
    const pasted = 'Pin versions.\n'.repeat(20);
    const state = reduce(startOf({}), { do: 'write', body: pasted });
    expect(reduce(state, { do: 'write', body: '' }).source.content).toBe('');
  });
});

describe('A decision', () => {
  const BODY = 'PromCon\n\nPin versions. Page people, not machines.';

  it('outlives the next reading, while proposals follow the text', () => {
    const state = typed(BODY, 'Pin versions.', 'Page people, not machines.');
    const dismissed = reduce(state, {
      do: 'act',
      marks: NO_MARKS,
      action: {
        do: 'judge',
        keys: [keyOf(state, 'Pin versions.')],
        verdict: 'dismissed',
      },
    });
    const body = `${BODY} Measure first.`;
    const read = reduce(reduce(dismissed, { do: 'write', body }), {
      do: 'renew',
      of: body,
      understood: understood(body, 'Pin versions.', 'Measure first.'),
      marks: NO_MARKS,
    });
    expect(textsOf(read)).toEqual([
      'dismissed: Pin versions.',
      'proposed: Measure first.',
    ]);
  });

  it('can be undone and done again, and what was read since stays', () => {
    const state = typed(BODY, 'Pin versions.');
    const edited = reduce(state, {
      do: 'act',
      marks: NO_MARKS,
      action: {
        do: 'edit',
        list: 'takeaways',
        key: keyOf(state, 'Pin versions.'),
        change: { text: 'Pin all versions.' },
      },
    });
    const read = reduce(edited, {
      do: 'renew',
      of: BODY,
      understood: understood(
        BODY,
        'Pin versions.',
        'Page people, not machines.',
      ),
      marks: NO_MARKS,
    });
    const undone = reduce(read, { do: 'undo' });
    expect(textsOf(undone)).toEqual([
      'proposed: Pin versions.',
      'proposed: Page people, not machines.',
    ]);
    expect(textsOf(reduce(undone, { do: 'redo' }))).toEqual([
      'accepted: Pin all versions.',
      'proposed: Page people, not machines.',
    ]);
  });

  /** A page and what became of it on another's. */
  const decided = () => {
    const state = typed(BODY, 'Pin versions.', 'Page people, not machines.');
    const judging = (words: string, verdict: 'accepted' | 'dismissed') => ({
      do: 'act' as const,
      marks: NO_MARKS,
      action: { do: 'judge' as const, keys: [keyOf(state, words)], verdict },
    });
    const mine = reduce(state, judging('Pin versions.', 'dismissed'));
    const both = reduce(
      mine,
      judging('Page people, not machines.', 'accepted'),
    );
    return { mine, both: documentOf(both) };
  };

  it('is undone alone, without what somebody else did since', () => {
    const { mine, both } = decided();
    const adopted = reduce(mine, {
      do: 'adopt',
      document: both,
      touched: false,
    });
    const undone = reduce(adopted, { do: 'undo' });
    expect(textsOf(undone)).toEqual([
      'proposed: Pin versions.',
      'accepted: Page people, not machines.',
    ]);
    expect(undone.review.past).toEqual([]);
    expect(textsOf(reduce(undone, { do: 'redo' }))).toEqual([
      'dismissed: Pin versions.',
      'accepted: Page people, not machines.',
    ]);
  });

  it('of somebody else’s is nothing to undo, and one’s own that is brought back is', () => {
    const state = typed(BODY, 'Pin versions.', 'Page people, not machines.');
    const { both: document } = decided();
    const adopted = reduce(state, { do: 'adopt', document, touched: false });
    expect(textsOf(reduce(adopted, { do: 'undo' }))).toEqual(textsOf(adopted));
    const restored = reduce(state, { do: 'restore', document });
    expect(textsOf(reduce(restored, { do: 'undo' }))).toEqual(textsOf(state));
  });

  it('stands on its words after an edit before and within them', () => {
    const state = typed(BODY, 'Pin versions.');
    const key = keyOf(state, 'Pin versions.');
    const accepted = reduce(state, {
      do: 'act',
      marks: NO_MARKS,
      action: { do: 'judge', keys: [key], verdict: 'accepted' },
    });
    const body = 'PromCon Europe\n\nPin all the versions. And more.';
    const start = body.indexOf('Pin');
    const end = body.indexOf(' And');
    const read = reduce(reduce(accepted, { do: 'write', body }), {
      do: 'renew',
      of: body,
      understood: understood(body),
      marks: new Map([[key, { start, end }]]),
    });
    const [{ anchor }] = read.review.present.takeaways;
    expect(anchor).toMatchObject({ exact: 'Pin all the versions.', start });
  });

  it('keeps the words that it stood on where they were all deleted', () => {
    const state = typed(BODY, 'Page people, not machines.');
    const accepted = reduce(state, {
      do: 'act',
      marks: NO_MARKS,
      action: {
        do: 'judge',
        keys: [keyOf(state, 'Page people, not machines.')],
        verdict: 'accepted',
      },
    });
    const body = 'PromCon\n\nNothing of it.';
    const read = reduce(reduce(accepted, { do: 'write', body }), {
      do: 'renew',
      of: body,
      understood: understood(body),
      marks: NO_MARKS,
    });
    const [{ anchor }] = read.review.present.takeaways;
    expect(anchor?.exact).toBe('Page people, not machines.');
    expect(anchor && isPlaced(anchor, body)).toBe(false);
  });
});

describe('A page that is opened', () => {
  it('goes on where its draft was left', () => {
    const state = typed('PromCon\n\nPin versions.', 'Pin versions.');
    const saved = aDraft(writeOf(documentOf(state)));
    const opened = startOf({ draft: structuredClone(saved) });
    expect(documentOf(opened)).toEqual(documentOf(state));
    expect(opened.touched).toBe(false);
  });

  it('takes a published recap as its authors’ word, and reads it only when asked', () => {
    const body = 'PromCon\n\nPin versions.';
    const id = anId();
    const recap = {
      ...understood(body),
      takeaways: [takeaway('Pin versions.', body, id)],
    };
    const opened = startOf({
      draft: aDraft({
        body,
        recap: { id: anId(), version: 3, deletedAt: null },
      }),
      recap,
    });
    expect(textsOf(opened)).toEqual(['accepted: Pin versions.']);
    expect(opened.review.present.takeaways[0].id).toBe(id);
    expect(opened.reads).toBe(false);
    expect(reduce(opened, { do: 'read' }).reads).toBe(true);
  });

  it('concerns the entity that it was opened from, and is the team’s', () => {
    const opened = startOf({
      entityRef: 'component:default/metrics-gateway',
      team: 'group:default/observability',
    });
    expect(documentOf(opened).review).toMatchObject({
      linked: ['component:default/metrics-gateway'],
      details: { publishingTeam: 'group:default/observability' },
    });
  });

  it('starts anew where a draft’s review cannot be read', () => {
    const opened = startOf({
      draft: aDraft({ body: 'Kept', review: { from: 'another time' } }),
    });
    expect(documentOf(opened)).toMatchObject({
      body: 'Kept',
      review: { takeaways: [] },
    });
  });
});
