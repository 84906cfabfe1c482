import { wordDiff } from './wordDiff';

/** Both texts, as the pieces say that they were. */
const bothOf = (pieces: ReturnType<typeof wordDiff>) => ({
  was: pieces
    .filter(({ kind }) => kind !== 'added')
    .map(({ text }) => text)
    .join(''),
  is: pieces
    .filter(({ kind }) => kind !== 'removed')
    .map(({ text }) => text)
    .join(''),
});

describe('The difference of two texts', () => {
  it('is said in words', () => {
    expect(wordDiff('Pin all versions.', 'Pin most versions.')).toEqual([
      { kind: 'same', text: 'Pin ' },
      { kind: 'removed', text: 'all' },
      { kind: 'added', text: 'most' },
      { kind: 'same', text: ' versions.' },
    ]);
  });

  it.each([
    ['', ''],
    ['', 'New.\n\nLines.'],
    ['Gone.\n', ''],
    ['one\ntwo\nthree\n', 'one\n2\nthree\nfour'],
    ['  a  b\r\n', ' a b\n'],
  ])('loses nothing of %j and %j', (was, is) => {
    expect(bothOf(wordDiff(was, is))).toEqual({ was, is });
  });

  it('is found in a long text that has nothing in common with the other', () => {
    const text = (word: string) =>
      Array.from({ length: 4000 }, (_, at) => `${word}${at}`).join(' ');
    const pieces = wordDiff(text('a'), text('b'));
    expect(bothOf(pieces)).toEqual({ was: text('a'), is: text('b') });
  });
});
