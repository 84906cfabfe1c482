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
});
