import { parseRecap } from '../../parseRecap';

const followUps = (content: string) =>
  parseRecap({ content, fileName: 'a.md' }).followUps.map(({ text }) => text);

describe('follow-ups', () => {
  it.each([
    'I definitely want to give Elixir a try for my next side project.',
    "We're going to evaluate Linkerd for our staging clusters.",
    'I plan to look at pytest for our test suite.',
    'This is something that my team will also take into consideration.',
    'Our company could benefit from game days like these.',
    'I am looking forward to trying out the new scheduler.',
    "I'll be reading more about eBPF in the coming weeks.",
    'The talk left me inspired to write better tests, and I intend to start using property-based testing.',
    'We should try chaos experiments in our clusters.',
    'So: we are going to swap pip for uv in our CI image this sprint.',
    'We ought to get our report template into shape.',
    'I am adding Trivy to the pipelines of our own tooling this week.',
    'Going to redo the last firmware jobs in Python to see what changes.',
    'Maybe we could try it on the pump sensors.',
    'I signed up to prototype OpenTelemetry on one service.',
    'So, on my list for this quarter: Kustomize for the staging cluster.',
    'I have opened an issue to check the timeout against our longest import.',
    'The plan is to move our dashboards to Grafana.',
    'TODO look at Thanos for these.',
    'We should try it for the access logs.',
    'We should turn off our weekly manual vacuum on the orders database.',
    'Have to try pgvector for our nightly reports.',
    'I propose that we set up Dependency-Track this quarter.',
    "So we've decided to put the policy back into dry-run mode on our clusters.",
  ])('are seen in %j', sentence => {
    expect(followUps(`It was good. ${sentence} Lunch was fine.`)).toEqual([
      sentence,
    ]);
  });

  it.each([
    'I hope to see you there next year!',
    'I am looking forward to two more days!',
    'In this post I will talk about my favourite sessions.',
    'We will be hosting a party at our booth.',
    'We will draw the winners on Friday.',
    'Should we use code for this?',
    'She said we will use AI for everything.',
    'Google will release a new version soon.',
    'I wanted to try the food.',
    "I'd like to thank the organisers.",
    'I will be writing another post about it.',
    'Next time we plan to send four people.',
    'They plan to move Prometheus to another storage.',
    'Session recording is something “we want to explore”.',
    'I will get the ticket on day one, as they went in minutes.',
    'We should all be kinder to each other.',
    "I'll be going back with bigger bags.",
  ])('are not seen in %j', sentence => {
    expect(followUps(`It was good. ${sentence} Lunch was fine.`)).toEqual([]);
  });

  it('are the items below a heading that announces them', () => {
    expect(
      followUps(
        '## Next steps\n\n- Evaluate Chaos Toolkit\n- Talk to the database team\n\n## Links\n\n- A site for everyone',
      ),
    ).toEqual(['Evaluate Chaos Toolkit', 'Talk to the database team']);
  });

  it('are tasks given to somebody, open boxes and marked items, and no errands', () => {
    expect(
      followUps(
        '## Talks by us\n\n- TODO @kim switch off the hourly refresh\n- @ann put pgvector on staging\n- Bo: want to try LiveView for the returns admin\n- [ ] write the RFC: drop RabbitMQ\n- [x] try Dagster in staging\n- [ ] return the projector\n- How to find out what allocates\n- It was good.\n',
      ),
    ).toEqual([
      'TODO @kim switch off the hourly refresh',
      '@ann put pgvector on staging',
      'Bo: want to try LiveView for the returns admin',
      'write the RFC: drop RabbitMQ',
    ]);
  });

  it('are the items right below a line that announces them, as mails have it', () => {
    expect(
      parseRecap({
        content:
          'Hi all,\n\nIt was good.\n\nNext steps:\n - Could somebody enable the flag in staging?\n - Write the RFC on flags\n\nCheers,\nBo',
        fileName: 'a.txt',
      }).followUps.map(({ text }) => text),
    ).toEqual([
      'Could somebody enable the flag in staging?',
      'Write the RFC on flags',
    ]);
  });

  it('are tasks behind an arrow in plain notes', () => {
    expect(
      parseRecap({
        content:
          'fooconf 2020\n\n- pods: time in tests\n  -> TODO kim: port the flaky tests to it\n- soup\n',
        fileName: 'a.txt',
      }).followUps.map(({ text }) => text),
    ).toEqual(['TODO kim: port the flaky tests to it']);
  });

  it.each([
    [
      '## To do\n\n- Measure the boot of the gateway',
      ['Measure the boot of the gateway'],
    ],
    [
      '## What we take back to Acme\n\n1. Delete every objective that nobody opened.\n2. Lessons are cheap.',
      ['Delete every objective that nobody opened.'],
    ],
    [
      'TODO\n\n- [ ] ask Tom about virtual threads\n- look at jbang again',
      ['ask Tom about virtual threads', 'look at jbang again'],
    ],
    [
      'It was good. Action: upgrade the billing service to Ruby 3.3',
      ['Action: upgrade the billing service to Ruby 3.3'],
    ],
    [
      'We intend to rename these six events. I plan to be there next year.',
      ['We intend to rename these six events.'],
    ],
  ])(
    'are seen in %j by where they stand or what they say outright',
    (content, expected) => {
      expect(followUps(content)).toEqual(expected);
    },
  );

  it('are what the authors say of each other', () => {
    expect(
      followUps(
        '---\nauthors: [Ann Lee, Bo Ek]\n---\nIt was fun. Bo will move the base role to Podman by March. Kim will move hers to Docker by May.\n',
      ),
    ).toEqual(['Bo will move the base role to Podman by March.']);
  });

  it('are not what somebody quoted in a mail', () => {
    expect(
      followUps(
        'Hi all,\n\n> we will move to Alertmanager next month\n\nShort answer: no.\n',
      ),
    ).toEqual([]);
  });

  it('belong to the talk whose section they stand in, and are told once', () => {
    const recap = parseRecap({
      content:
        '## Talks\n\n### Solid Pods (Ann Lee)\n\nI want to try this at work. I want to try this at work.',
      fileName: 'a.md',
    });
    expect(recap.followUps).toEqual([
      expect.objectContaining({ text: 'I want to try this at work.', talk: 0 }),
    ]);
  });
});
