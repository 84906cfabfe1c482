import { stripVTControlCharacters } from 'node:util';
import { parseRecap } from '@conference-learnings/recap-parser';
import { lookOf } from './Look';
import { summarise } from './summarise';

const ESCAPE = '\u001b';

const shown = (
  content: string,
  stream: { isTTY: boolean; columns: number } = { isTTY: true, columns: 40 },
  env: NodeJS.ProcessEnv = {},
) => summarise('one.md', parseRecap({ content }), lookOf(stream, env));

const RECAP = `# PromCon 2018

## Talks

### [Thanos: Prometheus at Scale](https://www.youtube.com/watch?v=Fb_lYX01IX4) by Bartłomiej Płotka

Thanos keeps metrics for years in an object store, and that is what we learned there for all of our clusters.

Grafana Labs announced Loki, a new open source database for logs.

Be careful with high cardinality: it will take down your Prometheus in the middle of the night.
`;

describe('summarise', () => {
  it('wraps to the width of the terminal, and leaves addresses whole', () => {
    const lines = stripVTControlCharacters(shown(RECAP)).split('\n');
    const long = lines.filter(line => line.length > 40);
    expect(long).toEqual(['    https://www.youtube.com/watch?v=Fb_lYX01IX4']);
    expect(lines).toContain('  - Thanos: Prometheus at Scale ·');
    expect(lines).toContain('    Bartłomiej Płotka');
  });

  it('groups takeaways by their kind', () => {
    const text = stripVTControlCharacters(
      shown(RECAP, { isTTY: true, columns: 300 }),
    );
    expect(text).toMatch(/^ {2}Cautions\n {4}- Be careful with/m);
    expect(text).toMatch(/^ {2}Announcements\n {4}- Grafana Labs announced/m);
  });

  it('has colours on a terminal, unless it is asked for none', () => {
    const terminal = { isTTY: true, columns: 80 };
    expect(shown(RECAP, terminal)).toContain(ESCAPE);
    expect(shown(RECAP, terminal, { NO_COLOR: '1' })).not.toContain(ESCAPE);
    expect(shown(RECAP, { ...terminal, isTTY: false })).not.toContain(ESCAPE);
  });

  it('lets no document steer the terminal', () => {
    const text = shown(
      `# Notes${ESCAPE}]0;owned\u0007${ESCAPE}[2J of us\n\nWords.\n`,
      { isTTY: false, columns: 80 },
    );
    expect(text).not.toContain(ESCAPE);
    expect(text).not.toContain('\u0007');
  });
});
