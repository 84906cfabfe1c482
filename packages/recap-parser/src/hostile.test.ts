import { parseRecap } from './parseRecap';
import { RecapInputError } from './RecapInputError';

const MEGABYTE = 1_048_576;
/** As much as is read as Markdown; of what is longer, rules see pieces only. */
const MOST_MARKDOWN = 190_000;
/** No figure of speed: below what a rule takes that goes back over everything for each word. */
const MOST_SECONDS = 15;

/** What becomes of a document, and how long that takes. Anything but a RecapInputError is thrown on. */
function read(content: string, fileName?: string) {
  const started = performance.now();
  let result: 'read' | 'refused' = 'read';
  try {
    JSON.stringify(parseRecap({ content, fileName }));
  } catch (error) {
    if (!(error instanceof RecapInputError)) throw error;
    result = 'refused';
  }
  return { result, seconds: (performance.now() - started) / 1000 };
}

describe('much of one thing', () => {
  it.each([
    'a',
    ' ',
    '\n',
    '[',
    ']',
    '*',
    '_',
    '<',
    '>',
    '`',
    '&',
    '\\',
    '#',
    '-',
    '|',
    '.',
    '!',
    '"',
    '\0',
    '\u202e',
    '😀',
    '\ud800',
    '漢',
    'a ',
    'a\n\n',
    '> ',
    '- ',
    '1. ',
    '*a ',
    'a**',
    '[a](',
    '<b>',
    '<!--',
    '{{<',
    'Aa ',
    'Dr. Aa Bb ',
    'Go ',
    'KubeCon ',
    '"Aa Bb Cc" talk ',
    '- by ',
    '- # ',
    '- TODO ',
    '- at of at ',
    'Aa - ',
    'a, ',
    '- Foo - Ann Lee: x\n',
    '- [ ] do it\n',
    '## Foo - Ann Lee\n\n',
  ])('%j is read or refused', unit => {
    for (const length of [MEGABYTE, MOST_MARKDOWN]) {
      const { seconds } = read(unit.repeat(length / unit.length), 'a.md');
      expect(seconds).toBeLessThan(MOST_SECONDS);
    }
  });
});

describe('a programme of very many talks', () => {
  it('is read in one pass', () => {
    const lines = Array.from(
      { length: 3000 },
      (_, i) => `- Solid Pods ${i} - Ann Lee\n`,
    );
    expect(read(lines.join(''), 'a.md').seconds).toBeLessThan(MOST_SECONDS);
  });
});

describe('hostile structure', () => {
  it.each([
    ['open elements', '<div>'.repeat(50_000)],
    ['formatting elements', '<b><i><u><em>'.repeat(200)],
    ['attributes', `<p ${'a '.repeat(100_000)}>x</p>`],
    ['nested tables', '<table><tr><td>'.repeat(500)],
    ['quotes in quotes', `${'> '.repeat(1000)}x`],
    [
      'lists in lists',
      Array.from({ length: 500 }, (_, i) => `${'  '.repeat(i)}- a`).join('\n'),
    ],
  ])('%s are survived in every format', (_, content) => {
    for (const fileName of ['a.md', 'a.html', 'a.txt']) {
      const { result, seconds } = read(content, fileName);
      expect(result).toBe('read');
      expect(seconds).toBeLessThan(MOST_SECONDS);
    }
  });

  it('keeps the words of what is too intricate to be read', () => {
    const { body, warnings } = parseRecap({
      content: `Hello Kubernetes\n\n${'> '.repeat(100)}deep words`,
      fileName: 'a.md',
    });
    expect(body).toContain('Hello Kubernetes');
    expect(body).toContain('deep words');
    expect(warnings).toEqual([expect.objectContaining({ code: 'intricate' })]);
  });
});

describe('hostile front matter', () => {
  const bomb = [
    'a: &a [x,x,x,x,x,x,x,x,x]',
    ...'bcdefghi'
      .split('')
      .map(
        (key, i) =>
          `${key}: &${key} [${Array(9).fill(`*${'abcdefgh'[i]}`).join(',')}]`,
      ),
  ].join('\n');

  it.each([
    ['a billion laughs', `---\ntitle: T\n${bomb}\n---\nText.`],
    ['an alias to itself', '---\ntitle: T\na: &a\n  b: *a\n---\nText.'],
    ['deep brackets', `---\ntitle: T\na: ${'['.repeat(20_000)}\n---\nText.`],
    ['a prototype', '---\ntitle: T\n__proto__: {polluted: true}\n---\nText.'],
    [
      'broken TOML',
      `+++\ntitle = "T"\n${'a.'.repeat(10_000)}b = 1\n+++\nText.`,
    ],
  ])('%s is survived, and the text is read', (_, content) => {
    expect(read(content, 'a.md').seconds).toBeLessThan(MOST_SECONDS);
    const recap = parseRecap({ content, fileName: 'a.md' });
    expect(recap.title).toBe('T');
    expect(recap.body).toContain('Text.');
    expect('polluted' in {}).toBe(false);
  });
});
