import { TestDatabases } from '@backstage/backend-test-utils';
import { MAX_RECAP_BYTES } from '@conference-learnings/plugin-learnings-common';
import { contentOf, draftWriteOf, sourceOf } from '../__testUtils__/content';
import {
  createTestServices,
  entityOf,
  serviceActor,
  userActor,
  type TestServices,
} from '../__testUtils__/createTestServices';
import { newId } from '../store/values';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
const page = { limit: 25 };
const ada = userActor('ada');
const ben = userActor('ben');
const cy = userActor('cy');

describe.each(databases.eachSupportedId())('Drafts on %s', databaseId => {
  let services: TestServices;

  beforeEach(async () => {
    services = await createTestServices(await databases.init(databaseId), {
      entities: [
        entityOf('user:default/ada'),
        entityOf('user:default/ben'),
        entityOf('user:default/cy'),
        entityOf('group:default/platform'),
        entityOf('user:default/hidden'),
      ],
      onlyFor: { 'user:default/hidden': [] },
    });
  });

  const titlesOf = async (actor: typeof ada) =>
    (await services.drafts.list(actor, page)).items.map(({ title }) => title);
  const share = (id: string, ...editors: string[]) =>
    services.drafts.setPeople(ada, id, {
      createdBy: 'user:default/ada',
      editors,
    });

  it('gives back all that was typed, even what text cannot hold', async () => {
    const write = draftWriteOf('typed\0 \uD800', {
      source: sourceOf('Mine\0', 'notes.md'),
      review: { dismissed: ['a\0'], at: { 1: null } },
    });
    const draft = await services.drafts.create(ada, write);
    expect(draft).toMatchObject({
      ...write,
      version: 1,
      recap: null,
      createdBy: 'user:default/ada',
      editors: [],
      updatedBy: 'user:default/ada',
    });
    expect(await services.drafts.read(ada, draft.id)).toEqual(draft);
  });

  it('makes one draft of one id, and keeps what came last', async () => {
    const id = newId();
    const create = (body: string) =>
      services.drafts.create(ada, { ...draftWriteOf(body), id });
    const made = await Promise.all([create('One'), create('One')]);
    expect(made.map(draft => [draft.id, draft.version])).toEqual([
      [id, 1],
      [id, 1],
    ]);
    expect(await create('One and more')).toMatchObject({
      id,
      version: 2,
      body: 'One and more',
    });
    expect(await titlesOf(ada)).toEqual(['Notes']);
  });

  it('writes over nothing by making a draft again', async () => {
    const id = newId();
    const create = (actor: typeof ada, body: string) =>
      services.drafts.create(actor, { ...draftWriteOf(body), id });
    const draft = await create(ada, 'One');
    await expect(create(ben, 'Other')).rejects.toThrow(
      'id: another draft has it',
    );
    await share(id, 'user:default/ben');
    await expect(create(ben, 'Other')).rejects.toMatchObject({
      current: { body: 'One' },
    });
    const current = await services.drafts.update(
      ben,
      draft,
      draftWriteOf('Two'),
    );
    await expect(create(ada, 'One and more')).rejects.toMatchObject({
      current,
    });
    const recap = await services.recaps.create(ada, {
      content: contentOf(),
      source: sourceOf('x'),
      draftId: id,
    });
    await expect(create(ada, 'Late')).rejects.toMatchObject({
      name: 'NotFoundError',
      recapId: recap.id,
    });
  });

  it('keeps what one person writes from everybody else', async () => {
    const draft = await services.drafts.create(ada, draftWriteOf('Mine'));
    for (const attempt of [
      services.drafts.read(ben, draft.id),
      services.drafts.update(ben, draft, draftWriteOf('Stolen')),
      services.drafts.remove(ben, draft),
      services.drafts.setPeople(ben, draft.id, {
        createdBy: 'user:default/ben',
        editors: [],
      }),
    ])
      await expect(attempt).rejects.toThrow('There is no draft with the id');
    expect(await titlesOf(ben)).toEqual([]);
    expect(await services.drafts.read(ada, draft.id)).toEqual(draft);
    await expect(
      services.drafts.create(serviceActor, draftWriteOf('x')),
    ).rejects.toThrow('Only a signed-in user');
  });

  it('refuses a stale version, and shows the present state', async () => {
    const draft = await services.drafts.create(ada, draftWriteOf('One'));
    const second = await services.drafts.update(
      ada,
      draft,
      draftWriteOf('Two'),
    );
    await expect(
      services.drafts.update(ada, draft, draftWriteOf('Three')),
    ).rejects.toMatchObject({ current: second });
    await expect(services.drafts.remove(ada, draft)).rejects.toMatchObject({
      current: second,
    });
    await services.drafts.remove(ada, second);
    expect(await titlesOf(ada)).toEqual([]);
  });

  it('lets exactly one of two who save at once win, and shows the other what they wrote', async () => {
    const draft = await services.drafts.create(ada, draftWriteOf('One'));
    await share(draft.id, 'user:default/ben');
    const results = await Promise.allSettled(
      [ada, ben].map(actor =>
        services.drafts.update(actor, draft, draftWriteOf(`${actor.userRef}`)),
      ),
    );
    const present = await services.drafts.read(ada, draft.id);
    expect(present.version).toBe(2);
    expect(present.updatedBy).toBe(present.body);
    expect(results).toEqual(
      expect.arrayContaining([
        { status: 'fulfilled', value: present },
        {
          status: 'rejected',
          reason: expect.objectContaining({ current: present }),
        },
      ]),
    );
  });

  it('answers with what was written, though a co-editor writes right after', async () => {
    const draft = await services.drafts.create(ada, draftWriteOf('One'));
    await share(draft.id, 'user:default/ben');
    // The moment in which the database has taken the first of the two.
    const next = new Promise(resolve => {
      const onResponse = (_: unknown, { sql }: { sql: string }) => {
        if (!/^update .drafts/.test(sql)) return;
        services.knex.removeListener('query-response', onResponse);
        resolve(
          services.drafts.update(
            ben,
            { id: draft.id, version: 2 },
            draftWriteOf('Three'),
          ),
        );
      };
      services.knex.on('query-response', onResponse);
    });
    expect(
      await services.drafts.update(ada, draft, draftWriteOf('Two')),
    ).toMatchObject({ version: 2, body: 'Two' });
    expect(await next).toMatchObject({ version: 3, body: 'Three' });
  });

  it('refuses what is too long, and says by how much', async () => {
    const tooLong = 'a'.repeat(MAX_RECAP_BYTES + 1);
    await expect(
      services.drafts.create(ada, draftWriteOf(tooLong)),
    ).rejects.toThrow(`body: is ${MAX_RECAP_BYTES + 1} bytes long`);
    await expect(
      services.drafts.create(
        ada,
        draftWriteOf('', { source: sourceOf(tooLong) }),
      ),
    ).rejects.toThrow('source.content: is');
    await expect(
      services.drafts.create(
        ada,
        draftWriteOf('', { review: { x: tooLong.repeat(4) } }),
      ),
    ).rejects.toThrow('review: is');
  });

  it('lists what is mine and what is shared with me, page by page', async () => {
    for (const title of ['A', 'B', 'C', 'D'])
      await services.drafts.create(ada, draftWriteOf('', { title }));
    const { items } = await services.drafts.list(ada, page);
    const [shared] = items;
    await share(shared.id, 'user:default/ben');
    await services.drafts.create(ben, draftWriteOf('', { title: 'Own' }));

    expect((await titlesOf(ben)).sort()).toEqual([shared.title, 'Own'].sort());
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const part = await services.drafts.list(ada, { limit: 3, cursor });
      seen.push(...part.items.map(({ id }) => id));
      cursor = part.pageInfo.nextCursor;
    } while (cursor);
    expect(seen).toEqual(items.map(({ id }) => id));
  });

  it('lets co-editors write, and only the owner delete and share', async () => {
    const draft = await services.drafts.create(ada, draftWriteOf('One'));
    const shared = await share(draft.id, 'user:default/ben');
    expect(shared).toEqual({ ...draft, editors: ['user:default/ben'] });

    const written = await services.drafts.update(
      ben,
      draft,
      draftWriteOf('Two'),
    );
    expect(written).toMatchObject({
      version: 2,
      body: 'Two',
      createdBy: 'user:default/ada',
      updatedBy: 'user:default/ben',
    });
    for (const attempt of [
      services.drafts.remove(ben, written),
      services.drafts.setPeople(ben, draft.id, {
        createdBy: 'user:default/ben',
        editors: [],
      }),
    ])
      await expect(attempt).rejects.toThrow("is user:default/ada's: only they");

    await share(draft.id);
    await expect(services.drafts.read(ben, draft.id)).rejects.toThrow(
      'There is no draft',
    );
  });

  it('hands a draft over, makes nobody’s text stale, and keeps the former owner', async () => {
    const draft = await services.drafts.create(ada, draftWriteOf('One'));
    const given = await services.drafts.setPeople(ada, draft.id, {
      createdBy: 'user:default/ben',
      editors: ['user:default/cy', 'user:default/ben', 'user:default/cy'],
    });
    expect(given).toEqual({
      ...draft,
      createdBy: 'user:default/ben',
      editors: ['user:default/ada', 'user:default/cy'],
    });
    const after = await services.drafts.update(ada, draft, draftWriteOf('Two'));
    await expect(services.drafts.remove(ada, after)).rejects.toThrow(
      "is user:default/ben's",
    );
    expect(await titlesOf(cy)).toEqual(['Notes']);
    await services.drafts.remove(ben, after);
    expect(await titlesOf(cy)).toEqual([]);
  });

  it.each([
    ['nobody', 'user:default/none'],
    ['somebody that one may not see', 'user:default/hidden'],
    ['a team', 'group:default/platform'],
  ])('is shared with and handed to %s by no means', async (_, ref) => {
    const draft = await services.drafts.create(ada, draftWriteOf('One'));
    await expect(share(draft.id, 'user:default/ben', ref)).rejects.toThrow(
      `editors.1: ${ref} is no user in the catalog`,
    );
    await expect(
      services.drafts.setPeople(ada, draft.id, { createdBy: ref, editors: [] }),
    ).rejects.toThrow(`createdBy: ${ref} is no user in the catalog`);
    expect(await services.drafts.read(ada, draft.id)).toEqual(draft);
  });

  it('keeps a co-editor who has left the catalog', async () => {
    const draft = await services.drafts.create(ada, draftWriteOf('One'));
    await share(draft.id, 'user:default/ben');
    services.catalog.getEntitiesByRefs.mockResolvedValue({ items: [] });
    expect((await share(draft.id, 'user:default/ben')).editors).toEqual([
      'user:default/ben',
    ]);
  });

  it('keeps so many drafts of one person and no more, though they be handed over', async () => {
    const { id } = await services.drafts.create(ada, draftWriteOf('One'));
    const [row] = await services.knex('drafts').where({ id });
    await services.knex('drafts').insert(
      Array.from({ length: 200 }, () => ({
        ...row,
        id: newId(),
        created_by: 'user:default/ben',
      })),
    );
    await expect(
      services.drafts.create(ben, draftWriteOf('One more')),
    ).rejects.toThrow('You have 200 drafts; publish or delete one first');
    await expect(
      services.drafts.setPeople(ada, id, {
        createdBy: 'user:default/ben',
        editors: [],
      }),
    ).rejects.toThrow('createdBy: user:default/ben has 200 drafts');
  });

  it('names no more co-editors than it can be asked for', async () => {
    const draft = await services.drafts.create(ada, draftWriteOf('One'));
    await expect(
      services.drafts.setPeople(ada, draft.id, {
        createdBy: 'user:default/ben',
        editors: Array.from({ length: 50 }, (_, at) => `user:default/u${at}`),
      }),
    ).rejects.toThrow('editors: with the former owner there are 51');
  });
});
