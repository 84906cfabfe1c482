import { TestDatabases } from '@backstage/backend-test-utils';
import {
  contentOf,
  suggestionOf,
  followUpOf,
  takeawayOf,
} from '../__testUtils__/content';
import {
  createTestServices,
  entityOf,
  userActor,
  type TestServices,
} from '../__testUtils__/createTestServices';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
const page = { limit: 25 };
const ben = userActor('ben', ['group:default/money']);

describe.each(databases.eachSupportedId())('RecapImports on %s', databaseId => {
  let services: TestServices;

  beforeEach(async () => {
    services = await createTestServices(await databases.init(databaseId), {
      entities: [entityOf('component:default/api')],
    });
  });

  const file = (text: string, content = contentOf({ title: text })) => ({
    sourceKey: 'git/one.md',
    source: { kind: 'file' as const, name: 'one.md', content: text },
    content,
    publishedAt: '2019-05-24T00:00:00.000Z',
  });

  it('publishes a file once, though two backends bring it', async () => {
    const outcomes = await Promise.all([
      services.imports.save(file('A')),
      services.imports.save(file('A')),
    ]);
    expect(outcomes.sort()).toEqual(['created', 'same']);
    const { items } = await services.learnings.list(ben, {}, page);
    expect(items).toEqual([
      expect.objectContaining({
        text: 'A',
        publishedAt: '2019-05-24T00:00:00.000Z',
      }),
    ]);
  });

  it('keeps what people decided when the file changes', async () => {
    const content = contentOf({
      links: [suggestionOf('component:default/api')],
      takeaways: [takeawayOf('Stays.'), takeawayOf('Goes')],
      followUps: [followUpOf('Try it', { owner: 'user:default/ben' })],
    });
    await services.imports.save(file('A', content));
    const { items } = await services.learnings.list(
      ben,
      { kind: ['recap'] },
      page,
    );
    const before = await services.recaps.read(ben, items[0].id);
    await services.links.decide(ben, before.links[0].id, 'dismissed');
    await services.followUps.update(ben, before.followUps[0], {
      state: 'done',
    });

    const changed = contentOf({
      title: 'New',
      takeaways: [takeawayOf('stays')],
      followUps: [followUpOf('Try it!')],
    });
    expect(await services.imports.save(file('B', changed))).toBe('updated');
    const after = await services.recaps.read(ben, items[0].id);
    expect(after).toMatchObject({
      title: 'New',
      status: 'published',
      links: [{ id: before.links[0].id, state: 'dismissed' }],
      takeaways: [{ id: before.takeaways[0].id, text: 'stays' }],
      followUps: [
        {
          id: before.followUps[0].id,
          state: 'done',
          owner: 'user:default/ben',
        },
      ],
    });
    expect(
      (await services.recaps.readSource(ben, after.id)).content.toString(),
    ).toBe('B');
  });

  it('keeps a follow-up that somebody took up, though the file names it no more', async () => {
    const content = contentOf({
      followUps: [
        followUpOf('Try it', { owner: 'user:default/ben' }),
        followUpOf('Forget it'),
      ],
    });
    await services.imports.save(file('A', content));
    const { items } = await services.followUps.list(
      ben,
      { owner: 'user:default/ben' },
      page,
    );
    const done = await services.followUps.update(ben, items[0], {
      state: 'done',
      outcome: 'It works',
    });
    await services.imports.save(file('B', contentOf()));
    expect((await services.followUps.list(ben, {}, page)).items).toEqual([
      { ...done, recap: expect.anything() },
    ]);
  });

  it('takes a file that is gone out of the lists, and brings back one that returns', async () => {
    await services.imports.save(file('A'));
    await services.imports.archive('git/one.md');
    expect((await services.learnings.list(ben, {}, page)).items).toEqual([]);
    await services.imports.restore('git/one.md');
    expect((await services.learnings.list(ben, {}, page)).items).toHaveLength(
      1,
    );
  });

  it('leaves a recap deleted that somebody deleted, until its file says something else', async () => {
    await services.imports.save(
      file('A', contentOf({ editors: ['user:default/ben'] })),
    );
    const feed = async () =>
      (await services.learnings.list(ben, {}, page)).items.map(
        ({ text }) => text,
      );
    const [recap] = (await services.recaps.list(ben, {}, page)).items;
    await services.deletions.remove(ben, recap);

    expect(await services.imports.save({ ...file('A'), isNew: true })).toBe(
      'same',
    );
    expect(await services.imports.read('git/one.md')).toBeNull();
    await services.imports.archive('git/one.md');
    await services.imports.restore('git/one.md');
    expect(await feed()).toEqual([]);

    expect(await services.imports.save(file('B'))).toBe('updated');
    expect(await feed()).toEqual(['B']);
  });
});
