import { plainWords } from './plainWords';

describe('A few words of Markdown', () => {
  it.each([
    ['Recording: [Cortex](https://youtu.be/x) here', 'Recording: Cortex here'],
    ['See [Cortex](https://www.youtube.co…', 'See Cortex'],
    ['![diagram](a.png) **bold** `code` ~~old~~', 'diagram bold code old'],
    ['## Day one\n\n- first\n- second', 'Day one first second'],
    ['2 * 3 * 4 and snake_case_name', '2 * 3 * 4 and snake_case_name'],
  ])('%j reads "%s"', (markdown, words) => {
    expect(plainWords(markdown)).toBe(words);
  });
});
