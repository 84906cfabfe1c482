import { TestDatabases } from '@backstage/backend-test-utils';
import { Vocabulary } from '@conference-learnings/recap-parser';
import type { Knex } from 'knex';
import { entityOf } from '../__testUtils__/createTestServices';
import { indexedEntityOf } from '../catalog/indexedEntityOf';
import { CatalogIndexStore } from '../store/catalog/CatalogIndexStore';
import { signedEntities } from '../store/detections/signedEntities';
import { migrate } from '../store/migrate';
import { CatalogComparison } from './CatalogComparison';
import { TechnologyForms } from './TechnologyForms';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
const forms = new TechnologyForms(Vocabulary.builtIn);

const COUNT = 3000;
const PAGE = 500;

describe.each(databases.eachSupportedId())('A large catalog on %s', id => {
  let knex: Knex;
  const comparison = () =>
    new CatalogComparison({ knex, forms, staleAfter: 1 });

  beforeEach(async () => {
    knex = await databases.init(id);
    await migrate(knex);
    const store = new CatalogIndexStore(knex);
    for (let at = 0; at < COUNT; at += PAGE)
      await store.writePage(
        Array.from({ length: PAGE }, (_, place) => {
          const entity = entityOf(`component:default/c-${at + place}`, {
            partOf: [`system:default/s${place}`],
          });
          entity.metadata.annotations = {
            'learnings/technologies': 'Go, Rust',
          };
          return indexedEntityOf(entity);
        }),
      );
    await store.writePage([
      indexedEntityOf(entityOf('user:default/ada')),
      indexedEntityOf(entityOf('location:default/here')),
    ]);
  });

  it('is read a page at a time, each entity once', async () => {
    const sizes: number[] = [];
    const refs = new Set<string>();
    for await (const page of signedEntities(knex, 700)) {
      sizes.push(page.length);
      for (const { entityRef } of page) refs.add(entityRef);
    }
    expect(sizes).toEqual([700, 700, 700, 700, 200]);
    expect(refs.size).toBe(COUNT);
  });

  it('is compared without more than a page of it in memory', async () => {
    let largest = 0;
    const onResponse = (rows: unknown) => {
      if (Array.isArray(rows)) largest = Math.max(largest, rows.length);
    };
    knex.on('query-response', onResponse);
    expect(await comparison().run()).toEqual({
      entities: COUNT,
      detections: 2 * COUNT,
    });
    knex.removeListener('query-response', onResponse);
    expect(largest).toBe(PAGE);

    // Once more, in place of what is there.
    await comparison().run();
    expect(await knex('technology_detections').pluck('status')).toHaveLength(
      2 * COUNT,
    );
  });

  it('is left where it is as the backend stops', async () => {
    const stopping = new AbortController();
    stopping.abort(new Error('stopping'));
    await expect(comparison().run(stopping.signal)).rejects.toThrow('stopping');
    expect(await knex('technology_detections').pluck('status')).toEqual([]);
  });
});
