import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import type {
  DetectableEntity,
  TechnologyDetector,
} from '@conference-learnings/plugin-learnings-node';
import { entityOf } from '../__testUtils__/createTestServices';
import { DatabaseCatalogIndex } from '../catalog/DatabaseCatalogIndex';
import { readCatalog } from '../catalog/readCatalog';
import { CatalogIndexStore } from '../store/catalog/CatalogIndexStore';
import { migrate } from '../store/migrate';
import { Detectors } from './Detectors';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

const API = 'component:default/api';
const WEB = 'component:default/web';

const api: Entity = {
  ...entityOf(API),
  kind: 'Component',
  metadata: { name: 'api', tags: ['x'], annotations: { 'a.b/c': 'd' } },
  spec: { type: 'service', lifecycle: 'production', definition: '…' },
};

describe('Detectors', () => {
  const logger = mockServices.logger.mock();
  const detectorsOf = (...detectors: TechnologyDetector[]) =>
    new Detectors({ detectors, logger });

  afterEach(() => jest.clearAllMocks());

  it('give a detector an entity with what it reads, and take names from it', () => {
    const seen: DetectableEntity[] = [];
    const detectors = detectorsOf({
      id: 'types',
      specFields: ['type', 'system'],
      detect: entity => {
        seen.push(entity);
        return [' Thanos ', 'Go', 'Thanos'];
      },
    });
    expect(detectors.fields).toEqual([
      'metadata.annotations',
      'spec.type',
      'spec.system',
    ]);
    expect(detectors.signalsOf(api, API)).toEqual([
      { name: 'Thanos', from: 'types' },
      { name: 'Go', from: 'types' },
    ]);
    expect(seen).toEqual([
      {
        kind: 'Component',
        tags: ['x'],
        annotations: { 'a.b/c': 'd' },
        spec: { type: 'service', system: undefined },
      },
    ]);
    expect(
      detectors.signalsOf(entityOf('user:default/ada'), 'user:default/ada'),
    ).toEqual([]);
    expect(seen).toHaveLength(1);
  });

  it.each<[string, () => readonly string[]]>([
    [
      'throws',
      () => {
        throw new Error('no such file');
      },
    ],
    ['gives too much', () => Array.from({ length: 101 }, (_, at) => `n${at}`)],
    ['gives no name', () => [' ']],
    // What a module in JavaScript can do.
    ['gives something else', () => ({} as string[])],
  ])('do without one that %s, and say so once', (_, detect) => {
    const detectors = detectorsOf(
      { id: 'broken', detect },
      { id: 'sound', detect: () => ['Thanos'] },
    );
    for (const ref of [API, WEB])
      expect(detectors.signalsOf(api, ref)).toEqual([
        { name: 'Thanos', from: 'sound' },
      ]);
    detectors.report();
    detectors.report();
    expect(logger.warn).toHaveBeenCalledTimes(1);
    expect(logger.warn).toHaveBeenCalledWith(
      expect.stringContaining(
        `The detector "broken" failed on 2 entities, first on ${API}`,
      ),
    );
  });
});

describe.each(databases.eachSupportedId())('Detectors on %s', databaseId => {
  it('are heard as the catalog is read, and what they say no more is gone', async () => {
    const knex = await databases.init(databaseId);
    await migrate(knex);
    const logger = mockServices.logger.mock();
    let isBroken = false;
    const read = () =>
      readCatalog({
        catalog: catalogServiceMock({ entities: [api] }),
        auth: mockServices.auth(),
        store: new CatalogIndexStore(knex),
        signals: new Detectors({
          logger,
          detectors: [
            {
              id: 'types',
              specFields: ['type'],
              detect: ({ spec }) => {
                if (isBroken) throw new Error('broken');
                return [`${spec.type}`, `${spec.definition}`];
              },
            },
          ],
        }),
      });
    const technologies = async () => {
      for await (const [entity] of new DatabaseCatalogIndex(knex).linkables())
        return entity.technologies;
      return undefined;
    };
    await read();
    expect(await technologies()).toEqual([
      { name: 'x', from: 'tag' },
      { name: 'service', from: 'types' },
      { name: 'undefined', from: 'types' },
    ]);
    expect(await read()).toMatchObject({ written: 0 });
    isBroken = true;
    expect(await read()).toMatchObject({ written: 1 });
    expect(await technologies()).toEqual([{ name: 'x', from: 'tag' }]);
    expect(logger.warn).toHaveBeenCalledTimes(1);
  });
});
