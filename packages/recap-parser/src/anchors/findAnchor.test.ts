import { findAnchor } from './findAnchor';
import { makeAnchor } from './makeAnchor';

const body = `# KubeCon in Barcelona

Andrew showed how Thanos answers one global query over four clusters.

We will try Go 1.13 in the telemetry system next quarter. 🎉 Great days!

Go is what most of the tools are written in.
`;

/** The anchor of the nth occurrence of these words. */
function anchorOf(text: string, words: string, nth = 1) {
  let at = -1;
  for (let found = 0; found < nth; found++) at = text.indexOf(words, at + 1);
  expect(at).toBeGreaterThanOrEqual(0);
  return makeAnchor(text, at, at + words.length);
}

/** The words that an anchor has in a body, null where it is lost. */
function wordsAt(text: string, anchor: ReturnType<typeof makeAnchor>) {
  const place = findAnchor(text, anchor);
  return place && text.slice(place.start, place.end);
}

/** Numbers that are the same in every run. */
function numbers(seed: number) {
  let state = seed;
  return (below: number) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
}

describe('findAnchor', () => {
  it('finds every part of a body that has not changed at its own place', () => {
    const repetitive =
      'aa aa aa aa aa aa aa aa aa aa aa aa aa aa aa aa aa aa aa aa aa aa aa aa aa aa aa';
    const next = numbers(7);
    for (const text of [body, repetitive, '🎉🎉🎉', '']) {
      for (let i = 0; i < 300; i++) {
        const start = next(text.length + 1);
        const end = start + next(text.length - start + 1);
        const anchor = makeAnchor(text, start, end);
        expect(findAnchor(text, anchor)).toEqual({ start, end });
      }
    }
  });

  it('follows words that moved with their neighbourhood', () => {
    const anchor = anchorOf(body, 'Go', 2);
    const changed = `Some new words about Go.\n\n${body}`;
    expect(findAnchor(changed, anchor)).toEqual({
      start: changed.lastIndexOf('Go is what'),
      end: changed.lastIndexOf('Go is what') + 2,
    });
  });

  it('tells words that stand twice apart by their neighbourhood', () => {
    const [first, second, third] = body.split('\n\n').slice(1);
    const anchor = anchorOf(body, 'Go', 1);
    const swapped = [third, first, second].join('\n\n');
    expect(findAnchor(swapped, anchor)?.start).toBe(swapped.indexOf('Go 1.13'));
  });

  it('takes the nearest of words with the same neighbourhood', () => {
    const lines = Array.from({ length: 400 }, () => 'A line about Envoy here.');
    const text = lines.join('\n');
    const anchor = anchorOf(text, 'Envoy', 300);
    const changed = `New.\n${text}`;
    expect(findAnchor(changed, anchor)?.start).toBe(anchor.start + 5);
  });

  it('finds words at their place when everything around them was written anew', () => {
    const anchor = anchorOf(body, 'Thanos');
    const start = anchor.start;
    const changed = `${'-'.repeat(start - 1)} Thanos ${'-'.repeat(60)}`;
    expect(wordsAt(changed, anchor)).toBe('Thanos');
  });

  it('finds words of which a few were edited', () => {
    const anchor = anchorOf(
      body,
      'Thanos answers one global query over four clusters',
    );
    const changed = body.replace(
      'one global query over four',
      'a global query over five',
    );
    expect(wordsAt(changed, anchor)).toBe(
      'Thanos answers a global query over five clusters',
    );
  });

  it('finds edited words that have also moved far', () => {
    const anchor = anchorOf(
      body,
      'Thanos answers one global query over four clusters',
    );
    const changed = `${'Something else altogether. '.repeat(
      4_000,
    )}${body.replace('four clusters', 'five clusters')}`;
    expect(wordsAt(changed, anchor)).toBe(
      'Thanos answers one global query over five clusters',
    );
  });

  it('finds a long section by its beginning and its end', () => {
    const section = Array.from(
      { length: 60 },
      (_, i) => `Sentence number ${i} says one thing.`,
    ).join(' ');
    const text = `# Before\n\n${section}\n\n# Behind`;
    const anchor = anchorOf(text, section);
    const changed = `New.\n\n${text.replace(
      'number 30 says one thing',
      'number 30 says two things',
    )}`;
    expect(wordsAt(changed, anchor)).toBe(
      section.replace('number 30 says one thing', 'number 30 says two things'),
    );
  });

  it('gives up on a long section of which much was deleted', () => {
    const section = Array.from(
      { length: 60 },
      (_, i) => `Sentence number ${i} says one thing.`,
    ).join(' ');
    const anchor = makeAnchor(section, 0, section.length);
    const changed = section.slice(0, 300) + section.slice(-300);
    expect(findAnchor(changed, anchor)).toBeNull();
  });

  it.each([
    ['short words', 'telemetry'],
    ['a sentence', 'We will try Go 1.13 in the telemetry system next quarter.'],
    ['all but a fragment', 'Andrew showed how Thanos answers one global query'],
  ])('knows that %s are gone', (_, words) => {
    const anchor = anchorOf(body, words);
    expect(findAnchor(body.replace(words, 'Nothing'), anchor)).toBeNull();
    expect(findAnchor('', anchor)).toBeNull();
  });

  it('does not take the same short word in another neighbourhood far away for one that was deleted', () => {
    const far = `${body}${'Something else altogether. '.repeat(20)}`;
    const anchor = anchorOf(far, 'Go', 1);
    const changed = far
      .replace('try Go 1.13', 'try it')
      .replace('Go is', 'It is');
    expect(findAnchor(`${changed} Go.`, anchor)).toBeNull();
  });

  it('does not take a part of a word for the word', () => {
    const anchor = anchorOf(body, 'Go', 2);
    expect(findAnchor(body.replace('Go is', 'Gophers is'), anchor)).not.toEqual(
      {
        start: anchor.start,
        end: anchor.end,
      },
    );
  });

  it('has nothing to find where an anchor without words has moved', () => {
    expect(findAnchor(`New. ${body}`, makeAnchor(body, 5, 5))).toBeNull();
  });

  it('cuts no character in two', () => {
    const text = 'We had a lot of fun 🎉🎊 with everybody there 🎈 all week';
    const anchor = anchorOf(text, '🎊 with everybody there 🎈');
    const changed = text.replace('everybody', 'everyone').replace('🎊', '🎉');
    const words = wordsAt(changed, anchor);
    expect(words).toContain('with everyone there');
    expect(words).not.toMatch(/^[\udc00-\udfff]|[\ud800-\udbff]$/);
  });

  it('survives anchors that no body ever had', () => {
    const anchor = {
      start: -5,
      end: 1e9,
      exact: 'Thanos',
      prefix: 'how ',
      suffix: ' answers',
    };
    expect(wordsAt(body, anchor)).toBe('Thanos');
    expect(findAnchor(body, { ...anchor, exact: 'Cortex' })).toBeNull();
  });

  describe('with 500 anchors in 1 MB', () => {
    const next = numbers(3);
    const words =
      'cluster query gateway metrics Envoy observability of the we in a latency budget'.split(
        ' ',
      );
    const prose = Array.from(
      { length: 160_000 },
      () => words[next(words.length)],
    ).join(' ');
    const anchors = Array.from({ length: 500 }, (_, i) => {
      const start = next(prose.length - 600);
      return makeAnchor(prose, start, start + [5, 30, 120, 500][i % 4]);
    });

    it.each([
      ['has not changed', prose],
      ['has moved', `${'New words at the beginning. '.repeat(500)}${prose}`],
      ['was edited everywhere', prose.replaceAll('gateway', 'gate-way')],
      ['is another', 'Something else altogether, at length. '.repeat(28_000)],
      ['is one letter', 'c'.repeat(1_000_000)],
    ])('is fast when the body %s', (_, changed) => {
      const begin = performance.now();
      for (const anchor of anchors) findAnchor(changed, anchor);
      expect(performance.now() - begin).toBeLessThan(5_000);
    });
  });
});
