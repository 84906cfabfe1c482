import { Vocabulary } from '@conference-learnings/recap-parser';
import { linguistDetector } from './linguistDetector';
import { TechnologyForms } from './TechnologyForms';

const forms = new TechnologyForms(Vocabulary.builtIn);

describe('linguistDetector', () => {
  const detect = (tags: string[], tagPrefix?: string, annotated = true) =>
    linguistDetector({ forms, tagPrefix }).detect({
      kind: 'Component',
      tags,
      annotations: annotated
        ? { 'backstage.io/linguist': 'https://github.com/acme/api' }
        : {},
      spec: {},
    });

  it.each([
    ['go', 'Go'],
    ['c#', 'C#'],
    ['c-sharp', 'C#'],
    ['c++', 'C++'],
    ['c-plus-plus', 'C++'],
    ['f-sharp', 'F#'],
    ['objective-c', 'Objective-C'],
    ['typescript', 'TypeScript'],
  ])('knows the language behind %s', (tag, name) => {
    expect(detect([tag])).toEqual([name]);
  });

  it('leaves out tags that are no languages, and entities that linguist does not read', () => {
    expect(detect(['payments', 'kafka', 'go'])).toEqual(['Go']);
    expect(detect(['go'], undefined, false)).toEqual([]);
  });

  it('reads only tags with the prefix where there is one', () => {
    expect(detect(['lang:go', 'java'], 'lang:')).toEqual(['Go']);
  });
});
