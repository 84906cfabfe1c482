import { TestDatabases } from '@backstage/backend-test-utils';
import {
  contentOf,
  draftWriteOf,
  linkTo,
  sourceOf,
  takeawayOf,
} from '../__testUtils__/content';
import {
  createTestServices,
  entityOf,
  userActor,
  type TestServices,
} from '../__testUtils__/createTestServices';
import { newId } from '../store/values';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
const page = { limit: 25 };
const ada = userActor('ada', ['group:default/platform']);
const ben = userActor('ben');
const cy = userActor('cy');

describe.each(databases.eachSupportedId())('createRecap on %s', databaseId => {
  let services: TestServices;

  beforeEach(async () => {
    services = await createTestServices(await databases.init(databaseId), {
      entities: [entityOf('user:default/ben')],
    });
  });

  const requestOf = (
    draftId: string,
    given: Parameters<typeof contentOf>[0] = {},
  ) => ({
    content: contentOf(given),
    source: sourceOf('x'),
    draftId,
    publish: true,
  });
  const sharedDraft = async () => {
    const draft = await services.drafts.create(ada, draftWriteOf('Ours'));
    return services.drafts.setPeople(ada, draft.id, {
      createdBy: 'user:default/ada',
      editors: ['user:default/ben'],
    });
  };
  const recapCount = async () => (await services.knex('recaps')).length;

  it('shows a new recap to everybody at once where that is wished', async () => {
    const content = contentOf({ takeaways: [takeawayOf('Loud')] });
    const recap = await services.recaps.create(ada, {
      content,
      source: sourceOf('x'),
      publish: true,
    });
    expect(recap).toMatchObject({ status: 'published', version: 2 });
    expect(recap.publishedAt).not.toBeNull();
    expect(await services.recaps.read(cy, recap.id)).toMatchObject({
      title: content.title,
    });
    const learnings = await services.learnings.list(cy, {}, page);
    expect(learnings.items.map(({ text }) => text).sort()).toEqual([
      'Loud',
      content.title,
    ]);
  });

  it.each(['a draft', 'a fresh id'])(
    'makes one recap of %s, however often and however concurrently it is asked for',
    async of => {
      const draftId = of === 'a draft' ? (await sharedDraft()).id : newId();
      const request = requestOf(draftId);
      const made = await Promise.all(
        Array.from({ length: 5 }, () => services.recaps.create(ada, request)),
      );
      made.push(await services.recaps.create(ada, request));
      expect(new Set(made.map(({ id }) => id)).size).toBe(1);
      expect(await recapCount()).toBe(1);
      expect((await services.drafts.list(ada, page)).items).toEqual([]);
    },
  );

  it('takes no other content for what it was made of, and shows the recap', async () => {
    const draftId = newId();
    const recap = await services.recaps.create(ada, requestOf(draftId));
    for (const given of [
      requestOf(draftId, { takeaways: [takeawayOf('Added since')] }),
      { ...requestOf(draftId), publish: false },
    ])
      await expect(services.recaps.create(ada, given)).rejects.toMatchObject({
        name: 'ConflictError',
        current: recap,
      });
    const raced = newId();
    const settled = await Promise.allSettled(
      ['One', 'Two'].map(title =>
        services.recaps.create(ada, requestOf(raced, { title })),
      ),
    );
    expect(settled.map(({ status }) => status).sort()).toEqual([
      'fulfilled',
      'rejected',
    ]);
    expect(await recapCount()).toBe(2);
  });

  it('answers a co-editor who asks too with the same recap, whatever their teams', async () => {
    const { id } = await sharedDraft();
    const request = requestOf(id, { publishingTeam: 'group:default/platform' });
    const recap = await services.recaps.create(ada, request);
    expect(recap).toMatchObject({
      createdBy: 'user:default/ada',
      editors: ['user:default/ben'],
    });
    expect(await services.recaps.create(ben, request)).toEqual(recap);
  });

  it('leaves the draft’s owner the creator where a co-editor publishes', async () => {
    const { id } = await sharedDraft();
    const [mine, theirs] = await Promise.all([
      services.recaps.create(ben, requestOf(id)),
      services.recaps.create(ada, requestOf(id)),
    ]);
    expect(theirs).toEqual(mine);
    expect(mine).toMatchObject({
      createdBy: 'user:default/ada',
      editors: ['user:default/ben'],
    });
  });

  it('names no more editors than a recap can have', async () => {
    const { id } = await sharedDraft();
    const editors = Array.from(
      { length: 50 },
      (_, at) => `user:default/u${at}`,
    );
    await expect(
      services.recaps.create(ada, requestOf(id, { editors })),
    ).rejects.toThrow(
      'content.editors: with those who wrote the draft there are 51',
    );
  });

  it('gives nobody a draft or a recap by its draft’s id', async () => {
    const draft = await sharedDraft();
    const request = requestOf(draft.id);
    await expect(services.recaps.create(cy, request)).rejects.toThrow(
      'There is no draft with the id',
    );
    expect(await services.drafts.read(ada, draft.id)).toEqual(draft);
    await services.recaps.create(ada, request);
    await expect(services.recaps.create(cy, request)).rejects.toThrow(
      'There is no draft with the id',
    );
    await expect(services.drafts.read(cy, draft.id)).rejects.toThrow(
      'There is no draft with the id',
    );
    expect(await recapCount()).toBe(1);
  });

  it('tells whoever still writes the draft which recap it has become, and loses nothing', async () => {
    const draft = await sharedDraft();
    const recap = await services.recaps.create(ada, requestOf(draft.id));
    for (const attempt of [
      services.drafts.update(ben, draft, draftWriteOf('Late')),
      services.drafts.read(ben, draft.id),
      services.drafts.remove(ada, draft),
    ])
      await expect(attempt).rejects.toMatchObject({
        name: 'NotFoundError',
        recapId: recap.id,
      });
    expect(
      await services.drafts.create(ben, draftWriteOf('Late')),
    ).toMatchObject({ body: 'Late' });
  });

  it('takes no draft while a co-editor has written on', async () => {
    const draft = await sharedDraft();
    const current = await services.drafts.update(
      ben,
      draft,
      draftWriteOf('Two'),
    );
    const create = (draftVersion: number) =>
      services.recaps.create(ada, { ...requestOf(draft.id), draftVersion });
    await expect(create(1)).rejects.toMatchObject({ current });
    expect(await recapCount()).toBe(0);
    const recap = await create(2);
    expect(await create(2)).toEqual(recap);
  });

  it('leaves the draft as it is where the recap is refused', async () => {
    const draft = await sharedDraft();
    for (const given of [
      { links: [linkTo('component:default/none')] },
      { takeaways: [takeawayOf('x', { id: newId() })] },
      { publishingTeam: 'group:default/other' },
    ])
      await expect(
        services.recaps.create(ada, requestOf(draft.id, given)),
      ).rejects.toThrow('content.');
    expect(await services.drafts.read(ada, draft.id)).toEqual(draft);
    expect(await recapCount()).toBe(0);
  });
});
