import { TestDatabases } from '@backstage/backend-test-utils';
import { contentOf, draftWriteOf, sourceOf } from '../__testUtils__/content';
import {
  createTestServices,
  entityOf,
  userActor,
  type TestServices,
} from '../__testUtils__/createTestServices';
import { newId } from '../store/values';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
const ada = userActor('ada');
const ben = userActor('ben');

describe.each(databases.eachSupportedId())(
  'DraftPresence on %s',
  databaseId => {
    let services: TestServices;
    let draftId: string;

    beforeEach(async () => {
      services = await createTestServices(await databases.init(databaseId), {
        entities: [entityOf('user:default/ben')],
      });
      const draft = await services.drafts.create(ada, draftWriteOf('One'));
      draftId = draft.id;
      await services.drafts.setPeople(ada, draftId, {
        createdBy: 'user:default/ada',
        editors: ['user:default/ben'],
      });
    });

    const say = (actor: typeof ada, session: string, leaving = false) =>
      services.draftPresence.keep(actor, draftId, { session, leaving });

    it('tells each page of the others, of the same person too', async () => {
      const [first, second, bens] = [newId(), newId(), newId()].sort();
      expect((await say(ada, first)).others).toEqual([]);
      await say(ada, second);
      const { others } = await say(ben, bens);
      expect(others.map(({ session, userRef }) => [userRef, session])).toEqual([
        ['user:default/ada', first],
        ['user:default/ada', second],
      ]);
      expect(
        (await say(ada, first)).others.map(({ session }) => session),
      ).toEqual([second, bens]);
    });

    it('tells which version is the present one, and whose', async () => {
      const page = newId();
      expect(await say(ada, page)).toMatchObject({
        version: 1,
        updatedBy: 'user:default/ada',
      });
      const saved = await services.drafts.update(
        ben,
        { id: draftId, version: 1 },
        draftWriteOf('Two'),
      );
      expect(await say(ada, page)).toEqual({
        version: 2,
        updatedBy: 'user:default/ben',
        updatedAt: saved.updatedAt,
        others: [],
      });
    });

    it('forgets a page that leaves, and one that says nothing any more', async () => {
      const page = newId();
      const gone = newId();
      await say(ben, gone);
      await say(ben, gone, true);
      expect((await say(ada, page)).others).toEqual([]);

      const silent = newId();
      await say(ben, silent);
      const seenAgo = async (seconds: number) => {
        const seen_at = new Date(Date.now() - seconds * 1000).toISOString();
        await services
          .knex('draft_presence')
          .where({ session: silent })
          .update({ seen_at });
        return (await say(ada, page)).others.length;
      };
      expect(await seenAgo(40)).toBe(1);
      expect(await seenAgo(46)).toBe(0);
      expect(await services.knex('draft_presence')).toHaveLength(1);
    });

    it('stands many pages at once', async () => {
      const sessions = Array.from({ length: 10 }, newId);
      await Promise.all(
        [...sessions, ...sessions].map(session => say(ada, session)),
      );
      expect((await say(ben, newId())).others).toHaveLength(10);
    });

    it('takes no page for another’s, and tells nobody else', async () => {
      const session = newId();
      await say(ada, session);
      await say(ben, session, true);
      expect((await say(ben, session)).others).toMatchObject([
        { session, userRef: 'user:default/ada' },
      ]);
      await expect(say(userActor('cy'), newId())).rejects.toThrow(
        'There is no draft',
      );
    });

    it('says so where a draft ends in the very moment', async () => {
      const { knex } = services;
      const noted = new Promise<void>(resolve => {
        knex.on('query', ({ sql }) => {
          if (/^insert into .draft_presence/.test(sql)) resolve();
        });
      });
      const tx = await knex.transaction();
      await tx('drafts').where({ id: draftId }).delete();
      const asked = say(ben, newId());
      // SQLite has one connection, so that nothing begins before the end.
      if (databaseId !== 'SQLITE_3') await noted;
      await tx.commit();
      await expect(asked).rejects.toThrow('There is no draft');
    });

    it('says what became of a draft', async () => {
      const { id } = await services.recaps.create(ada, {
        content: contentOf(),
        source: sourceOf(''),
        draftId,
      });
      await expect(say(ben, newId())).rejects.toMatchObject({ recapId: id });
    });
  },
);
