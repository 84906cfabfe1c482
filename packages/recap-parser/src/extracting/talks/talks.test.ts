import { parseRecap } from '../../parseRecap';

const video = 'https://www.youtube.com/watch?v=abcdefghijk';
const talksOf = (content: string, fileName = 'a.md') =>
  parseRecap({ content, fileName }).talks;
const brief = (content: string) =>
  talksOf(content).map(({ title, speakers }) => [title, ...speakers]);

describe('talks', () => {
  it('are not given by what they are about', () => {
    expect(
      brief(
        '## Lightning talks\n\n- Run the docs in CI with Doc Detective\n- Deploying models with Ray Serve\n- Deploying models with Ann Lee\n',
      ),
    ).toEqual([['Deploying models', 'Ann Lee']]);
  });

  it.each([
    [
      `- [Solid Pods – Ann Lee & Bo Ek, Acme](${video})`,
      'Solid Pods',
      'Ann Lee',
      'Bo Ek',
    ],
    [`- [Solid Pods](${video}) by Ann Lee (Acme)`, 'Solid Pods', 'Ann Lee'],
    [`- Ann Lee: [Solid Pods](${video})`, 'Solid Pods', 'Ann Lee'],
    [
      `- [Lightning Talk: Solid Pods - Ann Lee, Acme](${video})`,
      'Solid Pods',
      'Ann Lee',
    ],
    [
      `Ann Lee and Bo Ek gave a great talk about [Solid Pods](${video}).`,
      'Solid Pods',
      'Ann Lee',
      'Bo Ek',
    ],
    [
      `- **Solid Pods in Practice** - Ann Lee ([slides](https://speakerdeck.com/a/b))`,
      'Solid Pods in Practice',
      'Ann Lee',
    ],
    [
      `# FooConf 2020\n\n### 1. Solid Pods (Ann Lee, Bo Ek)\n\nIt was good.`,
      'Solid Pods',
      'Ann Lee',
      'Bo Ek',
    ],
    [
      `# FooConf 2020\n\n### Ann Lee - Solid Pods, Sound Sleep\n\nIt was good.`,
      'Solid Pods, Sound Sleep',
      'Ann Lee',
    ],
    [
      `## Talks\n\n### Solid Pods\n\nBy: Ann Lee\n\nIt was good.`,
      'Solid Pods',
      'Ann Lee',
    ],
    [
      `Ann Lee (Acme) presented “Solid Pods for Everyone” in the afternoon.`,
      'Solid Pods for Everyone',
      'Ann Lee',
    ],
    [
      `"Solid Pods: A Measurement"\nAnn Lee, Bo Ek, Cy Dahl\nThey measure pods and find that\nthey sleep badly.`,
      'Solid Pods: A Measurement',
      'Ann Lee',
      'Bo Ek',
      'Cy Dahl',
    ],
    [
      `- **[Solid Pods: Two Operators, Two Philosophies](${video})** (Ann Lee, Bo Ek, and Cy Dahl). A panel.`,
      'Solid Pods: Two Operators, Two Philosophies',
      'Ann Lee',
      'Bo Ek',
      'Cy Dahl',
    ],
    [
      `- **What's new with GKE** (Ann Lee & Bo Ek). Faster autoscaling.`,
      "What's new with GKE",
      'Ann Lee',
      'Bo Ek',
    ],
    [
      `**Opening keynote — Ann Lee, Acme Foundation.** State of the union.`,
      null,
      'Ann Lee',
    ],
    ['- Talk of Ann Lee on satellites, small models.', null, 'Ann Lee'],
    [
      `I went to Ann Lee's talk "Solid Pods for Everyone" and liked it.`,
      'Solid Pods for Everyone',
      'Ann Lee',
    ],
    [
      `The best talk was Solid Pods: A Practical Guide To Sleep which I enjoyed.`,
      'Solid Pods: A Practical Guide To Sleep',
    ],
    [`The closing keynote by Ann Lee was fun.`, null, 'Ann Lee'],
    [
      `[DHH](https://dhh.dk/) opened with a keynote about the “Majestic Monolith”.`,
      'Majestic Monolith',
      'DHH',
    ],
    [
      `## Day 1\n\n### Ann Lee - Acme - @annlee - Solid Pods\n\n- notes`,
      'Solid Pods',
      'Ann Lee',
    ],
    [
      `## Day 1\n\n### Solid Pods (Acme Labs) - Ann Lee / Bob Ek\n\n- notes`,
      'Solid Pods',
      'Ann Lee',
      'Bob Ek',
    ],
    [
      `* [Solid Pods](https://foo.example/talks/solid-pods) (Keynote, by Ann Lee, [video](${video}))`,
      'Solid Pods',
      'Ann Lee',
    ],
    [
      `**[Case Study: Solid Pods](https://foo.example/program/presentation/lee)** by Ann Lee. A nice story.`,
      'Case Study: Solid Pods',
      'Ann Lee',
    ],
    [`In this workshop, tutored by Ann Lee, I learned a lot.`, null, 'Ann Lee'],
    [
      `| Title | Who | Video |\n| - | - | - |\n| Solid pods for all | Ann Lee | [YouTube](${video}) |`,
      'Solid pods for all',
      'Ann Lee',
    ],
  ])('are found in %j', (content, title, ...speakers) => {
    expect(brief(content)).toEqual([[title, ...speakers]]);
  });

  it('get the video that is embedded below their heading or sentence', () => {
    const player = (id: string) =>
      `<iframe src="https://www.youtube.com/embed/${id}"></iframe>`;
    const talks = talksOf(
      `__Failures at Scale__\n\nGood ideas.\n\n${player(
        'aaaaaaaaaaa',
      )}\n\n## More\n\nFirst up was Ann Lee, engineer at Acme. Watch it:\n\n${player(
        'bbbbbbbbbbb',
      )}\n`,
    );
    expect(
      talks.map(({ title, speakers, videoUrl }) => [title, speakers, videoUrl]),
    ).toEqual([
      ['Failures at Scale', [], 'https://www.youtube.com/embed/aaaaaaaaaaa'],
      [null, ['Ann Lee'], 'https://www.youtube.com/embed/bbbbbbbbbbb'],
    ]);
  });

  it('have the day and track of the sections around them, and what is said about them', () => {
    const [talk] = talksOf(
      `# FooConf\n\n## Day 2\n\n### Security Track\n\n#### Solid Pods (Ann Lee)\n\nHighly recommended: *go watch it*.\n\n## Day 3\n\nDone.`,
    );
    expect(talk).toMatchObject({
      day: 'Day 2',
      track: 'Security',
      recommended: true,
      note: { text: 'Highly recommended: *go watch it*.' },
    });
  });

  it('are one where heading, sentence and link speak of the same', () => {
    const talks = talksOf(
      `### Scaling the Artisan\n\nI attended [Scaling the Artisan](https://example.org/talks/scaling) by [Ann Lee](https://ann.example). Ann talked about craft.`,
    );
    expect(talks).toHaveLength(1);
    expect(talks[0]).toMatchObject({
      title: 'Scaling the Artisan',
      speakers: ['Ann Lee'],
    });
  });

  it('in one sentence keep their own speakers', () => {
    expect(
      brief(
        `The talks: Ann Lee on ["Alerting in the Universe"](${video}), Bob Ek on "Design and Philosophy".`,
      ),
    ).toEqual([
      ['Alerting in the Universe', 'Ann Lee'],
      ['Design and Philosophy', 'Bob Ek'],
    ]);
  });

  it('share a recording without being one', () => {
    expect(
      talksOf(
        `- [Solid Pods](${video}&t=10)\n- [Sound Sleep](${video}&t=900)\n`,
      ),
    ).toHaveLength(2);
  });

  it('of the author are theirs', () => {
    expect(
      talksOf(
        `---\nauthor: Ann Lee\n---\nOn Friday I gave a talk called “Solid Pods for Everyone”.`,
      )[0],
    ).toMatchObject({
      title: 'Solid Pods for Everyone',
      speakers: ['Ann Lee'],
    });
  });

  it.each([
    `All videos are in [this playlist](https://www.youtube.com/watch?v=abcdefghijk&list=PL123).`,
    `See the [YouTube channel](https://www.youtube.com/c/foo) of the conference.`,
    `## Introduction\n\nHello.\n\n## Day 1\n\nFood was good.\n\n## Conclusion\n\nBye.`,
    `Ann Lee will give her talk at FooConf next year.`,
    `I met Ann Lee and Bo Ek at the booth, and we talked.`,
    `The slides of the [schedule](https://foo.sched.com/) are online.`,
  ])('are none in %j', content => {
    expect(talksOf(content)).toEqual([]);
  });

  it.each([
    `If you watch one, watch [this one](${video}).`,
    `[Ann Lee shows](${video}) how to sleep.`,
    `You can [watch the whole recording](${video}).`,
    `Recording: [Pods and sleep on YouTube](${video})`,
    `She broke [the demo](${video}) twice.`,
  ])('take the video of their section from %j', text => {
    const talks = talksOf(
      `# FooConf 2020\n\n### Solid Pods (Ann Lee)\n\nIt was good.\n\n${text}`,
    );
    expect(talks).toHaveLength(1);
    expect(talks[0]).toMatchObject({
      title: 'Solid Pods',
      speakers: ['Ann Lee'],
      videoUrl: video,
    });
  });

  it('leave a recording with another title to its own talk', () => {
    expect(
      brief(
        `# FooConf 2020\n\n### Solid Pods (Ann Lee)\n\nGood. See also [Sound Sleep Without Pagers](${video}).`,
      ),
    ).toEqual([['Solid Pods', 'Ann Lee'], ['Sound Sleep Without Pagers']]);
  });

  it('take their speakers from a bold line below the heading', () => {
    const [talk, ...others] = talksOf(
      '# FooConf 2020\n\n## Borrow Checkers, All Alike: Rust and Swift\n\n**Ann Lee and Bo Ek**\n\nTwo languages met.\n\n## Verdict\n\nI would go again.',
    );
    expect(others).toEqual([]);
    expect(talk).toMatchObject({
      title: 'Borrow Checkers, All Alike: Rust and Swift',
      speakers: ['Ann Lee', 'Bo Ek'],
      note: { text: 'Two languages met.' },
    });
  });

  it('in plain text end where the next begins, and their notes say more than their names', () => {
    const talks = talksOf(
      `Notes from JSConf\n\nWe went to Berlin.\n\nTALKS\n\nSolid Pods - Ann Lee\n\nGood for the night.\n\nLightning Talk: Sound Sleep - Bo Ek\n${video}\n\nFive minutes on pillows.\n\nFOOD\n\nThere was some.\n`,
      'a.txt',
    );
    expect(
      talks.map(({ title, videoUrl, note }) => [title, videoUrl, note?.text]),
    ).toEqual([
      ['Solid Pods', null, 'Good for the night.'],
      ['Sound Sleep', video, 'Five minutes on pillows.'],
    ]);
  });

  it('in a list have notes without title and speakers', () => {
    const [talk] = talksOf(
      `- [Solid Pods](${video}), Ann Lee. **We** have two pods only.`,
    );
    expect(talk.note?.text).toBe('**We** have two pods only.');
  });

  it('with one title are one', () => {
    expect(
      talksOf(
        `## Talks\n\n### Solid Pods - Ann Lee\n\nGood.\n\n## To watch\n\n- "Solid pods!" by Ann Lee ([video](${video}))\n`,
      ),
    ).toHaveLength(1);
  });

  it('are none where a section is said to be of no talk', () => {
    expect(
      talksOf(
        '## Cluster Upgrades\n\nThe session that we liked best was not a session but a theme.',
      ),
    ).toEqual([]);
  });
});
