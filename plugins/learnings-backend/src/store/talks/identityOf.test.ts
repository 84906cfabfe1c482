import { identityOf } from './identityOf';

const video = 'https://www.youtube.com/watch?v=KmJnmd3K3Ws';
const of = (title: string | null, videoUrl: string | null = video) =>
  identityOf({ title, videoUrl });

describe('identityOf', () => {
  it.each([
    ['Cortex and Thanos', 'cortex and thanos'],
    ['Keynote: Kubernetes at 10', 'keynote kubernetes at 10'],
    ['Day Two Operations with GitOps', 'day two operations with gitops'],
    ['Welcome to the Jungle of YAML', 'welcome to the jungle of yaml'],
    ['C++', 'c++'],
  ])('tells %s by its title and its video', (title, titleKey) => {
    expect(of(title)).toEqual({ titleKey, videoKey: 'youtube:KmJnmd3K3Ws' });
  });

  it.each([
    null,
    '',
    '…',
    'Keynote',
    'Keynotes',
    'Opening Keynote',
    'Closing keynote',
    'Opening remarks',
    'Day 1',
    'Day one keynote',
    'Day 2 – Main Stage – Live stream',
    'Friday',
    'Track A',
    'Lightning talks',
    'Q&A',
    'Morning sessions',
    'Panel discussion',
  ])('tells %j from nothing', title => {
    expect(of(title)).toEqual({ titleKey: null, videoKey: null });
  });

  it.each([
    `${video}&t=1200s`,
    `${video}&start=20`,
    'https://youtu.be/KmJnmd3K3Ws#t=30',
    'https://www.youtube.com/playlist?list=PL1',
    'https://example.org/video',
  ])('does not know a talk by %s', videoUrl => {
    expect(of('Thanos', videoUrl).videoKey).toBeNull();
  });
});
