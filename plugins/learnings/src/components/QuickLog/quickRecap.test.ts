import { firstWords, quickRecap } from './quickRecap';

const about = {
  entityRef: 'component:default/metrics-gateway',
  author: { name: 'Ann Lee', userRef: 'user:default/ann' },
  draftId: '0190aaaa-0000-7000-8000-000000000001',
};

describe('A title made of a text', () => {
  it('is the text where that is short', () => {
    expect(firstWords('Pin versions.')).toBe('Pin versions.');
  });

  it('ends with a whole word', () => {
    expect(firstWords('Scale on a global query', 12)).toBe('Scale on a…');
  });

  it('is cut within a word that is longer than it', () => {
    expect(firstWords('x'.repeat(200), 10)).toBe(`${'x'.repeat(10)}…`);
  });
});

describe('A recap of one takeaway', () => {
  it('names where it was heard, and anchors the takeaway in its text', () => {
    const { content } = quickRecap(
      {
        text: '  Pin\nversions. ',
        kind: 'caution',
        event: {
          name: 'PromCon 2019',
          series: null,
          edition: null,
          location: null,
          startDate: null,
          endDate: null,
          url: null,
        },
        talk: {
          title: 'Upgrades',
          speakers: [],
          day: null,
          track: null,
          videoUrl: null,
          slidesUrl: null,
        },
        team: null,
      },
      about,
    );
    expect(content.body).toBe('Pin versions.\n\n— PromCon 2019 · Upgrades');
    const [takeaway] = content.takeaways;
    expect(takeaway).toMatchObject({ text: 'Pin versions.', talk: 0 });
    expect(
      content.body.slice(takeaway.anchor?.start, takeaway.anchor?.end),
    ).toBe('Pin versions.');
  });
});
