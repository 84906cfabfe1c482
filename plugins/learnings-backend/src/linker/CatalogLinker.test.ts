import {
  mockCredentials,
  mockServices,
  TestDatabases,
} from '@backstage/backend-test-utils';
import { resolvePackagePath } from '@backstage/backend-plugin-api';
import type { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import {
  type EntityLinkContent,
  type RecapContent,
  recapContentSchema,
} from '@conference-learnings/plugin-learnings-common';
import { makeAnchor } from '@conference-learnings/recap-parser/anchors';
import { followUpOf } from '../__testUtils__/content';
import { DatabaseCatalogIndex } from '../catalog/DatabaseCatalogIndex';
import { readCatalog } from '../catalog/readCatalog';
import { CatalogIndexStore } from '../store/catalog/CatalogIndexStore';
import { CatalogLinker } from './CatalogLinker';

const databases = TestDatabases.create({ ids: ['SQLITE_3'] });
const credentials = mockCredentials.user();

interface Given {
  title?: string;
  tags?: string[];
  technologies?: string;
  relations?: string[];
}

/** An entity of the default namespace; relations as `type ref`. */
function entityOf(ref: string, given: Given = {}): Entity {
  const [kind, name] = ref.split(':');
  const { title, tags, technologies, relations = [] } = given;
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind,
    metadata: {
      name,
      namespace: 'default',
      title,
      tags,
      annotations: technologies
        ? { 'learnings/technologies': technologies }
        : {},
    },
    relations: relations.map(relation => {
      const [type, target] = relation.split(' ');
      return { type, targetRef: target.replace(':', ':default/') };
    }),
  };
}

const company = [
  entityOf('Component:metrics-gateway', {
    title: 'Metrics Gateway',
    technologies: 'Thanos, Hermesd',
    relations: ['ownedBy group:observability', 'partOf system:telemetry'],
  }),
  entityOf('Component:warehouse-loader', {
    tags: ['thanos'],
    relations: ['ownedBy group:data'],
  }),
  entityOf('Component:search', { title: 'Search' }),
  entityOf('Component:status', { title: 'Status Page' }),
  entityOf('Component:ledger', { title: 'Ledger' }),
  entityOf('Component:zebedee'),
  entityOf('Component:feature-store', {
    title: 'Feature Store',
    relations: ['ownedBy group:data'],
  }),
  entityOf('System:payments', { title: 'Payments' }),
  entityOf('System:telemetry', { title: 'Telemetry' }),
  entityOf('Group:payments', { title: 'Payments' }),
  entityOf('Group:platform', { title: 'Platform' }),
  entityOf('Group:observability', { title: 'Observability' }),
  entityOf('Group:data', { title: 'Data' }),
  entityOf('User:ada', { title: 'Ada Lovelace' }),
];

const empty: RecapContent = {
  title: 'What we heard',
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

/** The anchor of the first place where these words stand in a body. */
function anchorOf(body: string, words: string) {
  const start = body.indexOf(words);
  if (start < 0) throw new Error(`"${words}" does not stand in the body`);
  return makeAnchor(body, start, start + words.length);
}

const takeaway = (
  body: string,
  text: string,
): RecapContent['takeaways'][number] => ({
  text,
  kind: 'insight',
  talk: null,
  contributor: null,
  anchor: anchorOf(body, text),
  links: [],
});

const mention = (
  body: string,
  name: string,
  surface = name,
): RecapContent['technologies'][number] => ({
  name,
  surface,
  category: null,
  anchors: [...body.matchAll(new RegExp(surface, 'g'))].map(({ index }) =>
    makeAnchor(body, index, index + surface.length),
  ),
});

const refs = (links: EntityLinkContent[]) =>
  links.map(({ entityRef }) => entityRef.replace('default/', '')).sort();

async function linkerFor(entities: Entity[], visible = entities) {
  const db = await databases.init('SQLITE_3');
  await db.migrate.latest({
    directory: resolvePackagePath(
      '@conference-learnings/plugin-learnings-backend',
      'migrations',
    ),
  });
  const update = (present: Entity[]) =>
    readCatalog({
      catalog: catalogServiceMock({ entities: present }),
      auth: mockServices.auth(),
      store: new CatalogIndexStore(db),
    });
  await update(entities);
  const linker = new CatalogLinker({
    catalogIndex: new DatabaseCatalogIndex(db),
    catalog: catalogServiceMock({ entities: visible }),
  });
  return { linker, update };
}

describe('CatalogLinker', () => {
  let linker: CatalogLinker;

  beforeAll(async () => {
    ({ linker } = await linkerFor(company));
  });

  const suggest = async (content: Partial<RecapContent>) => {
    const linked = await linker.suggest(
      { ...empty, ...content },
      { credentials },
    );
    return recapContentSchema.parse(linked);
  };
  const namedIn = async (body: string) => refs((await suggest({ body })).links);

  describe('names', () => {
    it('says which words of the text led to a link', async () => {
      const { links } = await suggest({ body: 'Our metrics-gateway is slow.' });
      expect(links).toEqual([
        {
          entityRef: 'component:default/metrics-gateway',
          origin: 'suggested',
          state: 'suggested',
          confidence: 0.95,
          reason: 'name',
          words: 'metrics-gateway',
        },
      ]);
    });

    it.each([
      'The metrics-gateway, again',
      'The Metrics Gateway is slow',
      'the METRICS-GATEWAY',
      'see [it](https://backstage.example/catalog/default/component/metrics-gateway)',
      'see component:default/metrics-gateway',
      'see Component:metrics-gateway.',
      'metrics\ngateway service',
    ])('finds the gateway in "%s"', async body => {
      expect(await namedIn(body)).toEqual(['component:metrics-gateway']);
    });

    it.each([
      'the metrics-gateway-eu of someone else',
      'my-metrics-gateway',
      'https://github.example/other/metrics-gateway/issues',
      'mail to metrics-gateway@example.com',
      'metrics gateways are in fashion',
      'the gateway of our metrics',
      'see api:default/metrics-gateway/x',
    ])('does not find it in "%s"', async body => {
      expect(await namedIn(body)).toEqual([]);
    });

    it.each([
      'We search for a status, a ledger, a platform and data about payments.',
      'Search and Status. Ledger! Platform, Data, Payments: Observability.',
      'Platform teams search ledgers; a payment is no payments.',
      'https://search.example.com/search?q=status',
      'A search service is what every platform team builds; a status component too.',
      'to search component by component, with a service status API data',
      'platforming, searched, searching',
    ])('takes no everyday word for a name: "%s"', async body => {
      expect(await namedIn(body)).toEqual([]);
    });

    it.each([
      ['the search component', 'component:search'],
      ['our **search** service', 'component:search'],
      ['we call it `search`', 'component:search'],
      ['component:default/search', 'component:search'],
      ['the Status Page', 'component:status'],
      ['team platform', 'group:platform'],
      ['the Platform team', 'group:platform'],
      ['Payments team', 'group:payments'],
      ['the payments system', 'system:payments'],
      ['zebedee was slow', 'component:zebedee'],
    ])('understands "%s"', async (body, ref) => {
      expect(await namedIn(body)).toEqual([ref]);
    });

    it('suggests no person: they are credited, not concerned', async () => {
      expect(await namedIn('Ada Lovelace said so')).toEqual([]);
    });

    it('takes a phrase of the trade for a name only near its owner', async () => {
      expect(await namedIn('Every feature store has this problem')).toEqual([]);
      expect(
        await namedIn(
          'Every feature store has this problem, said the data team',
        ),
      ).toEqual(['component:feature-store', 'group:data']);
    });

    it('takes a phrase of the trade for the entity that the recap names elsewhere', async () => {
      const text = 'Set the limit on the feature store';
      const body = `Our \`feature-store\` has long pauses.\n\n${text}.`;
      const { followUps } = await suggest({
        body,
        followUps: [followUpOf(text, { anchor: anchorOf(body, text) })],
      });
      expect(refs(followUps[0].links)).toEqual(['component:feature-store']);
    });

    it('links the most specific item and the recap', async () => {
      const body =
        '## A talk\n\nZebedee is slow. It is not the metrics-gateway.\n';
      const { talks, takeaways, links } = await suggest({
        body,
        talks: [
          {
            talk: {
              title: 'A talk',
              speakers: [],
              day: null,
              track: null,
              videoUrl: null,
              slidesUrl: null,
            },
            text: body,
            recommended: false,
            contributor: null,
            anchor: makeAnchor(body, 0, body.length),
            links: [],
          },
        ],
        takeaways: [takeaway(body, 'It is not the metrics-gateway.')],
      });
      expect(refs(takeaways[0].links)).toEqual(['component:metrics-gateway']);
      expect(refs(talks[0].links)).toEqual(['component:zebedee']);
      expect(refs(links)).toEqual([
        'component:metrics-gateway',
        'component:zebedee',
      ]);
    });

    it('links an item that has no place in the body by its own words', async () => {
      const { takeaways, links } = await suggest({
        takeaways: [
          {
            ...takeaway('zebedee', 'zebedee'),
            text: 'Turn zebedee and Thanos off',
            anchor: null,
          },
        ],
        technologies: [{ ...mention('', 'Thanos'), anchors: [] }],
      });
      expect(refs(takeaways[0].links)).toEqual([
        'component:metrics-gateway',
        'component:warehouse-loader',
        'component:zebedee',
      ]);
      expect(links).toEqual([]);
    });

    it('finds names in the title', async () => {
      const { links } = await suggest({ title: 'News for metrics-gateway' });
      expect(refs(links)).toEqual(['component:metrics-gateway']);
    });

    it('leaves the links alone that are there', async () => {
      const dismissed: EntityLinkContent = {
        entityRef: 'component:default/metrics-gateway',
        origin: 'suggested',
        state: 'dismissed',
        confidence: 0.6,
        reason: 'technology',
        words: 'Thanos',
      };
      const { links } = await suggest({
        body: 'metrics-gateway and zebedee',
        links: [dismissed],
      });
      expect(links[0]).toEqual(dismissed);
      expect(refs(links)).toEqual([
        'component:metrics-gateway',
        'component:zebedee',
      ]);
    });

    it('does not suggest the team that publishes the recap', async () => {
      const { links } = await suggest({
        body: 'We are team platform. Ask team data.',
        publishingTeam: 'group:default/platform',
      });
      expect(refs(links)).toEqual(['group:data']);
    });
  });

  describe('technologies', () => {
    it('link the takeaway that mentions them, not the recap', async () => {
      const body = 'Thanos keeps years of data.\n\nNothing else.\n';
      const { takeaways, links } = await suggest({
        body,
        takeaways: [
          takeaway(body, 'Thanos keeps years of data.'),
          takeaway(body, 'Nothing else.'),
        ],
        technologies: [mention(body, 'Thanos')],
      });
      expect(refs(takeaways[0].links)).toEqual([
        'component:metrics-gateway',
        'component:warehouse-loader',
      ]);
      expect(takeaways[0].links[0]).toMatchObject({
        reason: 'technology',
        words: 'Thanos',
      });
      expect(takeaways[1].links).toEqual([]);
      expect(links).toEqual([]);
    });

    it('are surer where the team or system of an entity is named near by', async () => {
      const confidenceIn = async (body: string, team: string | null = null) => {
        const { takeaways } = await suggest({
          body,
          publishingTeam: team,
          takeaways: [takeaway(body, 'Thanos keeps years of data.')],
          technologies: [mention(body, 'Thanos')],
        });
        return takeaways[0].links.find(
          ({ entityRef }) => entityRef === 'component:default/metrics-gateway',
        )?.confidence;
      };
      const alone = '# A\n\nThanos keeps years of data.\n';
      const far = `${alone}\n# B\n\nWe told the telemetry system people.\n`;
      const near = `${alone}\nWe told the observability team.\n`;
      expect(await confidenceIn(alone)).toBe(0.54);
      expect(await confidenceIn(far)).toBe(0.64);
      expect(await confidenceIn(near)).toBe(0.74);
      expect(await confidenceIn(alone, 'group:default/observability')).toBe(
        0.64,
      );
    });

    it('that only an entity declares are found as it writes them', async () => {
      const body = 'Hermesd is fast. But hermesd is not Hermesdorf.';
      const { takeaways } = await suggest({
        body,
        takeaways: [
          takeaway(body, 'Hermesd is fast.'),
          takeaway(body, 'But hermesd is not Hermesdorf.'),
        ],
      });
      expect(refs(takeaways[0].links)).toEqual(['component:metrics-gateway']);
      expect(takeaways[1].links).toEqual([]);
    });

    it('that many use say little, and nothing where too many do', async () => {
      const users = (count: number) =>
        Array.from({ length: count }, (_, at) =>
          entityOf(`Component:zq${at}`, {
            tags: [`tech-${count}`],
            relations: at ? [] : ['ownedBy group:owl'],
          }),
        );
      const body = 'Tech 8 and Tech 11 are old.\n\nSo says team owl.\n';
      const suggestedBy = async (count: number) => {
        const { linker: other } = await linkerFor([
          ...users(count),
          entityOf('Group:owl'),
        ]);
        const { takeaways } = await other.suggest(
          {
            ...empty,
            body,
            takeaways: [takeaway(body, 'Tech 8 and Tech 11 are old.')],
            technologies: [mention(body, 'Tech 8'), mention(body, 'Tech 11')],
          },
          { credentials },
        );
        return takeaways[0].links;
      };
      const byEight = await suggestedBy(8);
      expect(refs(byEight)).toEqual(['component:zq0']);
      expect(byEight[0]).toMatchObject({ reason: 'nearby', words: 'owl' });
      expect(await suggestedBy(11)).toEqual([]);
    });

    it('are found by what a component depends on', async () => {
      const { linker: other } = await linkerFor([
        entityOf('Resource:thanos'),
        entityOf('Component:query', {
          relations: ['dependsOn resource:thanos'],
        }),
      ]);
      const body = 'Thanos is fine.';
      const { takeaways } = await other.suggest(
        {
          ...empty,
          body,
          takeaways: [takeaway(body, body)],
          technologies: [mention(body, 'Thanos')],
        },
        { credentials },
      );
      expect(refs(takeaways[0].links)).toEqual([
        'component:query',
        'resource:thanos',
      ]);
    });
  });

  it('shows nobody an entity that the catalog hides from them', async () => {
    const { linker: restricted } = await linkerFor(
      company,
      company.filter(({ metadata }) => metadata.name !== 'zebedee'),
    );
    const { links } = await restricted.suggest(
      { ...empty, body: 'zebedee and metrics-gateway' },
      { credentials },
    );
    expect(refs(links)).toEqual(['component:metrics-gateway']);
  });

  it('learns of a new name as soon as the index does', async () => {
    const all = [...company, entityOf('Component:quuxd')];
    const { linker: growing, update } = await linkerFor(company, all);
    const content = { ...empty, body: 'quuxd is new' };
    expect((await growing.suggest(content, { credentials })).links).toEqual([]);
    await update(all);
    const { links } = await growing.suggest(content, { credentials });
    expect(refs(links)).toEqual(['component:quuxd']);
  });

  it('suggests nothing while the index is empty', async () => {
    const { linker: blank } = await linkerFor([]);
    const content = { ...empty, body: 'metrics-gateway' };
    expect(await blank.suggest(content, { credentials })).toEqual(content);
  });

  it('is done soon with a megabyte of names or of one character', async () => {
    for (const words of ['metrics-gateway ', 'data ', 'x', '`', '# '])
      expect(
        (await suggest({ body: words.repeat(1_000_000 / words.length) })).links
          .length,
      ).toBeLessThan(2);
  }, 10_000);
});
