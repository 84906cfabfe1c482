import { parseRecap } from '../../parseRecap';

const video = 'https://www.youtube.com/watch?v=abcdefghijk';
const brief = (content: string, fileName = 'a.md') =>
  parseRecap({ content, fileName }).talks.map(({ title, speakers }) => [
    title,
    ...speakers,
  ]);

describe('talks that a text tells of in its own way', () => {
  it.each([
    [
      'a bold title and, in the next sentence, who spoke',
      '**Pods at a supermarket.** Two engineers of a chain, Ann Lee and Bo Ek, moved 900 tables.',
      ['Pods at a supermarket', 'Ann Lee', 'Bo Ek'],
    ],
    [
      'a quoted sentence and a description that ends in a name',
      'I liked "Pods are not a database", a short talk of ten minutes by Ann Lee.',
      ['Pods are not a database', 'Ann Lee'],
    ],
    [
      'names in brackets behind a quoted title',
      'Acme on search: "Improving pods for everyone" [A. Lee, B. Ek]. It was fine.',
      ['Improving pods for everyone', 'A. Lee', 'B. Ek'],
    ],
    [
      'names in front of a quoted title',
      'Tuesday: Prof. Ann Lee, "Do simpler pods exist?" and lunch.',
      ['Do simpler pods exist?', 'Ann Lee'],
    ],
    [
      'a title that only the next sentence names',
      'In a talk on pods, Ann Lee told us how it went. It was called "Small is a scale".',
      ['Small is a scale', 'Ann Lee'],
    ],
    [
      'a keynote that belongs to whoever was named last',
      'The crew handed over to Ann Lee. Her keynote _We were never late_ looked back.',
      ['We were never late', 'Ann Lee'],
    ],
    [
      'one after the other, without a title',
      'Finally, Ann Lee explained how the collector got faster.',
      [null, 'Ann Lee'],
    ],
    [
      'whoever the keynote was',
      'The opening keynote was **Ann Lee**, who maintains more than I have installed.',
      [null, 'Ann Lee'],
    ],
    [
      'roles between semicolons',
      '**At the helm of pods** – *Ann Lee, engineer at a bank; Bo Ek, SRE at the same bank*. How does one rotate keys?',
      ['At the helm of pods', 'Ann Lee', 'Bo Ek'],
    ],
    [
      'a bold name with a title in italics',
      '- **Ann Lee**, *Pods 3.8: What They Are For.* More than that, in fact: pods.',
      ['Pods 3.8: What They Are For', 'Ann Lee'],
    ],
    [
      'a quoted title in brackets behind the speaker and their company',
      'Ann Lee of Acme ("Pods at scale, one at a time") told how they run 3000 of them.',
      ['Pods at scale, one at a time', 'Ann Lee'],
    ],
    [
      'those of a panel behind what it was about',
      'A panel about incident reviews, with Ann Lee and Bo Ek, was the best hour of the week.',
      [null, 'Ann Lee', 'Bo Ek'],
    ],
    [
      'a quoted title behind what the talk of somebody was about',
      "Then Ann Lee's talk about vacuum (“Pods 17: a tale of trees”). Good.",
      ['Pods 17: a tale of trees', 'Ann Lee'],
    ],
    [
      'an item of who spoke and of what',
      '- Ann Lee on pods, which mostly confirmed what I do',
      [null, 'Ann Lee'],
    ],
    [
      'an item of who spoke on a quoted title',
      '- Ann Lee on "Rescuing old pods with new ones"',
      ['Rescuing old pods with new ones', 'Ann Lee'],
    ],
    [
      'two hyphens between speaker and title',
      '## Talks\n\n### Ann Lee -- Speeding up Pods with Red Trees\n\nGood.',
      ['Speeding up Pods with Red Trees', 'Ann Lee'],
    ],
    [
      'an item that writes "with" in short',
      '## Talks\n\n- Pods update w/ Ann Lee & Bo Ek',
      ['Pods update', 'Ann Lee', 'Bo Ek'],
    ],
    [
      'an item of a quoted title and a name',
      '- the room was full\n- "What\'s new in pods" - Ann Lee\n  - pipes\n- waffles 10/10',
      ["What's new in pods", 'Ann Lee'],
    ],
  ])('with %s', (_, content, talk) => {
    expect(brief(`# FooConf 2020\n\n${content}\n`)).toEqual([talk]);
  });

  it('under headings that the first words below introduce, and others beside them', () => {
    expect(
      brief(
        '# FooConf 2020\n\n## Day 1\n\n### Make it fast, or not slow\n\nBy Ann Lee, who works on pods. It was full.\n\n### The future of pods\n\nBo Ek of Acme presented a parser.\n\n### A tale of two pods\n\nTwo speakers, one laptop: Cy Dahl and Di Fox. They swapped it often.\n\n### Lunch\n\nThere was soup.\n',
      ),
    ).toEqual([
      ['Make it fast, or not slow', 'Ann Lee'],
      ['The future of pods', 'Bo Ek'],
      ['A tale of two pods', 'Cy Dahl', 'Di Fox'],
    ]);
  });

  it('and not the heading above several of them', () => {
    expect(
      brief(
        '# FooConf 2020\n\n## What a friend would like\n\n**Pods at night** by Ann Lee (Acme). Good.\n\n**Pods by day** — Bo Ek. Better.\n',
      ),
    ).toEqual([
      ['Pods at night', 'Ann Lee'],
      ['Pods by day', 'Bo Ek'],
    ]);
  });

  it('in a list that names somebody in each line', () => {
    expect(
      brief(
        '# FooConf 2020\n\n## Short ones\n\n- Exactly once, twice (Ann Lee): same bug, two companies\n- _Pods in the browser_, Bo Ek: why?\n- pods for people who hate pods / Cy Dahl\n',
      ),
    ).toEqual([
      ['Exactly once, twice', 'Ann Lee'],
      ['Pods in the browser', 'Bo Ek'],
      ['pods for people who hate pods', 'Cy Dahl'],
    ]);
  });

  it('and not in a list of those who came', () => {
    expect(
      brief(
        '# FooConf 2020\n\n## Our team\n\n- Ann Lee (platform engineering group)\n- Bo Ek (payments engineering group)\n',
      ),
    ).toEqual([]);
  });

  it('in a table, by its head', () => {
    expect(
      brief(
        `# FooConf 2020\n\n| Time | Session | Who | Verdict |\n|---|---|---|---|\n| 9:00 | pods: the great split | Ann Lee | dull |\n| 9:30 | my pods at home | Daan | [video](${video}) |\n| 10:00 | Coffee | | |\n`,
      ),
    ).toEqual([
      ['pods: the great split', 'Ann Lee'],
      ['my pods at home', 'Daan'],
    ]);
  });

  it('and no table of tasks or products', () => {
    expect(
      brief(
        '# FooConf 2020\n\n## Follow up\n\n| # | What | Who |\n|---|---|---|\n| 1 | Pilot of the pods | Ann Lee |\n\n| Product | What |\n|---|---|\n| Nexus Lifecycle | yes, Ann has asked for it |\n',
      ),
    ).toEqual([]);
  });

  it('in five minutes each, by given names', () => {
    expect(
      brief(
        '# FooConf 2020\n\n- 11:50 lightning talks, 5 min each\n  - Bram: Elm is not dead\n  - Joris: "Salt and Ansible, a love story". The picture got a laugh\n',
      ),
    ).toEqual([
      [null, 'Bram'],
      ['Salt and Ansible, a love story', 'Joris'],
    ]);
  });

  it('in plain text, with what is said of them indented', () => {
    expect(
      brief(
        'FOO 2020 TRIP REPORT\n\nI went there.\n\nPods: Pipelines for Everyone\nAnn Lee (Acme)\n  Splits a network by layers, and keeps\n  all of them busy.\n\n*** Trim: Training Pods on One Machine\n    [Bo Ek, Cy Dahl]\n    Partition first.\n',
        'a.txt',
      ),
    ).toEqual([
      ['Pods: Pipelines for Everyone', 'Ann Lee'],
      ['Trim: Training Pods on One Machine', 'Bo Ek', 'Cy Dahl'],
    ]);
  });

  it('and neither quotations nor what people answered', () => {
    expect(
      brief(
        '# FooConf 2020\n\nThings said:\n\n- "it is not a queue, it is a graveyard with retries" – Saskia\n\nBo Ek said "we do not know either" and left. I read _Crafting Things_ on the plane.\n',
      ),
    ).toEqual([]);
  });
});
