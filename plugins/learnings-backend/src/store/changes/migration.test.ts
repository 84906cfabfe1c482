import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { TestDatabases } from '@backstage/backend-test-utils';
import { contentOf, eventOf, noteOf } from '../../__testUtils__/content';
import {
  createTestServices,
  userActor,
} from '../../__testUtils__/createTestServices';
import { fingerprintOf } from '../recaps/fingerprintOf';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
const directory = resolvePackagePath(
  '@conference-learnings/plugin-learnings-backend',
  'migrations',
);
const name = '20261121000004_changes.js';
const ada = userActor('ada');

describe.each(databases.eachSupportedId())(
  'the migration for changes on %s',
  databaseId => {
    it('goes down without losing what hangs on events and talks, and up again', async () => {
      const knex = await databases.init(databaseId);
      const services = await createTestServices(knex);
      const publish = (event: string, body = '') =>
        services.publish(
          ada,
          contentOf({
            body,
            event: eventOf(event),
            talks: [noteOf({ title: 'Thanos' }), noteOf({ title: event })],
          }),
        );
      const bodies = [
        '# Thanos\n\nSee [it](https://example.org "The talk"), or **not**.',
        'Über\0 https://example.org/a\u00a0b',
        '…',
      ];
      const [one, two, three] = [
        await publish('A', bodies[0]),
        await publish('B', bodies[1]),
        await publish('B', bodies[2]),
      ];
      await services.changes.mergeEvent(ada, one.event?.id ?? '', {
        into: two.event?.id ?? '',
      });
      await services.changes.splitTalk(ada, two.talks[0].talkId, {
        noteIds: [three.talks[0].id],
        content: noteOf({ title: 'Thanos at scale' }).talk,
      });
      const learnings = await knex('learnings').orderBy('id');

      await knex.migrate.down({ directory, name });
      expect(await knex.schema.hasTable('changes')).toBe(false);
      expect(await knex.schema.hasColumn('events', 'merged_into')).toBe(false);
      expect(await knex('learnings').orderBy('id')).toEqual(learnings);
      expect(await knex('events').pluck('name')).toEqual(['B']);

      await knex.migrate.latest({ directory });
      expect(await knex('learnings').orderBy('id')).toEqual(learnings);
      const recaps = await knex('recaps')
        .orderBy('id')
        .select('body', 'fingerprint');
      expect(recaps).toHaveLength(3);
      expect(recaps.map(({ fingerprint }) => fingerprint)).toEqual(
        recaps.map(({ body }) => fingerprintOf(body)),
      );
      expect(recaps.at(-1)?.fingerprint).toBeNull();
      await publish('A');
      expect(
        (await services.subjects.listEvents(ada, {}, { limit: 5 })).items,
      ).toHaveLength(2);
    });
  },
);
