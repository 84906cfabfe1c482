import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { resolvePackagePath } from '@backstage/backend-plugin-api';
import type { Knex } from 'knex';
import { CatalogIndexStore } from '../store/catalog/CatalogIndexStore';
import { DatabaseCatalogIndex } from './DatabaseCatalogIndex';
import type { LinkableEntity } from './CatalogIndex';
import { readCatalog } from './readCatalog';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

/** An entity as the catalog answers with it; relations as `type target`. */
function entityOf(
  ref: string,
  relations: string[] = [],
  metadata: Partial<Entity['metadata']> = {},
): Entity {
  const [kind, name] = ref.split(':');
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind,
    metadata: { name, namespace: 'default', ...metadata },
    relations: relations.map(relation => {
      const [type, target] = relation.split(' ');
      return { type, targetRef: target.replace(':', ':default/') };
    }),
  };
}

const shop = [
  entityOf('Domain:business'),
  entityOf('System:payments', [
    'partOf domain:business',
    'ownedBy group:money',
  ]),
  entityOf('System:shop', ['partOf domain:business']),
  entityOf(
    'Component:ledger',
    [
      'partOf system:payments',
      'ownedBy group:money',
      'dependsOn resource:kafka',
    ],
    { title: 'The Ledger', tags: ['kotlin'] },
  ),
  entityOf('API:entries', ['partOf system:payments', 'ownedBy group:money']),
  entityOf('Resource:kafka', ['partOf system:payments'], {
    title: 'Event Brokers',
  }),
  entityOf('Component:web', ['partOf system:shop', 'ownedBy user:ines']),
  entityOf('Group:money', []),
  entityOf('Group:child', ['childOf group:money']),
  entityOf('User:ines', ['memberOf group:money']),
];

describe.each(databases.eachSupportedId())('catalog index on %s', id => {
  let db: Knex;
  let store: CatalogIndexStore;
  let index: DatabaseCatalogIndex;
  const auth = mockServices.auth();

  const read = (entities: Entity[]) =>
    readCatalog({ catalog: catalogServiceMock({ entities }), auth, store });

  async function linkables(): Promise<LinkableEntity[]> {
    const all: LinkableEntity[] = [];
    for await (const page of index.linkables()) all.push(...page);
    return all;
  }

  beforeEach(async () => {
    db = await databases.init(id);
    await db.migrate.latest({
      directory: resolvePackagePath(
        '@conference-learnings/plugin-learnings-backend',
        'migrations',
      ),
    });
    store = new CatalogIndexStore(db);
    index = new DatabaseCatalogIndex(db);
  });

  afterEach(async () => {
    await db.destroy();
  });

  it('holds names, owners, systems and technologies of what can be linked', async () => {
    await read(shop);
    const all = await linkables();
    expect(all.map(entity => entity.entityRef)).toEqual([
      'api:default/entries',
      'component:default/ledger',
      'component:default/web',
      'domain:default/business',
      'group:default/child',
      'group:default/money',
      'resource:default/kafka',
      'system:default/payments',
      'system:default/shop',
    ]);
    expect(all[1]).toEqual({
      entityRef: 'component:default/ledger',
      kind: 'component',
      name: 'ledger',
      title: 'The Ledger',
      owner: 'group:default/money',
      system: 'system:default/payments',
      technologies: [{ name: 'kotlin', from: 'tag' }],
      dependencies: ['kafka', 'Event Brokers'],
    });
  });

  it('reads technologies from the annotation and names of groups from their profile', async () => {
    await read([
      entityOf('Component:a', [], {
        annotations: {
          'learnings/technologies': ' Thanos,, Ruby on Rails ',
          other: 'x',
        },
      }),
      {
        ...entityOf('Group:b'),
        spec: { profile: { displayName: 'Team B' } },
      },
      { ...entityOf('Group:c'), spec: { profile: 'nonsense' } },
    ]);
    const [a, b, c] = await linkables();
    expect(a.technologies).toEqual([
      { name: 'Thanos', from: 'annotation' },
      { name: 'Ruby on Rails', from: 'annotation' },
    ]);
    expect(b.title).toBe('Team B');
    expect(c.title).toBeNull();
  });

  it('writes nothing where nothing changed, and only what did', async () => {
    expect(await read(shop)).toEqual({ seen: 10, written: 10, removed: 0 });
    const version = await index.version();
    expect(await read([...shop].reverse())).toEqual({
      seen: 10,
      written: 0,
      removed: 0,
    });
    expect(await index.version()).toBe(version);

    const renamed = shop.map(entity =>
      entity.metadata.name === 'ledger'
        ? entityOf('Component:ledger', ['partOf system:shop'])
        : entity,
    );
    expect(await read(renamed)).toMatchObject({ written: 1 });
    expect(await index.version()).toBeGreaterThan(version);
    const ledger = (await linkables())[1];
    expect(ledger).toMatchObject({
      title: null,
      system: 'system:default/shop',
      technologies: [],
      dependencies: [],
    });
  });

  it('removes what is gone once the pass is complete', async () => {
    await read(shop);
    await store.markFilled();
    const left = shop.filter(entity => entity.metadata.name !== 'ledger');
    expect(await read(left)).toEqual({ seen: 9, written: 0, removed: 1 });
    expect(await index.missing(['component:default/ledger'])).toEqual(
      new Set(['component:default/ledger']),
    );
    expect(await index.reachOf('system:default/payments')).not.toContainEqual(
      expect.objectContaining({ entityRef: 'component:default/ledger' }),
    );
  });

  it('removes nothing where the pass fails or the catalog is empty', async () => {
    await read(shop);
    const failing = catalogServiceMock.mock({
      async *streamEntities() {
        yield [shop[0]];
        throw new Error('the catalog went away');
      },
    });
    await expect(
      readCatalog({ catalog: failing, auth, store }),
    ).rejects.toThrow('the catalog went away');
    expect(await read([])).toEqual({ seen: 0, written: 0, removed: 0 });
    expect(await store.count()).toBe(shop.length);
  });

  it('finds those that are gone among thousands', async () => {
    const many = Array.from({ length: 1200 }, (_, at) =>
      entityOf(`Component:c${at}`, [
        'partOf system:payments',
        'ownedBy group:money',
        'dependsOn resource:kafka',
      ]),
    );
    await read(many);
    await store.markFilled();
    const gone = new Set(['c7', 'c600', 'c1199']);
    await read(many.filter(({ metadata }) => !gone.has(metadata.name)));
    const asked = many.map(
      ({ metadata }) => `component:default/${metadata.name}`,
    );
    expect(await index.missing(asked)).toEqual(
      new Set([...gone].map(name => `component:default/${name}`)),
    );
  });

  it('calls nothing missing before the index was filled', async () => {
    await store.markFilled();
    expect(await index.missing(['component:default/any'])).toEqual(new Set());
    await read(shop);
    expect(await index.missing(['component:default/any'])).toEqual(new Set());
    await store.markFilled();
    expect(
      await index.missing(['component:default/any', 'group:default/money']),
    ).toEqual(new Set(['component:default/any']));
    expect(await index.missing([])).toEqual(new Set());
  });

  describe('reach', () => {
    beforeEach(() => read(shop));

    const own = (entityRef: string) => ({ entityRef, kind: 'own', via: null });

    it('of a system: its components, APIs and resources', async () => {
      expect(await index.reachOf('system:default/payments')).toEqual([
        own('system:default/payments'),
        ...[
          'api:default/entries',
          'component:default/ledger',
          'resource:default/kafka',
        ].map(ref => ({ entityRef: ref, kind: 'part', via: ref })),
      ]);
    });

    it.each([
      'component:default/ledger',
      'api:default/entries',
      'resource:default/kafka',
    ])('of %s: its system', async ref => {
      expect(await index.reachOf(ref)).toEqual([
        own(ref),
        {
          entityRef: 'system:default/payments',
          kind: 'parent',
          via: 'system:default/payments',
        },
      ]);
    });

    it('of a domain: its systems, and their parts through them', async () => {
      const reach = await index.reachOf('domain:default/business');
      expect(reach[0]).toEqual(own('domain:default/business'));
      expect(reach.slice(1)).toHaveLength(6);
      expect(reach).toEqual(
        expect.arrayContaining([
          {
            entityRef: 'system:default/shop',
            kind: 'part',
            via: 'system:default/shop',
          },
          {
            entityRef: 'component:default/web',
            kind: 'part',
            via: 'system:default/shop',
          },
          {
            entityRef: 'component:default/ledger',
            kind: 'part',
            via: 'system:default/payments',
          },
        ]),
      );
    });

    it('of a group and a user: what they own themselves', async () => {
      expect(await index.reachOf('group:default/money')).toEqual([
        own('group:default/money'),
        ...[
          'api:default/entries',
          'component:default/ledger',
          'system:default/payments',
        ].map(ref => ({ entityRef: ref, kind: 'owned', via: ref })),
      ]);
      expect(await index.reachOf('user:default/ines')).toEqual([
        own('user:default/ines'),
        {
          entityRef: 'component:default/web',
          kind: 'owned',
          via: 'component:default/web',
        },
      ]);
      expect(await index.membersOf('group:default/money')).toEqual([
        'user:default/ines',
      ]);
    });

    it('is the same from both ends', async () => {
      const refs = shop.map(({ kind, metadata: { name } }) =>
        `${kind}:default/${name}`.toLocaleLowerCase('en-US'),
      );
      for (const ref of refs) {
        const { related, owners } = await index.shownOn([ref]);
        const pages = [];
        for (const page of refs) {
          const sources = await index.reachOf(page);
          if (page !== ref && sources.some(one => one.entityRef === ref))
            pages.push(page);
        }
        expect([ref, [...related, ...owners].sort()]).toEqual([
          ref,
          pages.sort(),
        ]);
      }
    });

    it('of several is told once', async () => {
      expect(
        await index.shownOn([
          'component:default/ledger',
          'api:default/entries',
        ]),
      ).toEqual({
        related: ['domain:default/business', 'system:default/payments'],
        owners: ['group:default/money'],
      });
      expect(await index.shownOn([])).toEqual({ related: [], owners: [] });
    });

    it.each(['template:default/x', 'component:default/unknown', 'nonsense'])(
      'of %s: itself alone',
      async ref => {
        expect(await index.reachOf(ref)).toEqual([own(ref)]);
      },
    );
  });
});
