import { plainWords } from './plainWords';

describe('A few words of Markdown', () => {
  it.each([
    ['Recording: [Cortex](https://youtu.be/x) here', 'Recording: Cortex here'],
    ['See [Cortex](https://www.youtube.co…', 'See Cortex'],
    ['![diagram](a.png) **bold** `code` ~~old~~', 'diagram bold code old'],
    ['## Day one\n\n- first\n- second', 'Day one · first · second'],
    ['- [ ] try it\n- [x] done', 'try it · done'],
    [
      '| Tool | Cost |\n| :--- | ---: |\n| Beyla | 2 % |\n| Env',
      'Tool, Cost Beyla, 2 % Env',
    ],
    ['either | or, a|b', 'either | or, a|b'],
    [
      'his point about _forms that work_ *holds*',
      'his point about forms that work holds',
    ],
    ['2 * 3 * 4 and snake_case_name', '2 * 3 * 4 and snake_case_name'],
  ])('%j reads "%s"', (markdown, words) => {
    expect(plainWords(markdown)).toBe(words);
  });
});
