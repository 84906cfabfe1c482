import { TestDatabases } from '@backstage/backend-test-utils';
import type { Knex } from 'knex';
import {
  contentOf,
  eventOf,
  followUpOf,
  linkTo,
  mentionsOf,
  noteOf,
  takeawayOf,
} from '../__testUtils__/content';
import {
  createTestServices,
  entityOf,
  serviceActor,
  userActor,
  type TestServices,
} from '../__testUtils__/createTestServices';
import type { Actor } from './Actor';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
const page = { limit: 25 };
const ada = userActor('ada', ['group:default/platform']);
const ben = userActor('ben', ['group:default/money']);
const inDays = (days: number) =>
  new Date(Date.now() + days * 24 * 60 * 60 * 1000);

describe.each(databases.eachSupportedId())('Deletions on %s', databaseId => {
  let knex: Knex;
  let services: TestServices;

  beforeEach(async () => {
    knex = await databases.init(databaseId);
    services = await createTestServices(knex, {
      entities: [
        entityOf('component:default/payments'),
        entityOf('group:default/platform'),
        entityOf('user:default/ada'),
      ],
    });
  });

  const content = contentOf({
    title: 'What we saw',
    body: 'Thanos everywhere',
    publishingTeam: 'group:default/platform',
    event: eventOf('PromCon 2019'),
    talks: [noteOf({ title: 'Thanos' })],
    takeaways: [takeawayOf('Blocks are cheap')],
    followUps: [followUpOf('Try it', { owner: 'user:default/ben' })],
    contributors: [
      { name: 'Ada', role: 'author', userRef: 'user:default/ada' },
    ],
    links: [linkTo('component:default/payments')],
    technologies: mentionsOf('Thanos'),
  });

  /** What somebody gets from every list. */
  async function listed(actor: Actor) {
    const { entityLearnings, followUps, learnings, recaps, subjects } =
      services;
    const ofEntity = (entityRef: string) =>
      entityLearnings.list(actor, entityRef, { reach: 'all', ...page });
    const lists = {
      recaps: await recaps.list(actor, {}, page),
      mine: await recaps.list(actor, { mine: true }, page),
      learnings: await learnings.list(actor, {}, page),
      found: await learnings.list(actor, { text: 'Thanos' }, page),
      ofComponent: await ofEntity('component:default/payments'),
      ofTeam: await ofEntity('group:default/platform'),
      ofUser: await ofEntity('user:default/ada'),
      events: await subjects.listEvents(actor, {}, page),
      talks: await subjects.listTalks(actor, {}, page),
      technologies: await services.technologies.list(actor, {}, page),
      followUps: await followUps.list(actor, {}, page),
    };
    return Object.entries(lists).map(([name, { items }]) => [
      name,
      items.map(({ id }) => id),
    ]);
  }

  it('takes a recap from everybody at once, and brings it back as it was', async () => {
    const { id } = await services.publish(ada, content);
    const recap = await services.recaps.read(ada, id);
    const before = { ada: await listed(ada), ben: await listed(ben) };
    expect(before.ada.map(([, ids]) => ids.length)).not.toContain(0);
    await services.deletions.remove(ada, recap);

    for (const actor of [ada, ben, serviceActor])
      expect(await listed(actor)).toEqual(
        before.ada.map(([name]) => [name, []]),
      );
    const [talk] = recap.talks;
    const [followUp] = recap.followUps;
    const reads: Array<[string, (actor: Actor) => Promise<unknown>]> = [
      ['recap', actor => services.recaps.read(actor, id)],
      ['source', actor => services.recaps.readSource(actor, id)],
      ['revisions', actor => services.revisions.list(actor, id, page)],
      ['event', actor => services.subjects.readEvent(actor, recap.event!.id)],
      ['talk', actor => services.subjects.readTalk(actor, talk.talkId)],
      [
        'follow-up',
        actor => services.followUps.update(actor, followUp, { state: 'done' }),
      ],
      [
        'link',
        actor => services.links.decide(actor, recap.links[0].id, 'dismissed'),
      ],
      ['change', actor => services.recaps.update(actor, recap, content)],
      ['publish', actor => services.recaps.publish(actor, recap)],
      ['delete', actor => services.deletions.remove(actor, recap)],
    ];
    for (const actor of [ada, ben])
      for (const [name, read] of reads)
        await expect([
          name,
          await read(actor).catch(error => error.name),
        ]).toEqual([name, 'NotFoundError']);

    const after = await services.deletions.undo(ada, id);
    expect(after).toEqual({
      ...recap,
      version: recap.version + 2,
      updatedAt: after.updatedAt,
    });
    expect({ ada: await listed(ada), ben: await listed(ben) }).toEqual(before);
  });

  it('lists what was deleted for those who may bring it back', async () => {
    const recap = await services.create(
      ada,
      contentOf({ editors: ['user:default/ben'] }),
    );
    await services.deletions.remove(ada, recap);
    const deleted = async (actor: Actor) =>
      (await services.recaps.list(actor, { deleted: true, mine: true }, page))
        .items;
    expect(await deleted(ben)).toEqual([
      expect.objectContaining({
        id: recap.id,
        deletedAt: expect.stringMatching(/^2/),
      }),
    ]);
    const cleo = userActor('cleo');
    expect(await deleted(cleo)).toEqual([]);
    await expect(services.deletions.undo(cleo, recap.id)).rejects.toThrow(
      'There is no recap',
    );
    expect(await services.deletions.undo(ben, recap.id)).toMatchObject({
      status: 'draft',
    });
    expect(await deleted(ben)).toEqual([]);
    expect(
      (await services.recaps.list(ben, { mine: true }, page)).items,
    ).toEqual([expect.objectContaining({ deletedAt: null })]);
  });

  it('brings back once, however often it is asked', async () => {
    const recap = await services.publish(ada, content);
    await services.deletions.remove(ada, recap);
    const first = await services.deletions.undo(ada, recap.id);
    expect(await services.deletions.undo(ada, recap.id)).toEqual(first);
  });

  it('deletes nothing that its editor has not seen', async () => {
    const recap = await services.create(ada, contentOf());
    await services.recaps.update(ada, recap, contentOf({ title: 'New' }));
    await expect(services.deletions.remove(ada, recap)).rejects.toMatchObject({
      name: 'ConflictError',
      current: { title: 'New' },
    });
  });

  it('removes a recap for good with everything that is part of it, and nothing else, after 30 days', async () => {
    const event = eventOf('PromCon 2019');
    const talks = [noteOf({ title: 'Thanos' }), noteOf({ title: 'Cortex' })];
    const kept = await services.publish(
      ben,
      contentOf({ event, talks: [talks[0]] }),
    );
    const recap = await services.publish(
      ada,
      contentOf({
        event,
        talks,
        followUps: [followUpOf('Go')],
        contributors: [{ name: 'Ada', role: 'author', userRef: null }],
        links: [linkTo('component:default/payments')],
        technologies: mentionsOf('Go'),
      }),
    );
    await services.deletions.remove(ada, recap);
    expect(await services.deletions.removeForGood({ at: inDays(29) })).toBe(0);
    expect(await services.deletions.removeForGood({ at: inDays(31) })).toBe(1);
    await expect(services.deletions.undo(ada, recap.id)).rejects.toThrow(
      'There is no recap',
    );
    await expect(services.recaps.read(ada, recap.id)).rejects.toThrow(
      'There is no recap',
    );
    for (const table of [
      'contributors',
      'entity_links',
      'follow_ups',
      'mentions',
    ])
      expect([table, await knex(table)]).toEqual([table, []]);
    expect(await knex('recap_sources')).toHaveLength(1);
    expect(await knex('recap_revisions').pluck('recap_id')).toEqual([kept.id]);
    expect(await knex('learning_texts')).toHaveLength(2);
    expect((await knex('talks')).map(({ id }) => id)).toEqual([
      kept.talks[0].talkId,
    ]);
    await services.deletions.remove(ben, kept);
    await services.deletions.removeForGood({ at: inDays(31) });
    expect(await knex('talks')).toEqual([]);
    expect(await knex('events')).toEqual([]);
  });
});
