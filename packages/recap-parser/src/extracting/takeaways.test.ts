import { parseRecap } from '../parseRecap';

const takeaways = (content: string) =>
  parseRecap({ content, fileName: 'a.md' }).takeaways;

describe('takeaways', () => {
  it.each([
    [
      'announcement',
      'OpenTracing and OpenCensus will be merged into OpenTelemetry, it was announced.',
    ],
    [
      'caution',
      'The key lesson was to avoid running databases like PostgreSQL without tested backups.',
    ],
    [
      'practice',
      'The main takeaway is that teams should always pin the versions of Helm charts.',
    ],
  ])('of the kind %s are whole sentences', (kind, sentence) => {
    expect(
      takeaways(`We had lunch together. ${sentence} See you next year!`),
    ).toEqual([expect.objectContaining({ kind, text: sentence })]);
  });

  it('are few', () => {
    const section = (n: number) =>
      `## Topic ${n}\n\n${'The key lesson is that teams should always test Kubernetes upgrades in number N.'.replace(
        'N',
        String(n),
      )}\n`;
    const many = Array.from({ length: 40 }, (_, n) => section(n)).join('\n');
    expect(takeaways(many)).toHaveLength(12);
  });

  it('are no chatter, no questions and no follow-ups', () => {
    expect(
      takeaways(
        'Thanks to the sponsors for the best lunch! Should we always use Kubernetes for this important lesson? I want to try Kubernetes because it should help us at work.',
      ),
    ).toEqual([]);
  });

  it.each([
    ['**Takeaway:** measure before you cache.', 'Measure before you cache.'],
    [
      '> My takeaway: small teams ship more often.',
      'Small teams ship more often.',
    ],
    ['Lesson learned – read the migration guide.', 'Read the migration guide.'],
    [
      'Key point: tests first. Whoever skips them pays twice.',
      'Tests first. Whoever skips them pays twice.',
    ],
    ['Takeaway: npm audit is only a start.', 'npm audit is only a start.'],
  ])('lose the label in %j', (content, text) => {
    const found = takeaways(`We sat in the front row.\n\n${content}`);
    expect(found.map(takeaway => takeaway.text)).toEqual([text]);
    expect(found[0].anchor.exact.toLowerCase()).toBe(text.toLowerCase());
  });

  it.each([
    '## The short version',
    '## Key takeaways from PyCon',
    '### TL;DR',
    '## What we learned',
    '**In short:**',
    'Three things to remember:',
  ])('are the items below %j, each one', lead => {
    const list =
      '- Type hints pay off in large code bases\n- Never mock what you do not own.';
    expect(
      takeaways(`Intro.\n\n${lead}\n\n${list}`).map(({ text }) => text),
    ).toEqual([
      'Type hints pay off in large code bases',
      'Never mock what you do not own.',
    ]);
  });

  it('are what somebody says they learned, and short points below their heading', () => {
    expect(
      takeaways(
        'Report by Ann Lee.\n\nI learned that Gateway API is ready and that Ingress is frozen. Lena attended a talk on Vespa in the big hall.\n\n## Takeaways\n\n- Prefer composition\n- Observability first\n',
      ).map(({ text }) => text),
    ).toEqual([
      'I learned that Gateway API is ready and that Ingress is frozen.',
      'Prefer composition',
      'Observability first',
    ]);
  });

  it('are neither plans nor talks in a list of takeaways', () => {
    expect(
      takeaways(
        '## Takeaways\n\n- We will migrate our services to Django 5 next month.\n- ["Fast Tests for All"](https://youtu.be/abcdefghijk) by Ann Lee, because we need it.\n',
      ),
    ).toEqual([]);
  });

  it('are orders rather than words that only announce one', () => {
    expect(
      takeaways(
        '# PyCon\n\n### Fast Tests (Ann Lee)\n\nFor our system the lesson is about order. Run the slow tests at night, and keep the fast ones for every commit.',
      ).map(({ text }) => text),
    ).toEqual([
      'Run the slow tests at night, and keep the fast ones for every commit.',
    ]);
  });

  it('are the next best where few are, unless the author called some so', () => {
    const told =
      'We walked a lot. Teams that own their pager sleep better because they fix what wakes them up. It rained.';
    expect(takeaways(told).map(({ text }) => text)).toEqual([
      'Teams that own their pager sleep better because they fix what wakes them up.',
    ]);
    expect(takeaways(`${told}\n\nTakeaway: measure before you cache.`)).toEqual(
      [expect.objectContaining({ text: 'Measure before you cache.' })],
    );
  });
});
