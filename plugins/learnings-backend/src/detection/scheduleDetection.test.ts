import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import { ConflictError } from '@backstage/errors';
import { Vocabulary } from '@conference-learnings/recap-parser';
import { eventually } from '../__testUtils__/eventually';
import { indexedEntityOf } from '../catalog/indexedEntityOf';
import { CatalogIndexStore } from '../store/catalog/CatalogIndexStore';
import { migrate } from '../store/migrate';
import { CatalogComparison } from './CatalogComparison';
import { readDetection } from './readDetection';
import { scheduleDetection } from './scheduleDetection';
import { TechnologyForms } from './TechnologyForms';

const databases = TestDatabases.create({ ids: ['SQLITE_3'] });

describe('scheduleDetection', () => {
  it('waits for the catalog index, compares then, and minds no other that does', async () => {
    const knex = await databases.init('SQLITE_3');
    await migrate(knex);
    const index = new CatalogIndexStore(knex);
    await index.writePage([
      indexedEntityOf({
        apiVersion: 'backstage.io/v1alpha1',
        kind: 'Component',
        metadata: {
          name: 'api',
          annotations: { 'learnings/technologies': 'Go' },
        },
      }),
    ]);
    const tasks: ((signal: AbortSignal) => Promise<void> | void)[] = [];
    const running: unknown[] = [];
    let isElsewhere = false;
    const { compareSoon } = await scheduleDetection({
      scheduler: mockServices.scheduler.mock({
        scheduleTask: async task => {
          expect(task).toMatchObject({
            id: 'learnings-detection',
            scope: 'global',
            frequency: { hours: 1 },
          });
          tasks.push(task.fn);
        },
        triggerTask: async () => {
          if (isElsewhere) throw new ConflictError('runs already');
          running.push(tasks[0](new AbortController().signal));
        },
      }),
      logger: mockServices.logger.mock(),
      config: readDetection(mockServices.rootConfig()),
      index,
      comparison: new CatalogComparison({
        knex,
        forms: new TechnologyForms(Vocabulary.builtIn),
        staleAfter: 1,
      }),
      retryMs: 1,
    });
    const count = async () =>
      (await knex('technology_detections').pluck('entity_ref')).length;

    await tasks[0](new AbortController().signal);
    expect(await count()).toBe(0);

    await index.markFilled();
    compareSoon();
    await Promise.all(running);
    expect(await count()).toBe(1);

    isElsewhere = true;
    compareSoon();
    expect(running).toHaveLength(1);
    isElsewhere = false;
    await eventually(async () => running.length === 2);
    await Promise.all(running);
  });
});
