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
      'a.yaml:4: technologies[1] (“Paying”): “Pay” is a name of technologies[0] (“Payline”) already. Remove it from one of them',
    ],
    [
      'technologies:\n  - name: Payline\n  - name: Tallyhouse\n  - name: Payline\n',
      'a.yaml:4: technologies[2] (“Payline”): “Payline” is a name of technologies[0] (“Payline”) already.',
    ],
    [
      'series:\n  - name: Acme Week\n  - name: Acme Week\n',
      'a.yaml:3: series[1] (“Acme Week”): “Acme Week” is a name of series[0]',
    ],
    [
      'technologies:\n  - name: Crystal Ball\n    match: context\n',
      'a.yaml:3: technologies[0].match (“Crystal Ball”): "context" needs a list of that name',
    ],
    [
      'technologies:\n  - name: Crystal Ball\n    match: context\n    context: []\n',
      'Add one, or use "exact"',
    ],
    [
      'technologies:\n  - name: Payline\n    aliases:\n      - pay\n      - P\n',
      'a.yaml:5: technologies[0].aliases[1] (“Payline”): has less than two letters or digits',
    ],
    [
      'technologies:\n  - name: R\n',
      'a.yaml:2: technologies[0].name (“R”): has less than two letters or digits, and would be found in too many places. Write more of it, or set match to "exact" or "context"',
    ],
    [
      'technologies:\n  - name: ...\n    match: exact\n',
      'a.yaml:2: technologies[0].name (“...”): needs a letter or a digit',
    ],
    [
      'series:\n  - name: X\n',
      'a.yaml:2: series[0].name (“X”): has less than two letters or digits, and would be found in too many places. Write more of it, or list it under needsContext as well',
    ],
    [
      'technologies:\n  - *nope\n',
      'a.yaml:2: *nope stands for nothing, for no &nope is above it. Write what is meant',
    ],
    [
      `a: &a [${'1, '.repeat(20)}]\nb: &b [${'*a, '.repeat(
        20,
      )}]\ntechnologies: [${'*b, '.repeat(20)}]\n`,
      'a.yaml: One part stands for others through aliases (*) more than 100 times. Write them out.',
    ],
    ['%YAML 1.1\n---\ntechnologies:\n  - <<: 3\n', 'a.yaml: '],
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

  it('may hold a short name that is minded where it stands', () => {
    const additions = readVocabularyFile(
      `technologies:
  - { name: C, match: context, context: [compiler] }
  - { name: Q, match: exact }
  - { name: Jay, exactAliases: [J] }
series:
  - { name: X, needsContext: [X] }
`,
      'a.yaml',
    );
    expect(additions.technologies).toHaveLength(3);
    expect(additions.series).toHaveLength(1);
  });

  it('may write a part once and use it again', () => {
    expect(
      readVocabularyFile(
        'technologies:\n  - name: Payline\n    category: &own internal\n  - name: Tallyhouse\n    category: *own\n',
        'a.yaml',
      ).technologies,
    ).toMatchObject([{ category: 'internal' }, { category: 'internal' }]);
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

  it('may hold names that no text can be searched for', () => {
    expect(
      readVocabularyFile(
        '[{"name":"...","quadrant":"Tools"},{"name":"C","quadrant":"Tools"}]',
        'radar.json',
        'tech-radar',
      ).listed,
    ).toMatchObject([{ name: 'C', match: 'exact' }]);
  });

  it('say what is wrong with them', () => {
    expect(() =>
      readVocabularyFile('entries: []', 'l.yml', 'landscape'),
    ).toThrow('l.yml:1: landscape: ');
  });
});
