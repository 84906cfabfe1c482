import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { TestDatabases } from '@backstage/backend-test-utils';
import {
  contentOf,
  eventOf,
  followUpOf,
  noteOf,
} from '../__testUtils__/content';
import {
  createTestServices,
  userActor,
} from '../__testUtils__/createTestServices';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
const directory = resolvePackagePath(
  '@conference-learnings/plugin-learnings-backend',
  'migrations',
);

describe.each(databases.eachSupportedId())('migrations on %s', databaseId => {
  it('go down with rows in the tables, leave nothing behind, and up again', async () => {
    const knex = await databases.init(databaseId);
    const services = await createTestServices(knex);
    const ada = userActor('ada');
    const publish = () =>
      services.publish(
        ada,
        contentOf({
          event: eventOf('PromCon'),
          talks: [noteOf({ title: 'Thanos' })],
          followUps: [followUpOf('Try')],
          technologies: [
            { name: 'Thanos', surface: 'x', category: null, anchors: [] },
          ],
        }),
      );
    await publish();

    await knex.migrate.rollback({ directory }, true);
    for (const table of ['recaps', 'learnings', 'learning_texts', 'drafts'])
      expect([table, await knex.schema.hasTable(table)]).toEqual([
        table,
        false,
      ]);

    await knex.migrate.latest({ directory });
    expect((await publish()).talks).toHaveLength(1);
  });
});
