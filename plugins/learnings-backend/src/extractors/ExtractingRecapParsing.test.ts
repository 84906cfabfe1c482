import { mockServices } from '@backstage/backend-test-utils';
import type {
  ExtractedItems,
  RecapExtractor,
} from '@conference-learnings/plugin-learnings-node';
import { WorkerRecapParsing } from '../parsing/WorkerRecapParsing';
import { ExtractingRecapParsing } from './ExtractingRecapParsing';
import { Extractors } from './Extractors';

const CONTENT = `# PromCon 2019

## [Life of an Alert](https://youtu.be/KmJnmd3K3Ws) by Stuart Nelson

Page people only for what they can mend. We saw Thanos, and KVell as well.

We will try to group our alerts next quarter.
`;

const logger = mockServices.logger.mock();
const rules = new WorkerRecapParsing({ logger });
afterAll(() => rules.close());
beforeEach(() => jest.clearAllMocks());

/** An extractor that answers, and remembers what it was asked. */
function answering(id: string, answer: unknown) {
  const asked: unknown[] = [];
  const extractor: RecapExtractor = {
    id,
    extract: async document => {
      asked.push(document);
      // What others write may be anything, whatever its type says.
      return answer as object;
    },
  };
  return { extractor, asked };
}

const throwing = (error: unknown): RecapExtractor => ({
  id: 'broken',
  extract: () => {
    throw error;
  },
});

/** Answers nothing until it is told to stop. */
function hanging() {
  const signals: AbortSignal[] = [];
  const extractor: RecapExtractor = {
    id: 'slow',
    extract: (_, { signal }) =>
      new Promise((_resolve, reject) => {
        signals.push(signal);
        signal.addEventListener('abort', () => reject(signal.reason));
      }),
  };
  return { extractor, signals };
}

/** An answer that somebody gives when they like. */
function later() {
  let answer = (_: ExtractedItems) => {};
  const promise = new Promise<ExtractedItems>(resolve => {
    answer = resolve;
  });
  return { promise, answer };
}

const parsingWith = (extractors: RecapExtractor[], timeLimitMs?: number) =>
  new ExtractingRecapParsing({
    rules,
    extractors: new Extractors({ extractors, logger, timeLimitMs }),
  });

const read = (extractors: RecapExtractor[], timeLimitMs?: number) =>
  parsingWith(extractors, timeLimitMs).parse({
    content: CONTENT,
    fileName: 'promcon.md',
  });

describe('Extractors beside the rules', () => {
  it('add what they find behind what is known, and say who found it', async () => {
    const { extractor, asked } = answering('model', {
      talks: [
        {
          title: 'Grouping',
          speakers: ['Ann Lee'],
          quote: 'group our alerts next quarter',
        },
      ],
      takeaways: [
        {
          text: 'KVell was shown too.',
          kind: 'announcement',
          quote: 'and KVell as well.',
        },
      ],
      technologies: [
        { name: 'KVell', quote: 'We saw Thanos, and KVell as well.' },
      ],
      contributors: [{ name: 'Bo Day', quote: 'PromCon 2019' }],
    });
    const before = await rules.parse({ content: CONTENT, fileName: null });
    const { content, possibleTechnologies, warnings } = await read([extractor]);
    expect(asked).toEqual([
      { title: 'PromCon 2019', body: content.body, fileName: 'promcon.md' },
    ]);
    expect(warnings).toEqual([]);
    expect(content.talks.slice(0, -1)).toEqual(before.content.talks);
    expect(content.talks.at(-1)).toMatchObject({
      talk: { title: 'Grouping', speakers: ['Ann Lee'], videoUrl: null },
      anchor: { exact: 'group our alerts next quarter' },
      origin: 'model',
    });
    expect(content.takeaways.at(-1)).toMatchObject({
      text: 'KVell was shown too.',
      kind: 'announcement',
      anchor: { exact: 'and KVell as well.' },
      talk: 0,
      origin: 'model',
    });
    expect(content.technologies).toMatchObject([
      { name: 'Thanos' },
      { name: 'KVell', anchors: [{ exact: 'KVell' }], origin: 'model' },
    ]);
    expect(content.technologies[0]).not.toHaveProperty('origin');
    expect(content.contributors.at(-1)).toEqual({
      name: 'Bo Day',
      role: 'contributor',
      userRef: null,
      origin: 'model',
    });
    // It was only possible before.
    expect(before.possibleTechnologies).toMatchObject([{ name: 'KVell' }]);
    expect(possibleTechnologies).toEqual([]);
  });

  it('add nothing twice, whoever found it first', async () => {
    const first = answering('first', {
      talks: [{ title: 'LIFE of an alert!', quote: 'Stuart Nelson' }],
      technologies: [
        { name: 'thanos', quote: 'We saw Thanos' },
        { name: 'KVell', quote: 'KVell' },
      ],
      followUps: [
        {
          text: 'They will group alerts.',
          quote: 'We will try to group our alerts next quarter.',
        },
      ],
      takeaways: [{ text: 'KVell was shown.', quote: 'KVell as well' }],
    });
    const second = answering('second', {
      technologies: [{ name: 'KVell', quote: 'KVell' }],
      takeaways: [
        { text: 'KVell was shown.', quote: 'PromCon 2019' },
        { text: 'There was KVell.', quote: 'and KVell as well' },
      ],
    });
    const before = await rules.parse({ content: CONTENT, fileName: null });
    const { content } = await read([first.extractor, second.extractor]);
    expect(before.content.followUps).toHaveLength(1);
    expect(content.talks).toEqual(before.content.talks);
    expect(content.followUps).toEqual(before.content.followUps);
    expect(content.technologies.map(({ name }) => name)).toEqual([
      'Thanos',
      'KVell',
    ]);
    expect(
      content.takeaways.filter(({ origin }) => origin !== undefined),
    ).toMatchObject([{ text: 'KVell was shown.', origin: 'first' }]);
  });

  it('may find several things in one sentence', async () => {
    const quote = 'We saw Thanos, and KVell as well.';
    const { extractor } = answering('model', {
      talks: [
        { title: 'Thanos at Rest', quote },
        { title: 'KVell in Depth', quote },
      ],
      takeaways: [
        { text: 'Thanos was shown.', quote },
        { text: 'KVell keeps what it is given.', quote },
      ],
      followUps: [
        { text: 'We will look at Thanos.', quote },
        { text: 'We will look at KVell.', quote },
      ],
    });
    const { content } = await read([extractor]);
    const found = <T extends { origin?: string }>(items: T[]) =>
      items.filter(({ origin }) => origin === 'model');
    expect(found(content.talks)).toHaveLength(2);
    expect(found(content.takeaways)).toHaveLength(2);
    expect(found(content.followUps)).toHaveLength(2);
  });

  it('fill what the rules did not find of a talk, and change nothing that they did', async () => {
    const quote = 'Life of an Alert';
    const { extractor } = answering('model', {
      talks: [
        {
          title: 'Life of an Alert',
          speakers: ['Somebody Else'],
          day: 'Day 2',
          videoUrl: 'https://example.org/other',
          slidesUrl: 'https://example.org/slides',
          note: 'Another note.',
          quote,
        },
      ],
    });
    const second = answering('second', {
      talks: [{ title: quote, day: 'Day 7', track: 'Main', quote }],
    });
    const before = await rules.parse({ content: CONTENT, fileName: null });
    const [talk] = before.content.talks;
    expect(talk).toMatchObject({
      talk: { speakers: ['Stuart Nelson'], day: null, slidesUrl: null },
    });
    const { content } = await read([extractor, second.extractor]);
    expect(content.talks).toEqual([
      {
        ...talk,
        talk: {
          ...talk.talk,
          day: 'Day 2',
          track: 'Main',
          slidesUrl: 'https://example.org/slides',
        },
        origin: 'model',
      },
    ]);
  });

  it('fill in who spoke, the video and the note of a talk that is only named', async () => {
    const text = '# PromCon 2019\n\nThen came the talk “Life of an Alert”.';
    const details = {
      speakers: ['Stuart Nelson'],
      videoUrl: 'https://youtu.be/KmJnmd3K3Ws',
    };
    const { extractor } = answering('model', {
      talks: [
        {
          ...details,
          title: 'Life of an Alert',
          note: 'Page less.',
          quote: 'Life of an Alert',
        },
      ],
    });
    const document = { content: text, fileName: null };
    const before = await rules.parse(document);
    expect(before.content.talks).toMatchObject([
      { talk: { speakers: [], videoUrl: null }, text: '' },
    ]);
    const { content } = await parsingWith([extractor]).parse(document);
    expect(content.talks).toMatchObject([
      { talk: details, text: 'Page less.', origin: 'model' },
    ]);
  });

  it('add nothing that does not stand in the text', async () => {
    const { extractor } = answering('model', {
      takeaways: [{ text: 'Buy it.', quote: 'Everybody must buy this now.' }],
    });
    const before = await rules.parse({ content: CONTENT, fileName: null });
    const { content, warnings } = await read([extractor]);
    expect(content).toEqual(before.content);
    expect(warnings).toEqual([]);
  });

  it('cost a warning where they fail, and no word of the recap is logged', async () => {
    const before = await rules.parse({ content: CONTENT, fileName: null });
    const { extractor } = answering('model', {
      technologies: [{ name: 'KVell', quote: 'KVell' }],
    });
    const { content, warnings } = await read([
      throwing(new TypeError(`Bad request: ${CONTENT}`)),
      extractor,
    ]);
    expect(content.takeaways).toEqual(before.content.takeaways);
    expect(content.technologies).toHaveLength(2);
    expect(warnings).toEqual([
      {
        code: 'extractor-failed',
        field: null,
        message: expect.stringMatching(/“broken” failed.*read the text again/),
      },
    ]);
    const logged = JSON.stringify(logger.warn.mock.calls);
    expect(logged).toMatch(/\\"broken\\" failed: TypeError/);
    expect(logged).not.toContain('Page people');
  });

  it('are told to stop after a while, and nobody waits for those who do not', async () => {
    const { extractor, signals } = hanging();
    const deaf: RecapExtractor = {
      id: 'deaf',
      extract: () => new Promise(() => {}),
    };
    const { content, warnings } = await read([extractor, deaf], 10);
    expect(content.title).toBe('PromCon 2019');
    expect(signals.map(({ aborted }) => aborted)).toEqual([true]);
    expect(warnings.map(({ code, message }) => [code, message])).toEqual([
      ['extractor-failed', expect.stringContaining('“slow” took too long')],
      ['extractor-failed', expect.stringContaining('“deaf” took too long')],
    ]);
  });

  it('may answer nonsense: what can be used of it is', async () => {
    const { extractor } = answering('model', {
      talks: 'none',
      takeaways: [
        null,
        7,
        { text: 'No quote.' },
        { text: 'x'.repeat(5000), quote: 'KVell' },
        { text: 'KVell was shown.', quote: 'KVell', kind: 'gossip' },
        { text: 'KVell was shown.', quote: 'KVell', more: CONTENT },
      ],
      contributors: [{ name: '  ', quote: 'KVell' }],
      followUps: Array.from({ length: 300 }, () => ({})),
      other: [1],
    });
    const before = await rules.parse({ content: CONTENT, fileName: null });
    const { content, warnings } = await read([extractor]);
    expect(content.talks).toEqual(before.content.talks);
    expect(content.contributors).toEqual(before.content.contributors);
    expect(content.takeaways.slice(before.content.takeaways.length)).toEqual([
      expect.objectContaining({ text: 'KVell was shown.', origin: 'model' }),
    ]);
    expect(warnings).toEqual([
      expect.objectContaining({
        code: 'extractor-items-dropped',
        message: expect.stringContaining('“model”'),
      }),
    ]);
    expect(JSON.stringify(logger.warn.mock.calls)).not.toContain('Page people');
  });

  it.each([null, 'text', [], undefined])(
    'fail where the answer is %j',
    async answer => {
      const { warnings } = await read([answering('model', answer).extractor]);
      expect(warnings).toMatchObject([{ code: 'extractor-failed' }]);
    },
  );

  it('are asked once for a document, however its author changes the text', async () => {
    const { extractor, asked } = answering('model', {
      takeaways: [
        { text: 'KVell was shown.', quote: 'KVell as well' },
        { text: 'It was PromCon.', quote: 'PromCon 2019' },
      ],
    });
    const parsing = parsingWith([extractor]);
    const document = { content: CONTENT, fileName: 'promcon.md' };
    const [first, again] = await Promise.all([
      parsing.parse(document),
      parsing.parse(document),
    ]);
    expect(again.content).toEqual(first.content);

    const { content } = await parsing.parse({
      ...document,
      body: '# My own\n\nThere was more. And KVell as well!',
    });
    expect(asked).toHaveLength(1);
    expect(
      content.takeaways.filter(({ origin }) => origin === 'model'),
    ).toMatchObject([{ anchor: { exact: 'KVell as well' } }]);

    await parsing.parse({ content: `${CONTENT}\nMore.`, fileName: null });
    expect(asked).toHaveLength(2);
  });

  it('are not asked again with every pause where they failed', async () => {
    let asked = 0;
    const extractor: RecapExtractor = {
      id: 'broken',
      extract: async () => {
        asked += 1;
        throw new Error('no');
      },
    };
    const parsing = parsingWith([extractor]);
    const document = { content: CONTENT, fileName: null };
    await parsing.parse(document);
    const { warnings } = await parsing.parse({ ...document, body: 'KVell.' });
    expect(warnings).toMatchObject([{ code: 'extractor-failed' }]);
    expect(asked).toBe(1);
  });

  it('are not asked while somebody types from an empty page, or does not want it', async () => {
    const { extractor, asked } = answering('model', {});
    const parsing = parsingWith([extractor]);
    await parsing.parse({ content: '', fileName: null, body: CONTENT });
    await parsing.parse({
      content: CONTENT,
      fileName: null,
      extractors: 'skip',
    });
    expect(asked).toEqual([]);
  });

  it('are not waited for by who only asks them, and answer who asks next', async () => {
    const { promise, answer } = later();
    const slow: RecapExtractor = { id: 'slow', extract: () => promise };
    const fast = answering('fast', {
      technologies: [{ name: 'KVell', quote: 'KVell' }],
    });
    const parsing = parsingWith([slow, fast.extractor]);
    const document = { content: CONTENT, fileName: null };
    const first = await parsing.parse({ ...document, extractors: 'ask' });
    expect(first.waiting).toEqual(['slow']);
    expect(first.content.technologies).toHaveLength(2);
    expect(first.warnings).toEqual([]);

    const waiting = parsing.parse(document);
    answer({ contributors: [{ name: 'Bo Day', quote: 'PromCon 2019' }] });
    for (const { content, waiting: left } of [
      await waiting,
      await parsing.parse({ ...document, extractors: 'ask' }),
    ]) {
      expect(left).toEqual([]);
      expect(content.contributors.at(-1)?.name).toBe('Bo Day');
    }
  });

  it('are left behind where the backend stops, and nothing is made of half a reading', async () => {
    const { extractor, signals } = hanging();
    const extractors = new Extractors({ extractors: [extractor], logger });
    const parsing = new ExtractingRecapParsing({ rules, extractors });
    const reading = parsing.parse({ content: CONTENT, fileName: null });
    reading.catch(() => {});
    while (!signals.length) await new Promise(resolve => setImmediate(resolve));
    extractors.close();
    await expect(reading).rejects.toThrow('The backend is stopping');
    // Nobody else can be asked any more either.
    await expect(
      parsing.parse({ content: `${CONTENT}\nMore.`, fileName: null }),
    ).rejects.toThrow('The backend is stopping');
    expect(signals).toHaveLength(1);
    expect(logger.warn).not.toHaveBeenCalled();
  });
});
