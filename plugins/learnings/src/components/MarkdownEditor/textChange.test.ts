import { ChangeSet, Text } from '@codemirror/state';
import { textChange } from './textChange';

const lines = (...words: string[]) => words.join('\n');

describe('textChange', () => {
  it.each([
    ['nothing', 'same', 'same'],
    ['a word', 'one two three', 'one 2 three'],
    ['a repeated letter', 'aaa', 'aaaa'],
    ['everything', 'abc', 'xyz'],
    ['an empty text', '', 'abc'],
    ['the whole text away', 'abc', ''],
    [
      'lines in several places',
      lines('one', 'two', 'three', 'four', 'five'),
      lines('zero', 'one', 'three', 'four!', 'five', 'six', ''),
    ],
    ['the last line end', 'one\ntwo\n', 'one\ntwo'],
  ])('changes %s', (_, before, after) => {
    const changes = ChangeSet.of(textChange(before, after), before.length);
    const doc = Text.of(before.split('\n'));
    expect(changes.apply(doc).toString()).toBe(after);
  });

  it('leaves alone what lies between two changes', () => {
    const before = lines('one', 'the middle stays', 'three');
    const after = lines('1', 'the middle stays', '3');
    const changes = ChangeSet.of(textChange(before, after), before.length);
    expect(changes.mapPos(before.indexOf('middle'), 1)).toBe(
      after.indexOf('middle'),
    );
    expect(changes.touchesRange(4, 19)).toBe(false);
  });

  it('is fast for a large text that is another', () => {
    const of = (word: string) =>
      Array.from({ length: 40_000 }, (_, i) => `${word} ${i}`).join('\n');
    const before = of('before');
    const begin = performance.now();
    const changes = ChangeSet.of(
      textChange(before, of('after')),
      before.length,
    );
    expect(performance.now() - begin).toBeLessThan(2_000);
    expect(changes.newLength).toBe(of('after').length);
  });
});
