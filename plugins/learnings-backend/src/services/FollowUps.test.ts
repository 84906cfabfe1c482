import { TestDatabases } from '@backstage/backend-test-utils';
import { contentOf, followUpOf } from '../__testUtils__/content';
import {
  createTestServices,
  entityOf,
  userActor,
  type TestServices,
} from '../__testUtils__/createTestServices';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
const page = { limit: 25 };
const ada = userActor('ada', ['group:default/platform']);
const ben = userActor('ben', ['group:default/money']);

describe.each(databases.eachSupportedId())('FollowUps on %s', databaseId => {
  let services: TestServices;

  beforeEach(async () => {
    services = await createTestServices(await databases.init(databaseId), {
      entities: [entityOf('component:default/api')],
    });
  });

  const publishOne = async () => {
    const recap = await services.publish(
      ada,
      contentOf({
        followUps: [followUpOf('Try', { owner: 'group:default/money' })],
      }),
    );
    const [followUp] = (await services.followUps.list(ben, {}, page)).items;
    return { recap, followUp };
  };

  it('lets its owner say how it goes, once for each version', async () => {
    const { followUp } = await publishOne();
    const done = await services.followUps.update(ben, followUp, {
      state: 'done',
      outcome: 'It works\0',
    });
    expect(done).toMatchObject({
      state: 'done',
      outcome: 'It works\uFFFD',
      version: 2,
      text: 'Try',
    });
    await expect(
      services.followUps.update(ben, followUp, { state: 'dropped' }),
    ).rejects.toMatchObject({
      name: 'ConflictError',
      current: done,
    });
    const cy = userActor('cy');
    await expect(
      services.followUps.update(cy, done, { state: 'open' }),
    ).rejects.toThrow('Only its owner');
  });

  it('does not let an editor of the recap undo it unknowingly', async () => {
    const { recap, followUp } = await publishOne();
    await services.followUps.update(ben, followUp, {
      state: 'done',
      text: 'Tried',
    });
    await expect(
      services.recaps.update(ada, recap, recap),
    ).rejects.toMatchObject({
      current: { followUps: [{ state: 'done', text: 'Tried', version: 2 }] },
    });
    const { items } = await services.learnings.list(
      ada,
      { text: 'tried' },
      page,
    );
    expect(items).toHaveLength(1);
  });

  it('lists what is due first, and what has no date last', async () => {
    await services.publish(
      ada,
      contentOf({
        followUps: [
          followUpOf('never'),
          followUpOf('later', { dueDate: '2030-01-01' }),
          followUpOf('soon', { dueDate: '2020-01-01', state: 'done' }),
        ],
      }),
    );
    const texts: string[] = [];
    let cursor: string | undefined;
    do {
      const { items, pageInfo } = await services.followUps.list(
        ben,
        {},
        { limit: 1, cursor },
      );
      texts.push(...items.map(({ text }) => text));
      cursor = pageInfo.nextCursor;
    } while (cursor);
    expect(texts).toEqual(['soon', 'later', 'never']);
    expect(
      (await services.followUps.list(ben, { state: 'done' }, page)).items,
    ).toHaveLength(1);
    expect(
      (await services.followUps.list(ben, { owner: 'user:default/x' }, page))
        .items,
    ).toEqual([]);
  });
});
