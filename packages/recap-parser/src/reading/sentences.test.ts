import { sentencesOf } from './sentences';

const split = (text: string) =>
  sentencesOf(text).map(({ start, end }) => text.slice(start, end));

describe('sentencesOf', () => {
  it.each([
    [
      'One. Two! Three? “Four.” Five',
      ['One.', 'Two!', 'Three?', '“Four.”', 'Five'],
    ],
    [
      'We use e.g. Helm, vs. Kustomize. Done.',
      ['We use e.g. Helm, vs. Kustomize.', 'Done.'],
    ],
    [
      'J. Smith of the U.S. spoke. He left.',
      ['J. Smith of the U.S. spoke.', 'He left.'],
    ],
    [
      'Version 1.5 is out… and so on. Next',
      ['Version 1.5 is out… and so on.', 'Next'],
    ],
    ['a line\nanother', ['a line', 'another']],
    ['我们去了。很好！', ['我们去了。', '很好！']],
    ['  ', []],
  ])('splits %j', (text, sentences) => {
    expect(split(text)).toEqual(sentences);
  });
});
