import type {
  ParseRequest,
  ParseResponse,
} from '@conference-learnings/plugin-learnings-common';
import { InMemoryLearningsApi } from '../../../__testUtils__/InMemoryLearningsApi';
import { aContent, aLink } from '../../../__testUtils__/samples';
import { anchorAt, understood } from '../../../__testUtils__/understood';

/** A text long enough to be no typing. */
export const TEXT = `PromCon, the talks worth your time

Life of an Alert: Page people, not machines. Pin every version.

Storage: We will try Thanos.
`;

/** What a text says, as far as its words stand in it. */
function understand({ content, body }: ParseRequest): ParseResponse {
  const text = body ?? content;
  const where = (words: string) => ({ anchor: anchorAt(text, words) });
  const stand = (words: readonly string[]) =>
    words.filter(one => text.includes(one));
  const talks = stand(['Life of an Alert', 'Storage']);
  return {
    format: 'markdown',
    possibleTechnologies: [],
    waiting: [],
    warnings: [],
    content: aContent({
      title: text.split('\n')[0],
      body: text,
      talks: talks.map(title => understood.talk({ title }, where(title))),
      takeaways: stand([
        'Page people, not machines.',
        'Pin every version.',
        'Measure before you tune.',
      ]).map(words =>
        understood.takeaway(words, {
          ...where(words),
          talk: talks.length ? talks.length - 1 : null,
        }),
      ),
      followUps: stand(['We will try Thanos.']).map(words =>
        understood.followUp(words, where(words)),
      ),
      technologies: stand(['Thanos']).map(understood.technology),
      links: text.includes('Thanos')
        ? [
            { ...aLink({ confidence: 0.9 }), id: undefined },
            {
              ...aLink({
                entityRef: 'component:default/alert-router',
                confidence: 0.6,
              }),
              id: undefined,
            },
          ]
        : [],
    }),
  };
}

/** A backend that understands these words in every text. */
export function promConApi() {
  const api = new InMemoryLearningsApi();
  api.understand = understand;
  return api;
}
