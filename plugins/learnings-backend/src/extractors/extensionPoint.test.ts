import { createBackendModule } from '@backstage/backend-plugin-api';
import {
  learningsExtractionExtensionPoint,
  type RecapExtractor,
} from '@conference-learnings/plugin-learnings-node';
import { startBackend } from '../__testUtils__/startBackend';

/** Finds the sentences that shout. */
const shouting: RecapExtractor = {
  id: 'shouting',
  extract: async ({ body }) => ({
    takeaways: (body.match(/[^.!?\n]+!/g) ?? []).map(sentence => ({
      text: sentence.trim(),
      quote: sentence.trim(),
    })),
  }),
};

const moduleWith = (...extractors: RecapExtractor[]) =>
  createBackendModule({
    pluginId: 'learnings',
    moduleId: 'test-extractors',
    register(reg) {
      reg.registerInit({
        deps: { extraction: learningsExtractionExtensionPoint },
        async init({ extraction }) {
          for (const extractor of extractors)
            extraction.addExtractor(extractor);
        },
      });
    },
  });

const source = (content: string) => ({
  kind: 'pasted',
  name: null,
  content,
});

describe('A module that adds an extractor', () => {
  it('is heard when a text is parsed, and its marks are stored nowhere', async () => {
    const { as } = await startBackend({ modules: [moduleWith(shouting)] });
    const text = '# Notes\n\nWe met. Lunch was green!\n';
    const { body } = await as('ada')('post', '/recaps/parse')
      .send({ content: text })
      .expect(200);
    expect(body.content.takeaways).toMatchObject([
      { text: 'Lunch was green!', origin: 'shouting' },
    ]);
    expect(body.possibleTechnologies).toEqual([]);

    const created = await as('ada')('post', '/recaps')
      .send({ content: body.content, source: source(text) })
      .expect(201);
    expect(created.body.takeaways).toHaveLength(1);
    expect(JSON.stringify(created.body)).not.toContain('shouting');
  });

  it.each([
    ['Shouting', /the id of the extractor "Shouting" must be a short slug/],
    ['', /must be a short slug/],
    ['a'.repeat(41), /must be a short slug/],
  ])('stops the backend where its id is %j', async (id, message) => {
    await expect(
      startBackend({ modules: [moduleWith({ ...shouting, id })] }),
    ).rejects.toThrow(message);
  });

  it('stops the backend where another one has its id', async () => {
    await expect(
      startBackend({ modules: [moduleWith(shouting, { ...shouting })] }),
    ).rejects.toThrow(/two extractors with the id "shouting"/);
  });
});
