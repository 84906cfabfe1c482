import { recapContentSchema } from '@conference-learnings/plugin-learnings-common';
import { fitContent } from './fitContent';

const empty = {
  title: 'PromCon',
  summary: null,
  body: '',
  event: null,
  publishingTeam: null,
  editors: [],
  publishedDate: null,
  tags: [],
  contributors: [],
  talks: [],
  takeaways: [],
  followUps: [],
  technologies: [],
  links: [],
};

describe('fitContent', () => {
  it('leaves alone what the contract takes', () => {
    expect(fitContent(empty)).toEqual({ content: empty, warnings: [] });
  });

  it('cuts a title that is too long and says so', () => {
    const { content, warnings } = fitContent({
      ...empty,
      title: 'a'.repeat(600),
    });
    expect(content.title).toHaveLength(500);
    expect(warnings).toEqual([
      expect.objectContaining({ code: 'cut', field: 'title' }),
    ]);
  });

  it('leaves out an address that is no web address, and keeps its talk', () => {
    const { content, warnings } = fitContent({
      ...empty,
      talks: [
        {
          talk: {
            title: 'Thanos',
            speakers: [],
            day: null,
            track: null,
            videoUrl: 'ftp://example.org/talk',
            slidesUrl: null,
          },
          text: '',
          recommended: false,
          contributor: null,
          anchor: null,
          links: [],
        },
      ],
    });
    expect(content.talks[0].talk).toMatchObject({
      title: 'Thanos',
      videoUrl: null,
    });
    expect(warnings).toEqual([
      expect.objectContaining({ field: 'talks.0.talk.videoUrl' }),
    ]);
  });

  it('removes only the tags that are too short or too long', () => {
    const { content } = fitContent({
      ...empty,
      tags: ['', 'go', ' ', 'rust'],
    });
    expect(content.tags).toEqual(['go', 'rust']);
  });

  it('takes back an index that points past what was cut', () => {
    const person = { name: 'Ines', role: 'author' as const, userRef: null };
    const { content, warnings } = fitContent({
      ...empty,
      contributors: Array.from({ length: 501 }, () => person),
      takeaways: [
        {
          text: 'Pin versions.',
          kind: 'caution',
          talk: null,
          contributor: 500,
          anchor: null,
          links: [],
        },
      ],
    });
    expect(content.contributors).toHaveLength(500);
    expect(content.takeaways[0].contributor).toBeNull();
    expect(warnings).toHaveLength(2);
    expect(recapContentSchema.safeParse(content).success).toBe(true);
  });
});
