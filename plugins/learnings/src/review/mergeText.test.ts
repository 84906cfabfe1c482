import { mergeText } from './mergeText';

const BASE = 'one\ntwo\nthree\nfour\nfive\n';

const both = (text: string) => ({ mine: text, theirs: text });

describe('mergeText', () => {
  it('takes what only one side changed', () => {
    const changed = 'one\n2\nthree\nfour\nfive\n';
    expect(mergeText(BASE, changed, BASE)).toEqual(both(changed));
    expect(mergeText(BASE, BASE, changed)).toEqual(both(changed));
  });

  it('brings together what was changed, added and taken out in different lines', () => {
    expect(
      mergeText(
        BASE,
        'ONE\ntwo\nthree\nfour\nfive\nsix\n',
        'one\ntwo\nand a half\nthree\nfive\n',
      ),
    ).toEqual(both('ONE\ntwo\nand a half\nthree\nfive\nsix\n'));
  });

  it('takes once what both changed alike', () => {
    expect(
      mergeText(BASE, BASE.replace('two', '2'), BASE.replace('two', '2')),
    ).toEqual(both(BASE.replace('two', '2')));
    expect(
      mergeText(
        BASE,
        BASE.replace('two', '2'),
        BASE.replace('two', '2').replace('five', '5'),
      ),
    ).toEqual(both(BASE.replace('two', '2').replace('five', '5')));
  });

  it('shows both versions of a line that both changed, with all that either changed elsewhere', () => {
    expect(
      mergeText(
        BASE,
        'ONE\ntwo\nmine\nfour\nfive\n',
        'one\ntwo\ntheirs\nfour\nFIVE\n',
      ),
    ).toEqual({
      mine: 'ONE\ntwo\nmine\nfour\nFIVE\n',
      theirs: 'ONE\ntwo\ntheirs\nfour\nFIVE\n',
    });
  });

  it('asks where both added something in one place', () => {
    expect(mergeText('', 'mine', 'theirs')).toEqual({
      mine: 'mine',
      theirs: 'theirs',
    });
    expect(mergeText(BASE, `${BASE}mine`, `${BASE}theirs`)).toEqual({
      mine: `${BASE}mine`,
      theirs: `${BASE}theirs`,
    });
  });

  it('keeps a last line that has no end', () => {
    expect(mergeText('a\nb\nc', 'A\nb\nc', 'a\nb\nC')).toEqual(both('A\nb\nC'));
  });
});
