import { TestDatabases } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import type { AdoptionStage } from '@conference-learnings/plugin-learnings-common';
import { Vocabulary } from '@conference-learnings/recap-parser';
import type { Knex } from 'knex';
import {
  contentOf,
  mentionsOf,
  moveOf,
  technologyOf,
} from '../__testUtils__/content';
import {
  createTestServices,
  entityOf,
  userActor,
  type TestServices,
} from '../__testUtils__/createTestServices';
import { indexedEntityOf } from '../catalog/indexedEntityOf';
import { CatalogComparison } from '../detection/CatalogComparison';
import { TechnologyForms } from '../detection/TechnologyForms';
import { CatalogIndexStore } from '../store/catalog/CatalogIndexStore';
import { readCursor } from '../store/cursor';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
const forms = new TechnologyForms(Vocabulary.builtIn);
const ada = userActor('ada');
const ben = userActor('ben');
const page = { limit: 100 };
const DAY = 24 * 3600 * 1000;
const TODAY = new Date('2026-06-30T12:00:00Z');

const API = 'component:default/api';
const WEB = 'component:default/web';
const VAULT = 'component:default/vault';
const SHOP = 'system:default/shop';
const BUSINESS = 'domain:default/business';
const MONEY = 'group:default/money';
const SECRET = 'resource:default/secret';
const RESOURCE = 'resource:default/metrics-store';

const inShop = { partOf: [SHOP], ownedBy: [MONEY] };

/** An entity with tags, and technologies in its annotation. */
const using = (
  ref: string,
  given: {
    tags?: string[];
    technologies?: string;
    relations?: Record<string, string[]>;
  } = {},
): Entity => {
  const { tags, technologies, relations = inShop } = given;
  const entity = entityOf(ref, relations);
  return {
    ...entity,
    metadata: {
      ...entity.metadata,
      tags,
      annotations: technologies
        ? { 'learnings/technologies': technologies }
        : undefined,
    },
  };
};

describe.each(databases.eachSupportedId())('Detections on %s', databaseId => {
  let knex: Knex;
  let services: TestServices;
  let thanos: string;

  /** Reads some entities anew, as they are now. */
  const index = (...entities: Entity[]) =>
    new CatalogIndexStore(knex).writePage(
      entities.map(entity => indexedEntityOf(entity)),
    );
  const compare = (now = TODAY) =>
    new CatalogComparison({
      knex,
      forms,
      staleAfter: 180 * DAY,
      clock: () => now,
      pageSize: 2,
    }).run();
  const declare = async (
    scope: string | null,
    stage: AdoptionStage,
    effectiveOn = '2026-05-01',
  ) => {
    const present = await services.adoption.list(
      ada,
      { scope: scope ?? undefined, technology: thanos, present: true },
      page,
    );
    const seen = present.items.find(entry => entry.scope === scope)?.id ?? null;
    return services.adoption.record(
      ada,
      thanos,
      moveOf({ scope, stage, effectiveOn, seen }),
    );
  };
  const list = async (filter = {}, actor = ada) =>
    (await services.detections.list(actor, filter, page)).items;
  /** Each finding as "technology of entity: status". */
  const found = async (filter = {}, actor = ada) =>
    (await list(filter, actor)).map(
      one => `${one.technology.name} of ${one.entityRef}: ${one.status}`,
    );

  beforeEach(async () => {
    knex = await databases.init(databaseId);
    services = await createTestServices(knex, {
      entities: [
        using(API),
        using(WEB),
        using(VAULT),
        entityOf(SHOP, { partOf: [BUSINESS] }),
        entityOf(BUSINESS),
        entityOf(MONEY),
        entityOf(RESOURCE),
        entityOf(SECRET),
        entityOf('user:default/ada'),
      ],
      onlyFor: {
        [VAULT]: ['user:default/ada'],
        [SECRET]: ['user:default/ada'],
      },
    });
    await services.publish(
      ada,
      contentOf({
        technologies: mentionsOf('Thanos'),
      }),
    );
    const { id } = await knex('technologies').first('id').then(Object);
    thanos = id;
  });

  it('confirms what is declared and used', async () => {
    const { id } = await declare(API, 'trial');
    await index(using(API, { tags: ['thanos', 'unknown'] }));
    expect(await compare()).toEqual({ entities: 7, detections: 1 });
    expect(await list()).toEqual([
      {
        technology: { id: thanos, name: 'Thanos' },
        entityRef: API,
        status: 'confirmed',
        signs: [{ kind: 'tag', value: 'thanos' }],
        entry: { id, scope: API, stage: 'trial', effectiveOn: '2026-05-01' },
        seenAt: TODAY.toISOString(),
      },
    ]);
  });

  it.each(['hold', 'rejected'] as const)(
    'is contradicted where something on %s is used',
    async stage => {
      await declare(null, stage);
      await index(using(API, { tags: ['thanos'] }));
      await compare();
      expect(await found()).toEqual([`Thanos of ${API}: contradicted`]);
    },
  );

  it('tells what is used though nobody said so', async () => {
    await index(using(API, { tags: ['thanos'] }));
    await compare();
    expect(await list()).toMatchObject([
      { entityRef: API, status: 'detected-only', entry: null },
    ]);
  });

  it.each(['trial', 'adopt'] as const)(
    'tells of a claim of %s that nothing shows, until it is stale',
    async stage => {
      await declare(API, stage, '2026-01-01');
      await compare(new Date('2026-06-30T00:00:00Z'));
      expect(await found()).toEqual([`Thanos of ${API}: claimed-only`]);
      await compare(new Date('2026-07-01T00:00:00Z'));
      expect(await found()).toEqual([`Thanos of ${API}: stale`]);
      expect(await list()).toMatchObject([
        { signs: [], entry: { scope: API, stage } },
      ]);
    },
  );

  it('expects no sign of what is only looked at, or declared for many', async () => {
    await declare(API, 'assess');
    await declare(WEB, 'hold');
    for (const scope of [BUSINESS, MONEY, null]) await declare(scope, 'adopt');
    await compare();
    expect(await list()).toEqual([]);
  });

  it('lets the nearest scope speak', async () => {
    await index(using(API, { tags: ['thanos'] }));
    const status = async () => {
      await compare();
      const [{ status: now, entry }] = await list({ entity: API });
      return [entry?.scope, now];
    };
    await declare(null, 'adopt');
    expect(await status()).toEqual([null, 'confirmed']);
    await declare(MONEY, 'hold');
    expect(await status()).toEqual([MONEY, 'contradicted']);
    await declare(BUSINESS, 'assess');
    // Who only assesses it has not said that they use it.
    expect(await status()).toEqual([BUSINESS, 'detected-only']);
    await declare(SHOP, 'rejected');
    expect(await status()).toEqual([SHOP, 'contradicted']);
    await declare(API, 'trial');
    expect(await status()).toEqual([API, 'confirmed']);
  });

  it('sees what a system claims in its components', async () => {
    await declare(SHOP, 'adopt', '2020-01-01');
    await compare();
    expect(await found()).toEqual([`Thanos of ${SHOP}: stale`]);
    await index(using(API, { tags: ['thanos'] }));
    await compare();
    expect(await found()).toEqual([
      `Thanos of ${API}: confirmed`,
      `Thanos of ${SHOP}: confirmed`,
    ]);
    expect(await list({ entity: SHOP })).toMatchObject([
      { signs: [{ kind: 'component', value: API }] },
    ]);
  });

  it('forgets what shows itself no more, and entities that are gone', async () => {
    await declare(WEB, 'trial');
    await index(
      using(API, { tags: ['thanos'] }),
      using(WEB, { tags: ['thanos'] }),
      using(VAULT, { tags: ['thanos'] }),
    );
    await compare();
    expect(await list()).toHaveLength(3);
    await index(using(API), using(WEB));
    await new CatalogIndexStore(knex).remove([VAULT]);
    await compare();
    expect(await found()).toEqual([`Thanos of ${WEB}: claimed-only`]);
  });

  it('knows a technology by its other names, wherever it is named', async () => {
    await services.publish(
      ada,
      contentOf({
        technologies: ['Kubernetes', 'Ruby on Rails'].map(name => ({
          name,
          surface: name,
          category: null,
          anchors: [],
        })),
      }),
    );
    await index(
      using(API, { tags: ['k8s', 'ruby-on-rails'] }),
      using(WEB, { relations: { dependsOn: [RESOURCE] } }),
      {
        ...using(RESOURCE, { tags: ['thanos'], relations: {} }),
        metadata: { name: 'metrics-store', title: 'K8S', tags: ['thanos'] },
      },
    );
    await compare();
    expect(new Set(await found())).toEqual(
      new Set([
        `Kubernetes of ${API}: detected-only`,
        `Ruby on Rails of ${API}: detected-only`,
        `Kubernetes of ${WEB}: detected-only`,
        `Thanos of ${WEB}: detected-only`,
        `Thanos of ${RESOURCE}: detected-only`,
      ]),
    );
    expect(await list({ entity: WEB, technology: thanos })).toMatchObject([
      { signs: [{ kind: 'dependency', value: RESOURCE }] },
    ]);
  });

  it('adds a technology for an annotation that names one of the vocabulary, for nothing else', async () => {
    await index(
      using(API, {
        tags: ['kafka'],
        technologies: 'golang, Frobnicator 3000',
      }),
    );
    await compare();
    expect(await found()).toEqual([`Go of ${API}: detected-only`]);
    expect(
      await knex('technologies').orderBy('name').select('name', 'category'),
    ).toEqual([
      { name: 'Go', category: 'language' },
      { name: 'Thanos', category: null },
    ]);
    await compare();
    expect(await found()).toHaveLength(1);
  });

  it('counts no people and no teams, and tells every sign of the others', async () => {
    await index(
      using('user:default/ada', { tags: ['thanos'], relations: {} }),
      using(MONEY, { tags: ['thanos'], relations: {} }),
      using(API, { tags: ['thanos', 'kubernetes'], technologies: 'Thanos' }),
    );
    await compare();
    expect(await list()).toMatchObject([
      {
        entityRef: API,
        signs: [
          { kind: 'annotation', value: 'Thanos' },
          { kind: 'tag', value: 'thanos' },
        ],
      },
    ]);
  });

  it('tells nobody of entities that are hidden from them', async () => {
    await declare(VAULT, 'trial');
    await declare(SHOP, 'trial');
    await index(using(VAULT, { tags: ['thanos'] }));
    await compare();
    expect(await found()).toEqual([
      `Thanos of ${VAULT}: confirmed`,
      `Thanos of ${SHOP}: confirmed`,
    ]);
    // The component was all that showed it in the system.
    expect(await found({}, ben)).toEqual([]);
    await index(using(API, { tags: ['thanos'] }));
    await compare();
    expect(await list({ entity: SHOP }, ben)).toMatchObject([
      { signs: [{ kind: 'component', value: API }] },
    ]);
    expect(await list({ entity: SHOP })).toMatchObject([
      { signs: [{ value: API }, { value: VAULT }] },
    ]);
  });

  it('tells nobody what only a dependency shows that is hidden from them', async () => {
    await services.publish(
      ada,
      contentOf({
        technologies: mentionsOf('Kafka'),
      }),
    );
    await index(
      using(API, { relations: { dependsOn: [SECRET] } }),
      using(WEB, { tags: ['kafka'], relations: { dependsOn: [SECRET] } }),
      using(SECRET, { tags: ['kafka'], relations: {} }),
    );
    await compare();
    expect(await list()).toMatchObject([
      { entityRef: API, signs: [{ kind: 'dependency', value: SECRET }] },
      { entityRef: WEB, signs: [{ kind: 'tag' }, { kind: 'dependency' }] },
      { entityRef: SECRET },
    ]);
    expect(await list({}, ben)).toMatchObject([
      { entityRef: WEB, signs: [{ kind: 'tag', value: 'kafka' }] },
    ]);
  });

  it('is listed by technology, entity and status, a page at a time', async () => {
    await declare(WEB, 'trial');
    await index(
      using(API, { tags: ['thanos'] }),
      using(VAULT, { tags: ['thanos'] }),
    );
    await compare();
    expect(await found({ status: 'claimed-only' })).toHaveLength(1);
    expect(await found({ technology: thanos })).toHaveLength(3);
    expect(await found({ entity: API })).toHaveLength(1);
    const refs: string[] = [];
    let cursor: string | undefined;
    do {
      const { items, pageInfo } = await services.detections.list(
        ada,
        {},
        { limit: 2, cursor },
      );
      refs.push(...items.map(({ entityRef }) => entityRef));
      cursor = pageInfo.nextCursor;
    } while (cursor);
    expect(refs).toEqual([API, VAULT, WEB]);
    // Nor does a page tell what it would have ended with.
    const { pageInfo } = await services.detections.list(ben, {}, { limit: 1 });
    expect(readCursor('detections', pageInfo.nextCursor)?.sort).toBe(API);
    const rest = await services.detections.list(
      ben,
      {},
      { limit: 1, cursor: pageInfo.nextCursor },
    );
    expect(rest.items).toMatchObject([{ entityRef: WEB }]);
  });

  it('knows a technology by the ledger of one that was merged into it', async () => {
    await services.publish(
      ada,
      contentOf({
        technologies: mentionsOf('Tanos'),
      }),
    );
    const { id: misspelt } = await knex('technologies')
      .where({ name: 'Tanos' })
      .first('id')
      .then(Object);
    await declare(API, 'hold');
    await index(using(API, { tags: ['tanos'] }));
    await services.technologyChanges.merge(ada, thanos, { into: misspelt });
    await compare();
    expect(await found()).toEqual([`Tanos of ${API}: contradicted`]);
    expect(await list({ technology: thanos })).toHaveLength(1);
  });

  it('knows what stands for a technology, and what depends on that', async () => {
    await services.technologyChanges.edit(
      ada,
      { id: thanos, version: 1 },
      technologyOf({ name: 'Thanos', entityRef: RESOURCE }),
    );
    await index(
      using(RESOURCE, { tags: ['thanos'] }),
      using(WEB, { relations: { ...inShop, dependsOn: [RESOURCE] } }),
    );
    await compare();
    expect(await found()).toEqual([`Thanos of ${WEB}: detected-only`]);
  });
});
