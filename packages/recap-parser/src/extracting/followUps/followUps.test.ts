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
