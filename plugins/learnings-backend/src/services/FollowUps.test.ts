import { TestDatabases } from '@backstage/backend-test-utils';
import {
  followUpCreateSchema,
  type FollowUpWrite,
} from '@conference-learnings/plugin-learnings-common';
import {
  contentOf,
  eventOf,
  followUpOf,
  linkTo,
  takeawayOf,
} from '../__testUtils__/content';
import {
  createTestServices,
  entityOf,
  serviceActor,
  userActor,
  type TestServices,
} from '../__testUtils__/createTestServices';
import { CatalogIndexStore } from '../store/catalog/CatalogIndexStore';
import { newId } from '../store/values';
import type { Actor } from './Actor';
import type { FollowUps } from './FollowUps';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
const page = { limit: 25 };
const ada = userActor('ada', ['group:default/platform']);
const ben = userActor('ben', ['group:default/money']);
const cy = userActor('cy');

type Query = Parameters<FollowUps['list']>[1];

describe.each(databases.eachSupportedId())('FollowUps on %s', databaseId => {
  let services: TestServices;

  beforeEach(async () => {
    services = await createTestServices(await databases.init(databaseId), {
      entities: [
        entityOf('component:default/api', { partOf: ['system:default/shop'] }),
        entityOf('system:default/shop'),
        entityOf('user:default/ada'),
        entityOf('user:default/ben'),
        entityOf('group:default/money'),
      ],
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
  const log = (actor: Actor, given: Partial<FollowUpWrite> = {}) =>
    services.followUps.create(
      actor,
      followUpCreateSchema.parse({
        text: 'Try',
        owner: 'user:default/ben',
        ...given,
      }),
    );
  const texts = async (actor: Actor, query: Query) =>
    (await services.followUps.list(actor, query, page)).items.map(
      ({ text }) => text,
    );

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
    await expect(
      services.followUps.update(cy, done, { state: 'open' }),
    ).rejects.toThrow('Only its owner');
  });

  it('lets whoever reads it take what nobody owns, and nothing else', async () => {
    await services.publish(
      ada,
      contentOf({ followUps: [followUpOf('Try', { owner: null })] }),
    );
    const [followUp] = (await services.followUps.list(cy, {}, page)).items;
    const owner = 'user:default/ben';
    for (const [actor, patch] of [
      [cy, { owner }],
      [ben, { owner, state: 'done' as const }],
      [ben, { owner: null }],
      [ben, { dueDate: '2027-01-01' }],
    ] as const)
      await expect(
        services.followUps.update(actor, followUp, patch),
      ).rejects.toThrow('Only its owner');
    const taken = await services.followUps.update(ben, followUp, { owner });
    expect(taken).toMatchObject({ owner, editable: true, version: 2 });
    await expect(
      services.followUps.update(cy, taken, { owner: 'user:default/cy' }),
    ).rejects.toThrow('Only its owner');
    expect(
      await services.followUps.update(ben, taken, { owner: null }),
    ).toMatchObject({ owner: null });
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
    await log(ada, { text: 'between', dueDate: '2025-01-01' });
    const found: string[] = [];
    let cursor: string | undefined;
    do {
      const { items, pageInfo } = await services.followUps.list(
        ben,
        {},
        { limit: 1, cursor },
      );
      found.push(...items.map(({ text }) => text));
      cursor = pageInfo.nextCursor;
    } while (cursor);
    expect(found).toEqual(['soon', 'between', 'later', 'never']);
    expect(await texts(ben, { state: 'done' })).toEqual(['soon']);
    expect(await texts(ben, { owner: 'user:default/x' })).toEqual([]);
    expect(await texts(ben, { logged: true })).toEqual(['between']);
    expect(await texts(ben, { logged: false })).toHaveLength(3);
  });

  it('lists what was closed last first, page after page', async () => {
    for (const text of ['one', 'two', 'three']) {
      const followUp = await log(ben, { text });
      await services.followUps.update(ben, followUp, { state: 'dropped' });
    }
    const query = { state: 'dropped' as const };
    const first = await services.followUps.list(ben, query, { limit: 2 });
    const { nextCursor: cursor } = first.pageInfo;
    const second = await services.followUps.list(ben, query, {
      limit: 2,
      cursor,
    });
    expect([...first.items, ...second.items].map(({ text }) => text)).toEqual([
      'three',
      'two',
      'one',
    ]);
    await expect(
      services.followUps.list(ben, {}, { limit: 2, cursor }),
    ).rejects.toThrow('cursor: is not one that this list gave');
  });

  it('leaves those of the reader, of their teams, or of an event', async () => {
    const recap = await services.publish(
      ada,
      contentOf({
        event: eventOf('PromCon'),
        followUps: [followUpOf('of the event', { owner: 'user:default/ada' })],
      }),
    );
    await log(ada, { text: 'for ben' });
    await log(ada, { text: 'for money', owner: 'group:default/money' });

    expect(await texts(ben, { scope: 'mine' })).toEqual(['for ben']);
    expect(await texts(ben, { scope: 'teams' })).toEqual(['for money']);
    expect(await texts(ada, { scope: 'mine' })).toEqual(['of the event']);
    expect(await texts(cy, { scope: 'teams' })).toEqual([]);
    expect(await texts(serviceActor, { scope: 'mine' })).toEqual([]);
    expect(await texts(ben, { event: recap.event?.id })).toEqual([
      'of the event',
    ]);
    expect(await texts(ben, { recap: recap.id })).toEqual(['of the event']);
  });

  it('logs one on its own, which everybody reads and few change', async () => {
    const logged = await log(ada, {
      dueDate: '2030-01-01',
      ticketUrl: 'https://tickets.example.com/1',
    });
    expect(logged).toMatchObject({
      text: 'Try',
      owner: 'user:default/ben',
      ownerMissing: false,
      dueDate: '2030-01-01',
      ticketUrl: 'https://tickets.example.com/1',
      state: 'open',
      recap: null,
      takeaway: null,
      event: null,
      technologies: [],
      createdBy: 'user:default/ada',
      closedAt: null,
      editable: true,
    });
    expect((await services.followUps.list(cy, {}, page)).items).toEqual([
      { ...logged, editable: false },
    ]);
    await expect(
      services.followUps.update(cy, logged, { state: 'done' }),
    ).rejects.toThrow('Only its owner and user:default/ada, who logged it');
    await expect(log(serviceActor)).rejects.toThrow('Only a signed-in user');

    const done = await services.followUps.update(ben, logged, {
      state: 'done',
      outcome: 'It works',
      text: 'Tried',
    });
    expect(done).toMatchObject({ version: 2, text: 'Tried' });
    expect(done.closedAt).not.toBeNull();
    await expect(
      services.followUps.update(ada, logged, { state: 'dropped' }),
    ).rejects.toMatchObject({ name: 'ConflictError', current: done });
    expect(
      await services.followUps.update(ada, done, { state: 'open' }),
    ).toMatchObject({ version: 3, closedAt: null });
  });

  it('logs one from a takeaway, which goes where the recap goes', async () => {
    const recap = await services.publish(
      ada,
      contentOf({
        title: 'What we saw',
        event: eventOf('PromCon'),
        takeaways: [takeawayOf('Blocks are cheap')],
        technologies: [
          { name: 'Thanos', surface: 'x', category: null, anchors: [] },
        ],
      }),
    );
    const [takeaway] = recap.takeaways;
    const logged = await log(ben, { takeawayId: takeaway.id });
    expect(logged).toMatchObject({
      recap: { id: recap.id, title: 'What we saw' },
      takeaway: { id: takeaway.id, text: 'Blocks are cheap' },
      event: { name: 'PromCon' },
      technologies: [{ name: 'Thanos' }],
    });

    // The recap is its author's: nothing of it has changed.
    const present = await services.recaps.read(ada, recap.id);
    expect(present).toMatchObject({ version: recap.version, followUps: [] });
    const edited = await services.recaps.update(ada, present, {
      ...present,
      takeaways: [],
    });
    const [left] = (await services.followUps.list(cy, {}, page)).items;
    expect(left).toMatchObject({ recap: { id: recap.id }, takeaway: null });

    await services.deletions.remove(ada, edited);
    expect(await texts(ben, {})).toEqual([]);
    await expect(
      services.followUps.update(ben, logged, { state: 'done' }),
    ).rejects.toThrow('There is no follow-up');
    await services.deletions.undo(ada, recap.id);
    expect(await texts(ben, {})).toEqual(['Try']);
  });

  it.each<[string, Partial<FollowUpWrite>]>([
    [
      'owner: component:default/api is neither a person nor a team; name a User or Group',
      { owner: 'component:default/api' },
    ],
    [
      'owner: user:default/dee is not in the catalog, or you may not see it; choose a User or Group that is',
      { owner: 'user:default/dee' },
    ],
    ['takeawayId: no published recap', { takeawayId: newId() }],
    ['recapId: there is no published recap', { recapId: newId() }],
  ])('says "%s"', async (message, given) => {
    await expect(log(ben, given)).rejects.toThrow(message);
    expect(await texts(ben, {})).toEqual([]);
  });

  it('takes no takeaway of another recap, and no draft', async () => {
    const recap = await services.publish(
      ada,
      contentOf({ takeaways: [takeawayOf('Blocks are cheap')] }),
    );
    const other = await services.publish(ada, contentOf());
    const draft = await services.create(ada, contentOf());
    const takeawayId = recap.takeaways[0].id;
    await expect(log(ben, { takeawayId, recapId: other.id })).rejects.toThrow(
      `of another recap, ${recap.id}`,
    );
    await expect(log(ada, { recapId: draft.id })).rejects.toThrow(
      'recapId: there is no published recap',
    );
    await expect(log(ada, { takeawayId: recap.id })).rejects.toThrow(
      'takeawayId: no published recap',
    );
  });

  it('keeps an owner who has left, marked as such, and takes no other who has', async () => {
    const logged = await log(ada);
    services.catalog.getEntitiesByRefs.mockImplementation(
      async ({ entityRefs }) => ({ items: entityRefs.map(() => undefined) }),
    );
    await new CatalogIndexStore(services.knex).remove(['user:default/ben']);

    expect((await services.followUps.list(cy, {}, page)).items).toMatchObject([
      { owner: 'user:default/ben', ownerMissing: true },
    ]);
    const later = await services.followUps.update(ada, logged, {
      owner: 'user:default/ben',
      dueDate: '2030-01-01',
    });
    expect(later).toMatchObject({ ownerMissing: true, version: 2 });
    await expect(
      services.followUps.update(ada, later, { owner: 'user:default/dee' }),
    ).rejects.toThrow('owner: user:default/dee is not in the catalog');
  });

  it('shows on an entity what it owns, and what concerns it along relations', async () => {
    const recap = await services.publish(
      ada,
      contentOf({
        takeaways: [
          takeawayOf('for api', { links: [linkTo('component:default/api')] }),
          takeawayOf('for nobody'),
        ],
        followUps: [
          followUpOf('held', { links: [linkTo('component:default/api')] }),
        ],
      }),
    );
    const [linked, unlinked] = recap.takeaways;
    await log(ben, { text: 'logged', takeawayId: linked.id });
    await log(ben, { text: 'elsewhere', takeawayId: unlinked.id });
    await log(ben, { text: 'owned', owner: 'group:default/money' });

    const on = async (entity: string) => {
      const found = await texts(cy, { entity, state: 'open' });
      const { facets } = await services.entityLearnings.list(cy, entity, {
        ...page,
        reach: 'all',
      });
      expect(facets?.openFollowUps).toBe(found.length);
      return found.sort();
    };
    expect(await on('component:default/api')).toEqual(['held', 'logged']);
    expect(await on('system:default/shop')).toEqual(['held', 'logged']);
    expect(await on('group:default/money')).toEqual(['owned']);
    expect(await on('user:default/ben')).toEqual(['elsewhere', 'logged']);
    await expect(texts(cy, { entity: 'component:default/x' })).rejects.toThrow(
      'There is no entity',
    );
  });

  it('goes for good with the recap that it came from', async () => {
    const recap = await services.publish(ada, contentOf());
    await log(ben, { text: 'from it', recapId: recap.id });
    await log(ben, { text: 'on its own' });
    await services.deletions.remove(ada, recap);
    await services.deletions.removeForGood({
      at: new Date(Date.now() + 31 * 24 * 3600 * 1000),
    });
    expect(await services.knex('follow_ups').pluck('text')).toEqual([
      'on its own',
    ]);
  });
});
