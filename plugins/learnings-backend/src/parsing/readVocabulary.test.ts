import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { mockServices } from '@backstage/backend-test-utils';
import { readVocabulary } from './readVocabulary';
import { WorkerRecapParsing } from './WorkerRecapParsing';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'learnings-vocabulary-'));
  writeFileSync(
    join(folder, 'own.yaml'),
    'technologies:\n  - name: Payline\n    category: internal\n',
  );
  writeFileSync(
    join(folder, 'radar.json'),
    '{"entries":[{"title":"Frobnicator","quadrant":"tools"}]}',
  );
  writeFileSync(join(folder, 'broken.yaml'), 'technologies:\n  - nam: x\n');
});
afterAll(() => rmSync(folder, { recursive: true }));

const read = (vocabulary: object) =>
  readVocabulary(
    mockServices.rootConfig({ data: { learnings: { vocabulary } } }),
  );

describe('learnings.vocabulary', () => {
  it('is known to the parser in its threads', async () => {
    const parsing = new WorkerRecapParsing({
      logger: mockServices.logger.mock(),
      vocabulary: read({
        files: [
          { path: join(folder, 'own.yaml') },
          { type: 'tech-radar', path: join(folder, 'radar.json') },
        ],
        technologies: [{ name: 'Tallyhouse' }],
        series: [{ name: 'Acme Tech Week' }],
      }),
    });
    const { content } = await parsing.parse({
      content:
        '# Acme Tech Week 2024\n\nWe saw Payline with Frobnicator 2 and Tallyhouse.',
      fileName: null,
    });
    await parsing.close();
    expect(content.technologies.map(({ name }) => name)).toEqual([
      'Payline',
      'Frobnicator',
      'Tallyhouse',
    ]);
    expect(content.event).toMatchObject({ series: 'Acme Tech Week' });
  });

  it('may be missing', () => {
    expect(readVocabulary(mockServices.rootConfig())).toEqual([]);
  });

  it.each([
    [
      () => ({ files: [{ path: join(folder, 'none.yaml') }] }),
      /learnings\.vocabulary\.files\[0\]\.path: .*none\.yaml cannot be read/,
    ],
    [
      () => ({ files: [{ type: 'csv', path: 'x' }] }),
      /files\[0\]\.type: "csv" is not known; use one of vocabulary/,
    ],
    [
      () => ({ files: [{ path: join(folder, 'broken.yaml') }] }),
      /broken\.yaml:2: technologies\[0\]/,
    ],
    [
      () => ({ technologies: [{ name: '' }] }),
      /learnings\.vocabulary: technologies\[0\]\.name/,
    ],
  ])('tells what is wrong', (vocabulary, message) => {
    expect(() => read(vocabulary())).toThrow(message);
  });
});
