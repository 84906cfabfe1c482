import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import { resolvePackagePath } from '@backstage/backend-plugin-api';
import type { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { eventually } from '../__testUtils__/eventually';
import { CatalogIndexStore } from '../store/catalog/CatalogIndexStore';
import { scheduleCatalogIndex } from './scheduleCatalogIndex';

const databases = TestDatabases.create({ ids: ['SQLITE_3'] });
const patience = { every: 1, quiet: 5, atMost: 10_000 };

const component = (name: string): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name },
});

/** Runs the scheduled task once against a catalog that answers with each of these in turn, then for ever with the last. */
async function runAgainst(
  answers: (Entity[] | Error)[],
  indexed: Entity[] = [],
) {
  const db = await databases.init('SQLITE_3');
  await db.migrate.latest({
    directory: resolvePackagePath(
      '@conference-learnings/plugin-learnings-backend',
      'migrations',
    ),
  });
  const store = new CatalogIndexStore(db);
  const left = [...answers];
  const catalog = catalogServiceMock.mock({
    async *streamEntities() {
      const answer = left.length > 1 ? left.shift() : left[0];
      if (answer instanceof Error) throw answer;
      yield answer ?? [];
    },
  });
  const tasks: ((signal: AbortSignal) => Promise<void> | void)[] = [];
  const changes: { firstFill: boolean }[] = [];
  const fills: boolean[] = [];
  const stops: (() => unknown)[] = [];
  const deps = {
    catalog,
    auth: mockServices.auth(),
    store,
    logger: mockServices.logger.mock(),
    config: mockServices.rootConfig(),
    scheduler: mockServices.scheduler.mock({
      scheduleTask: async task => {
        tasks.push(task.fn);
      },
    }),
    lifecycle: mockServices.lifecycle.mock({
      addShutdownHook: hook => stops.push(hook),
    }),
    onChange: (change: { firstFill: boolean }) => changes.push(change),
    onFilled: () => fills.push(true),
    patience,
  };
  if (indexed.length) {
    await store.writePage(
      indexed.map(({ metadata }) => ({
        entityRef: `component:default/${metadata.name}`,
        kind: 'component',
        name: metadata.name,
        title: null,
        owner: null,
        technologies: [],
        relations: [],
        fingerprint: 'of another release',
      })),
    );
    await store.markFilled();
  }
  await scheduleCatalogIndex(deps);
  const run = () => tasks[0](new AbortController().signal);
  return {
    run,
    changes,
    fills,
    names: () => store.refsAfter('', 100),
    isFilled: () => store.isFilled(),
    stop: () => stops.forEach(stop => stop()),
  };
}

describe('scheduleCatalogIndex', () => {
  it('waits for a catalog that is not up yet and fills while it is read', async () => {
    const { run, changes, fills, names, isFilled } = await runAgainst([
      new Error('connection refused'),
      [],
      [component('a')],
      [component('a'), component('b')],
    ]);
    expect(await isFilled()).toBe(false);
    await run();
    expect(await isFilled()).toBe(true);
    expect(await names()).toEqual([
      'component:default/a',
      'component:default/b',
    ]);
    expect(changes).toEqual([{ firstFill: true }, { firstFill: true }]);
    expect(fills).toHaveLength(1);
  });

  it('fills an index that is empty though the schedule gives no turn', async () => {
    const { isFilled, names } = await runAgainst([[component('a')]]);
    await eventually(isFilled);
    expect(await names()).toEqual(['component:default/a']);
  });

  it('stops waiting for the catalog with the backend', async () => {
    const { run, stop, isFilled } = await runAgainst([
      new Error('connection refused'),
    ]);
    stop();
    await expect(run()).rejects.toThrow('connection refused');
    expect(await isFilled()).toBe(false);
  });

  it('reads once where the index is filled, and says so only if it changed', async () => {
    const { run, changes, fills } = await runAgainst(
      [[component('a')]],
      [component('a')],
    );
    await run();
    expect(changes).toEqual([{ firstFill: false }]);
    await run();
    expect(changes).toHaveLength(1);
    expect(fills).toEqual([]);
  });

  it('fails where a filled index cannot be brought up to date', async () => {
    const { run } = await runAgainst(
      [new Error('connection refused')],
      [component('a')],
    );
    await expect(run()).rejects.toThrow('connection refused');
  });
});
