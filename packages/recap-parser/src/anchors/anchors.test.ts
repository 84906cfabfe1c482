import { parseRecap } from '../parseRecap';
import { makeAnchor } from './makeAnchor';

describe('makeAnchor', () => {
  it('keeps the words with up to 32 characters on either side', () => {
    const body = `${'a'.repeat(40)}WORD${'b'.repeat(10)}`;
    expect(makeAnchor(body, 40, 44)).toEqual({
      start: 40,
      end: 44,
      exact: 'WORD',
      prefix: 'a'.repeat(32),
      suffix: 'b'.repeat(10),
    });
  });

  it('never cuts a character in two', () => {
    const body = `😀${'a'.repeat(31)}X${'b'.repeat(31)}😀`;
    const { prefix, suffix } = makeAnchor(body, 33, 34);
    expect(prefix).toBe('a'.repeat(31));
    expect(suffix).toBe('b'.repeat(31));
  });
});

describe('the anchors of a recap', () => {
  const source = `---
title: KubeCon EU 2019
---
# KubeCon EU 2019 in Barcelona

> A *quoted* line of
> [Prometheus](https://prometheus.io) &amp; friends\\.

- Ann Lee gave a talk called "Scaling \\*All\\* the Things" on *Envoy*
  and **Helm 3**.

I plan to try Linkerd &mdash; soon &#x2014; at work. The key lesson: always test
\`etcd\` backups before you upgrade Kubernetes clusters.`;

  it('hold the exact words of the body, whatever markup surrounds them', () => {
    const recap = parseRecap({ content: source, fileName: 'a.md' });
    const anchors = [
      recap.event.anchor,
      ...recap.talks.flatMap(({ anchor, note }) => [anchor, note?.anchor]),
      ...recap.takeaways.map(({ anchor }) => anchor),
      ...recap.followUps.map(({ anchor }) => anchor),
      ...recap.technologies.flatMap(technology => technology.anchors),
    ].filter(anchor => anchor !== null && anchor !== undefined);
    expect(anchors.length).toBeGreaterThan(8);
    for (const { start, end, exact, prefix, suffix } of anchors) {
      expect(exact).not.toBe('');
      expect(recap.body.slice(start, end)).toBe(exact);
      expect(recap.body.slice(0, start).endsWith(prefix)).toBe(true);
      expect(recap.body.slice(end).startsWith(suffix)).toBe(true);
    }
  });

  it('of a technology are the form found', () => {
    const { technologies } = parseRecap({ content: source, fileName: 'a.md' });
    for (const { surface, anchors } of technologies) {
      expect(anchors[0].exact).toBe(surface);
    }
    expect(technologies.map(({ name }) => name)).toEqual(
      expect.arrayContaining([
        'Prometheus',
        'Envoy',
        'Helm',
        'Linkerd',
        'etcd',
      ]),
    );
  });

  it('of a sentence cover its markup, while its text has none', () => {
    const { followUps } = parseRecap({
      content: 'I want to try [**Linkerd**](https://linkerd.io) at work.',
      fileName: 'a.md',
    });
    expect(followUps).toEqual([
      expect.objectContaining({
        text: 'I want to try Linkerd at work.',
        anchor: expect.objectContaining({
          exact: 'I want to try [**Linkerd**](https://linkerd.io) at work.',
        }),
      }),
    ]);
  });
});
