import { parseRecap } from '../parseRecap';
import { Vocabulary } from '../vocabulary/Vocabulary';

const possible = (content: string) =>
  parseRecap({ content, fileName: 'a.md' }).possibleTechnologies;

const names = (content: string) => possible(content).map(({ name }) => name);

describe('possible technologies', () => {
  it.each([
    ['The paper on KVell was the best of the day.', 'KVell'],
    ['She also showed jMolecules for making designs concrete.', 'jMolecules'],
    ['Debug it with gRPCurl first.', 'gRPCurl'],
    ['We now type our models with `django-stubs` at work.', 'django-stubs'],
    ['Searching by similarity is done by `pg_zorple` there.', 'pg_zorple'],
    ['They install `@acme/loom` in every image.', '@acme/loom'],
    ['The whole thing is written in Zorple by two people.', 'Zorple'],
    ['They keep a Zorple cluster in every region.', 'Zorple'],
    ['Both NativeScript-Vue and others came up.', 'NativeScript-Vue'],
    ['A talk about Quibble.js and its parser.', 'Quibble.js'],
  ])('are seen in %j', (content, name) => {
    const { technologies, possibleTechnologies } = parseRecap({
      content,
      fileName: 'a.md',
    });
    expect(possibleTechnologies.map(one => one.name)).toEqual([name]);
    expect(technologies.map(one => one.name)).not.toContain(name);
  });

  it.each([
    'We met Ann McDonald and Jean DeVito there, and Mary McKenzie.',
    'At FooBar they do it by hand, says Ann Lee (BazQux).',
    'I went to PromCon, AcmeConf and DevOpsDays in Barcelona.',
    'Run `kubectl get pods` and `--dry-run`, then read `main.go` and `setup.cfg`.',
    'Call `parse_all()` or getItem() with `MAX_SIZE` and `user_id` in May.',
    'Our StatefulSet and its ConfigMap were too large for the APIs and CRDs.',
    'DevOps and GitOps, IoT and SaaS: 10 GiB, 3 kB, i18n, B2B and v2 of it.',
    'Docs are at https://fooBar.dev/FooBar, ask @fooBar or #FooBar.',
    'A German framework and a Monday script, written in English.',
    'The Python-based tool and a Kubernetes-Native one.',
    'Thanos and [zizmor](https://github.com/woodruffw/zizmor) are known.',
    '## Sponsors\n\nWe thank FooBar and BazQux.',
  ])('are not seen in %j', content => {
    expect(names(content)).toEqual([]);
  });

  it('are no title of a talk', () => {
    expect(
      names(
        '# PromCon 2019\n\n- [BitFlow](https://youtu.be/KmJnmd3K3Ws) by Ann Lee',
      ),
    ).toEqual([]);
  });

  it('are one, in the singular and the plural', () => {
    expect(names('A KafkaPump is scaled. Many KafkaPumps are not.')).toEqual([
      'KafkaPump',
    ]);
  });

  it('are likelier with every mention and with technical words beside', () => {
    const [first, second] = possible(
      'KVell is one. Then KVell again, and a KVell cluster. FaRM is another.',
    );
    expect(first).toMatchObject({ name: 'KVell', confidence: 0.5 });
    expect(first.anchors.map(({ exact }) => exact)).toEqual([
      'KVell',
      'KVell',
      'KVell',
    ]);
    expect(second).toMatchObject({ name: 'FaRM', confidence: 0.2 });
  });

  it('are not many, and the likeliest come first', () => {
    const found = possible(
      `${Array.from(
        { length: 60 },
        (_, at) => `Then qUix${'abcdefgh'[at % 8].repeat(at + 1)} was shown.`,
      ).join(' ')} A KVell cluster.`,
    );
    expect(found).toHaveLength(20);
    expect(found[0].name).toBe('KVell');
    for (const { confidence } of found) {
      expect(confidence).toBeGreaterThanOrEqual(0.1);
      expect(confidence).toBeLessThanOrEqual(0.5);
    }
  });

  it('stand where they say', () => {
    const { body, possibleTechnologies } = parseRecap({
      content: '# Notes\n\nSee **KVell** &amp; `django-stubs`, *twice*: KVell.',
      fileName: 'a.md',
    });
    const anchors = possibleTechnologies.flatMap(one => one.anchors);
    expect(anchors).toHaveLength(3);
    for (const { start, end, exact } of anchors)
      expect(body.slice(start, end)).toBe(exact);
  });

  it('are none once somebody has told what they are', () => {
    const vocabulary = Vocabulary.builtIn.with({
      technologies: [{ name: 'KVell' }],
    });
    const recap = parseRecap({ content: 'We saw KVell.' }, vocabulary);
    expect(recap.technologies).toHaveLength(1);
    expect(recap.possibleTechnologies).toEqual([]);
  });
});
