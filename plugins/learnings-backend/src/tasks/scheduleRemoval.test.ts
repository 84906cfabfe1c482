import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import { contentOf } from '../__testUtils__/content';
import {
  createTestServices,
  userActor,
} from '../__testUtils__/createTestServices';
import { scheduleRemoval } from './scheduleRemoval';

const databases = TestDatabases.create({ ids: ['SQLITE_3'] });

describe('scheduleRemoval', () => {
  it('removes what can no longer be brought back, and nothing else', async () => {
    const services = await createTestServices(await databases.init('SQLITE_3'));
    const ada = userActor('ada');
    const [old, recent, kept] = await Promise.all(
      [1, 2, 3].map(() => services.create(ada, contentOf())),
    );
    for (const recap of [old, recent])
      await services.deletions.remove(ada, recap);
    await services
      .knex('recaps')
      .where({ id: old.id })
      .update({ deleted_at: '2019-01-01T00:00:00.000Z' });

    const tasks: Array<(signal: AbortSignal) => Promise<void> | void> = [];
    await scheduleRemoval({
      scheduler: mockServices.scheduler.mock({
        scheduleTask: async task => {
          tasks.push(task.fn);
        },
      }),
      logger: mockServices.logger.mock(),
      deletions: services.deletions,
    });
    await tasks[0](new AbortController().signal);
    expect(await services.knex('recaps').orderBy('id').pluck('id')).toEqual(
      [recent.id, kept.id].sort(),
    );
  });
});
