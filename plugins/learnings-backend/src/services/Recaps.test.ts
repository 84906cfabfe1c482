import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import type { Knex } from 'knex';
import {
  contentOf,
  eventOf,
  followUpOf,
  linkTo,
  mentionsOf,
  noteOf,
  sourceOf,
  suggestionOf,
  takeawayOf,
} from '../__testUtils__/content';
import {
  createTestServices,
  entityOf,
  serviceActor,
  userActor,
  type TestServices,
} from '../__testUtils__/createTestServices';
import { WorkerRecapParsing } from '../parsing/WorkerRecapParsing';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
const page = { limit: 25 };

const ada = userActor('ada', ['group:default/platform']);
const ben = userActor('ben');

const entities = [
  entityOf('component:default/payments'),
  entityOf('component:default/secret'),
  entityOf('component:default/gone'),
];

describe.each(databases.eachSupportedId())('Recaps on %s', databaseId => {
  let knex: Knex;
  let services: TestServices;

  beforeEach(async () => {
    knex = await databases.init(databaseId);
    services = await createTestServices(knex, {
      entities,
      onlyFor: { 'component:default/secret': ['user:default/ada'] },
    });
  });

  it('gives back all that was saved, with ids', async () => {
    const anchor = {
      start: 0,
      end: 12,
      exact: '# Thanos now',
      prefix: '',
      suffix: '',
    };
    const inside = {
      start: 2,
      end: 8,
      exact: 'Thanos',
      prefix: '# ',
      suffix: ' now',
    };
    const content = contentOf({
      summary: 'Two days',
      body: '# Thanos now',
      event: eventOf('PromCon 2019', {
        location: 'Munich',
        startDate: '2019-11-07',
      }),
      publishingTeam: 'group:default/platform',
      editors: ['user:default/ben'],
      publishedDate: '2019-11-10',
      tags: ['metrics'],
      contributors: [
        { name: 'Ada', role: 'author', userRef: 'user:default/ada' },
        { name: 'Cy', role: 'contributor', userRef: null },
      ],
      talks: [
        noteOf(
          {
            title: 'Thanos',
            speakers: ['Bartek'],
            videoUrl: 'https://youtu.be/KmJnmd3K3Ws',
          },
          { text: 'good', recommended: true, contributor: 1, anchor },
        ),
      ],
      takeaways: [
        takeawayOf('Keep it', { talk: 0, contributor: 1, kind: 'caution' }),
      ],
      followUps: [
        followUpOf('Try it', {
          talk: 0,
          owner: 'group:default/platform',
          dueDate: '2020-01-01',
        }),
      ],
      technologies: [
        {
          name: 'Thanos',
          surface: 'Thanos',
          category: 'observability',
          anchors: [inside],
        },
      ],
      links: [linkTo('component:default/payments')],
    });
    const recap = await services.create(ada, content);
    expect(recap).toMatchObject({
      ...content,
      status: 'draft',
      version: 1,
      createdBy: 'user:default/ada',
      publishedAt: null,
      editable: true,
    });
    expect(
      await knex('mentions').where({ learning_id: recap.talks[0].id }),
    ).toHaveLength(1);
    expect(await services.recaps.read(ada, recap.id)).toEqual(recap);
  });

  it('keeps the original byte for byte', async () => {
    const original = '\uFEFFa\r\nb\0c \u{1F600} \u00e9';
    const { id } = await services.recaps.create(ada, {
      content: contentOf({ title: 'a\0b', body: 'x\0y' }),
      source: sourceOf(original),
      draftId: null,
    });
    const { content } = await services.recaps.readSource(ada, id);
    expect(Buffer.compare(content, Buffer.from(original))).toBe(0);
    expect(await services.recaps.read(ada, id)).toMatchObject({
      title: 'a\uFFFDb',
      body: 'x\uFFFDy',
    });
  });

  it('understands a text though the catalog does not answer, and says what is missing', async () => {
    const logger = mockServices.logger.mock();
    const parsing = new WorkerRecapParsing({ logger });
    const { recaps, catalog } = await createTestServices(knex, {
      entities,
      parsing,
    });
    const parse = () =>
      recaps.parse(ada, {
        content: '# Notes\n\nWe saw component:default/payments.',
        fileName: null,
      });
    try {
      expect(await parse()).toMatchObject({
        content: { links: [{ entityRef: 'component:default/payments' }] },
        warnings: [],
      });
      catalog.getEntitiesByRefs.mockRejectedValueOnce(new Error('refused'));
      expect(await parse()).toMatchObject({
        content: { title: 'Notes', links: [] },
        warnings: [{ code: 'no-suggestions' }],
      });
    } finally {
      await parsing.close();
    }
  });

  it('hides what is not published from everybody but its creator and editors', async () => {
    const { id } = await services.create(
      ada,
      contentOf({
        editors: ['user:default/ben'],
        event: eventOf('Secret Summit'),
        talks: [noteOf({ title: 'Plans' })],
        takeaways: [takeawayOf('Quiet')],
        followUps: [followUpOf('Hush')],
        technologies: mentionsOf('Rust'),
        links: [linkTo('component:default/payments')],
      }),
    );
    await expect(services.recaps.read(ben, id)).resolves.toMatchObject({
      editable: true,
    });
    for (const actor of [userActor('cy'), serviceActor]) {
      await expect(services.recaps.read(actor, id)).rejects.toThrow(
        'There is no recap',
      );
      await expect(services.recaps.readSource(actor, id)).rejects.toThrow(
        'There is no recap',
      );
      expect((await services.recaps.list(actor, {}, page)).items).toEqual([]);
    }
    // The lists show to nobody, not even to its creator, what only a draft supports.
    expect((await services.learnings.list(ada, {}, page)).items).toEqual([]);
    expect((await services.subjects.listEvents(ada, {}, page)).items).toEqual(
      [],
    );
    expect((await services.subjects.listTalks(ada, {}, page)).items).toEqual(
      [],
    );
    expect((await services.technologies.list(ada, {}, page)).items).toEqual([]);
    expect((await services.followUps.list(ada, {}, page)).items).toEqual([]);
    const { items, totalItems } = await services.entityLearnings.list(
      ada,
      'component:default/payments',
      { ...page, reach: 'all' },
    );
    expect({ items, totalItems }).toEqual({ items: [], totalItems: 0 });
    expect(
      (await services.recaps.list(ben, { mine: true }, page)).items,
    ).toHaveLength(1);
  });

  it('shows a recap in the lists once it is published, and no more once archived', async () => {
    const recap = await services.publish(
      ada,
      contentOf({ takeaways: [takeawayOf('Loud')] }),
    );
    expect(recap).toMatchObject({ status: 'published', version: 2 });
    const editableFor = async (actor: typeof ada) =>
      (await services.recaps.list(actor, {}, page)).items.map(
        ({ editable }) => editable,
      );
    expect(await editableFor(ada)).toEqual([true]);
    expect(await editableFor(ben)).toEqual([false]);
    const texts = async () =>
      (await services.learnings.list(ben, {}, page)).items.map(
        ({ text }) => text,
      );
    expect((await texts()).sort()).toEqual(['Loud', 'What we saw']);

    const archived = await services.recaps.archive(ada, recap);
    expect(await texts()).toEqual([]);
    await expect(services.recaps.read(ben, recap.id)).rejects.toThrow(
      'There is no recap',
    );

    const again = await services.recaps.publish(ada, archived);
    expect(again.publishedAt).toBe(recap.publishedAt);
    expect(await texts()).toHaveLength(2);
  });

  it('lets only its creator and editors change a recap', async () => {
    const recap = await services.publish(ada, contentOf());
    const message = 'Only its creator and its editors may change';
    await expect(
      services.recaps.update(ben, recap, contentOf()),
    ).rejects.toThrow(message);
    await expect(services.recaps.archive(ben, recap)).rejects.toThrow(message);
    await expect(services.deletions.remove(ben, recap)).rejects.toThrow(
      message,
    );
    await expect(services.create(serviceActor, contentOf())).rejects.toThrow(
      'Only a signed-in user',
    );
  });

  it('refuses a team that is not the author’s, and names theirs', async () => {
    const foreign = contentOf({ publishingTeam: 'group:default/other' });
    await expect(services.create(ada, foreign)).rejects.toThrow(
      'content.publishingTeam: group:default/other is not one of your teams; yours are group:default/platform',
    );
    await expect(services.create(ben, foreign)).rejects.toThrow(
      'you are in none',
    );
  });

  it('lets an editor of another team keep the team that is there', async () => {
    const content = contentOf({
      publishingTeam: 'group:default/platform',
      editors: ['user:default/ben'],
    });
    const recap = await services.create(ada, content);
    await expect(
      services.recaps.update(ben, recap, { ...content, title: 'Better' }),
    ).resolves.toMatchObject({ title: 'Better', version: 2 });
  });

  it('lets exactly one of many writers win each version, and shows the others the present state', async () => {
    const recap = await services.create(ada, contentOf());
    const results = await Promise.allSettled(
      Array.from({ length: 20 }, (_, at) =>
        services.recaps.update(
          ada,
          recap,
          contentOf({ title: `Writer ${at}` }),
        ),
      ),
    );
    const won = results.filter(({ status }) => status === 'fulfilled');
    expect(won).toHaveLength(1);
    const present = await services.recaps.read(ada, recap.id);
    expect(present.version).toBe(2);
    const reasons = results.flatMap(result =>
      result.status === 'rejected' ? [result.reason] : [],
    );
    expect(reasons).toEqual(
      Array.from({ length: 19 }, () =>
        expect.objectContaining({
          name: 'ConflictError',
          current: expect.objectContaining({
            title: present.title,
            version: 2,
          }),
        }),
      ),
    );
  });

  it('keeps the identity of items that come back, and drops the others', async () => {
    const content = contentOf({
      takeaways: [takeawayOf('One'), takeawayOf('Two')],
      talks: [noteOf({ title: 'Keynote' })],
    });
    const recap = await services.create(ada, content);
    const [one, two] = recap.takeaways;
    const after = await services.recaps.update(ada, recap, {
      ...content,
      talks: recap.talks,
      takeaways: [{ ...takeawayOf('Zero') }, { ...two, text: 'Two, better' }],
    });
    expect(after.takeaways.map(({ text }) => text)).toEqual([
      'Zero',
      'Two, better',
    ]);
    expect(after.takeaways[1].id).toBe(two.id);
    expect(after.takeaways[0].id).not.toBe(one.id);
    expect(after.talks).toEqual(recap.talks);
  });

  it('refuses an item of another recap', async () => {
    const other = await services.create(
      ada,
      contentOf({ takeaways: [takeawayOf('Mine')] }),
    );
    const recap = await services.create(ada, contentOf());
    const [{ id }] = other.takeaways;
    await expect(
      services.recaps.update(
        ada,
        recap,
        contentOf({ takeaways: [takeawayOf('Stolen', { id })] }),
      ),
    ).rejects.toThrow(
      `content.takeaways.0.id: ${id} is not an item of this recap`,
    );
    expect((await services.recaps.read(ada, recap.id)).version).toBe(1);
    expect((await services.recaps.read(ada, other.id)).takeaways[0].text).toBe(
      'Mine',
    );
  });

  it('keeps a decision about a link that an editor had not seen yet', async () => {
    const content = contentOf({
      links: [suggestionOf('component:default/payments')],
    });
    const recap = await services.publish(ada, content);
    await services.links.decide(ben, recap.links[0].id, 'dismissed');
    const after = await services.recaps.update(ada, recap, {
      ...content,
      links: recap.links,
    });
    expect(after.links).toEqual([{ ...recap.links[0], state: 'dismissed' }]);
    expect(await knex('entity_links').first('decided_by')).toEqual({
      decided_by: 'user:default/ben',
    });
  });

  it('refuses a new link to what is not there or not visible', async () => {
    for (const ref of ['component:default/nothing', 'component:default/secret'])
      await expect(
        services.create(
          ben,
          contentOf({ takeaways: [takeawayOf('x', { links: [linkTo(ref)] })] }),
        ),
      ).rejects.toThrow(
        `content.takeaways.0.links.0.entityRef: ${ref} is not in the catalog`,
      );
  });

  it('neither shows a hidden entity nor loses it when somebody else edits', async () => {
    const content = contentOf({
      editors: ['user:default/ben'],
      links: [linkTo('component:default/secret')],
    });
    const recap = await services.create(ada, content);
    const seen = await services.recaps.read(ben, recap.id);
    expect(seen.links).toEqual([]);
    await services.recaps.update(ben, seen, { ...content, links: [] });
    expect((await services.recaps.read(ada, recap.id)).links).toEqual(
      recap.links,
    );
  });

  it('marks a link whose entity is no longer in the catalog', async () => {
    const recap = await services.create(
      ada,
      contentOf({ links: [linkTo('component:default/gone')] }),
    );
    await knex('catalog_entities')
      .where({ entity_ref: 'component:default/gone' })
      .delete();
    services.catalog.getEntitiesByRefs.mockResolvedValue({
      items: [undefined],
    });
    const { links } = await services.recaps.read(ada, recap.id);
    expect(links).toEqual([{ ...recap.links[0], missing: true }]);
  });

  it('saves a recap as large as the contract allows', async () => {
    const many = <T>(item: (at: number) => T) =>
      Array.from({ length: 500 }, (_, at) => item(at));
    const recap = await services.publish(
      ada,
      contentOf({
        takeaways: many(at =>
          takeawayOf(`Takeaway ${at}`, {
            links: [linkTo('component:default/payments')],
          }),
        ),
        followUps: many(at => followUpOf(`Follow-up ${at}`)),
        contributors: many(at => ({
          name: `Person ${at}`,
          role: 'contributor' as const,
          userRef: null,
        })),
        technologies: many(at => ({
          name: `Tool ${at}`,
          surface: 'x',
          category: null,
          anchors: [],
        })),
      }),
    );
    expect(recap.takeaways).toHaveLength(500);
    expect(recap.technologies[499].name).toBe('Tool 499');
  });
});
