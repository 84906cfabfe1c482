import { parseRecap } from '../parseRecap';
import { technologiesNamed } from '../technologies/technologiesNamed';
import { checkVocabulary, readVocabularyFile } from './readVocabularyFile';
import { Vocabulary, type VocabularyAdditions } from './Vocabulary';

const read = (content: string, additions: VocabularyAdditions) =>
  parseRecap({ content, fileName: 'a.md' }, Vocabulary.builtIn.with(additions));
const names = (content: string, additions: VocabularyAdditions) =>
  read(content, additions).technologies.map(({ name }) => name);

describe('a vocabulary with additions', () => {
  it('finds what an adopter adds, beside what is known', () => {
    const additions = {
      technologies: [{ name: 'Payline', aliases: ['pay line'] }],
    };
    const content = 'We moved Pay Line to Kubernetes.';
    expect(names(content, additions)).toEqual(['Payline', 'Kubernetes']);
    expect(names(content, {})).toEqual(['Kubernetes']);
  });

  it('lets an entry replace one that is known, and take over a form of another', () => {
    const additions = {
      technologies: [
        { name: 'Kubernetes', category: 'platform' },
        { name: 'Postgres Pro', aliases: ['postgres'] },
      ],
    };
    expect(
      read(
        'Kubernetes, k8s and postgres, and PostgreSQL.',
        additions,
      ).technologies.map(({ name, category }) => [name, category]),
    ).toEqual([
      ['Kubernetes', 'platform'],
      ['Postgres Pro', 'tool'],
      ['PostgreSQL', 'database'],
    ]);
  });

  it('names an adopter’s own conference', () => {
    expect(
      read('# Notes from Acme Tech Week 2024\n\nIt was held in Berlin.', {
        series: [{ name: 'Acme Tech Week', aliases: ['ATW'] }],
      }).event,
    ).toMatchObject({ series: 'Acme Tech Week', year: 2024 });
  });

  it('offers what was added while somebody types', () => {
    const vocabulary = Vocabulary.builtIn.with({
      technologies: [{ name: 'Payline', category: 'internal' }],
    });
    expect(technologiesNamed('payli', 5, [], vocabulary)).toEqual([
      { name: 'Payline', category: 'internal' },
    ]);
    expect(technologiesNamed('payli', 5)).toEqual([]);
  });
});

describe('a file of technologies', () => {
  it('is read from YAML and JSON', () => {
    const entries = { technologies: [{ name: 'Payline' }] };
    expect(
      readVocabularyFile('technologies:\n  - name: Payline\n', 'a.yaml'),
    ).toEqual(entries);
    expect(readVocabularyFile(JSON.stringify(entries), 'a.json')).toEqual(
      entries,
    );
  });

  it.each([
    [
      'technologies:\n  - name: A1\n  - name: Payline\n    homepage: payline.example\n',
      'a.yaml:4: technologies[1].homepage (“Payline”): must be an address that begins with https://',
    ],
    [
      'technologies:\n  - name: Payline\n    alias: [x]\n',
      'a.yaml:2: technologies[0] (“Payline”): Unrecognized key: "alias"',
    ],
    [
      'technologies:\n  - name: Payline\n    aliases: [pay]\n  - name: Paying\n    aliases:\n      - Pay\n',
      'a.yaml:4: technologies[1] (“Paying”): “Pay” is a name of “Payline” already. Remove it from one of them.',
    ],
    ['series:\n  - editions: city\n', 'a.yaml:2: series[0].name: '],
    ['technologies: [\n', 'a.yaml:2: '],
    ['- x\n', 'a.yaml:1: the document: '],
  ])('tells what is wrong with %j', (content, message) => {
    expect(() => readVocabularyFile(content, 'a.yaml')).toThrow(
      expect.objectContaining({
        name: 'VocabularyError',
        message: expect.stringContaining(message),
      }),
    );
  });

  it('may stand in a config', () => {
    expect(() =>
      checkVocabulary(
        { technologies: [{ name: 'Payline', match: 'never' }] },
        'learnings.vocabulary',
      ),
    ).toThrow('learnings.vocabulary: technologies[0].match (“Payline”): ');
  });
});

describe('lists of others', () => {
  it('are read as the CNCF landscape is written, without its members', () => {
    const additions = readVocabularyFile(
      `landscape:
  - category:
    name: Provisioning
    subcategories:
      - subcategory:
        name: Key Management
        items:
          - item:
            name: Athenz2
            homepage_url: https://www.athenz.io/
          - item:
            name: Kubernetes
  - category:
    name: CNCF Members
    subcategories:
      - name: Gold
        items:
          - name: Acme Corp
`,
      'landscape.yml',
      'landscape',
    );
    expect(additions.listed).toEqual([
      {
        name: 'Athenz2',
        category: 'key-management',
        match: 'any',
        homepage: 'https://www.athenz.io/',
      },
      { name: 'Kubernetes', category: 'key-management', match: 'exact' },
    ]);
    // What is known better stays as it is.
    expect(
      read('We run k8s with Athenz2.', additions).technologies.map(
        ({ name, category }) => [name, category],
      ),
    ).toEqual([
      ['Kubernetes', 'orchestration'],
      ['Athenz2', 'key-management'],
    ]);
  });

  it.each([
    [
      'Backstage',
      '{"quadrants":[{"id":"1","name":"Data Tools"}],"entries":[{"id":"x","title":"Frobnicator","quadrant":"1"}]}',
    ],
    [
      'Zalando',
      '{"entries":[{"label":"Frobnicator","quadrant":"Data Tools","ring":1}]}',
    ],
    ['Thoughtworks', '[{"name":"Frobnicator","quadrant":"Data Tools"}]'],
  ])('are read as the radar of %s is written', (_, content) => {
    expect(readVocabularyFile(content, 'radar.json', 'tech-radar')).toEqual({
      listed: [{ name: 'Frobnicator', category: 'data-tools', match: 'exact' }],
    });
  });

  it('say what is wrong with them', () => {
    expect(() =>
      readVocabularyFile('entries: []', 'l.yml', 'landscape'),
    ).toThrow('l.yml:1: landscape: ');
  });
});
