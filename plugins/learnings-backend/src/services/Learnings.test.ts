import { TestDatabases } from '@backstage/backend-test-utils';
import {
  contentOf,
  eventOf,
  mentionsOf,
  noteOf,
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
const ada = userActor('ada', ['group:default/platform']);
const ben = userActor('ben', ['group:default/money']);

describe.each(databases.eachSupportedId())('Learnings on %s', databaseId => {
  let services: TestServices;

  beforeEach(async () => {
    services = await createTestServices(await databases.init(databaseId), {
      entities: [entityOf('component:default/api')],
    });
  });

  const found = async (text: string) =>
    (await services.learnings.list(ben, { text }, page)).items
      .map(learning => learning.text)
      .sort();

  it('finds learnings by beginnings of all their words', async () => {
    await services.publish(
      ada,
      contentOf({
        title: 'PromCon notes',
        body: 'Größe of Kubernetes pods',
        takeaways: [takeawayOf('Readiness gates keep pods out')],
      }),
    );
    await services.create(
      ada,
      contentOf({ title: 'A draft about Kubernetes' }),
    );
    expect(await found('kube')).toEqual(['PromCon notes']);
    expect(await found('POD')).toEqual([
      'PromCon notes',
      'Readiness gates keep pods out',
    ]);
    expect(await found('gates pods')).toEqual([
      'Readiness gates keep pods out',
    ]);
    expect(await found('größe')).toEqual(['PromCon notes']);
    expect(await found('grosse')).toEqual([]);
    expect(await found('nothing')).toEqual([]);
  });

  it('ends a long note at a word, and says that it goes on', async () => {
    const note = noteOf(
      { title: 'Autoscaling' },
      { text: 'query layer '.repeat(100) },
    );
    await services.publish(ada, contentOf({ talks: [note] }));
    const { items } = await services.learnings.list(
      ben,
      { kind: ['talkNote'] },
      page,
    );
    expect(items[0].text).toMatch(/^(?:query layer )+query(?: layer)?…$/);
    expect(items[0].text.length).toBeLessThan(602);
  });

  it('takes signs between words for nothing, and never for a query', async () => {
    await services.publish(ada, contentOf());
    const hostile = [
      '"',
      '*',
      'a:*',
      'pods"',
      ':',
      '(',
      'NEAR(a b)',
      'a AND',
      "'",
      '\\',
      '-pods',
      'pods & !',
      '\0',
      '%',
      '😀',
      '<->',
    ];
    for (const text of hostile)
      await expect(
        services.learnings.list(ben, { text }, page),
      ).resolves.toBeDefined();
  });

  it('finds what a recap says now, and no more what it said', async () => {
    const recap = await services.publish(ada, contentOf({ title: 'before' }));
    const after = await services.recaps.update(
      ada,
      recap,
      contentOf({ title: 'after' }),
    );
    expect([await found('before'), await found('after')]).toEqual([
      [],
      ['after'],
    ]);
    await services.recaps.archive(ada, after);
    expect(await found('after')).toEqual([]);
  });

  it('finds parts of names, addresses and versions', async () => {
    await services.publish(
      ada,
      contentOf({
        title:
          'payments-api v1.2, foo_bar, https://kubernetes.io/docs and a@b.example',
      }),
    );
    for (const text of [
      'api',
      'payments-api',
      'bar',
      'docs',
      'io',
      'v1.2',
      '2',
      'example',
    ])
      expect([text, (await found(text)).length]).toEqual([text, 1]);
  });

  it('finds words in scripts of other languages', async () => {
    await services.publish(
      ada,
      contentOf({ title: 'Доклад ДЖИНА 東京 हिन्दी' }),
    );
    for (const text of ['доклад', 'джи', '東', 'हिन्दी'])
      expect([text, (await found(text)).length]).toEqual([text, 1]);
  });

  it('indexes a text of 300,000 different words', async () => {
    const body = Array.from({ length: 300_000 }, (_, at) =>
      at.toString(36),
    ).join(' ');
    await services.publish(ada, contentOf({ title: 'Large', body }));
    expect(await found('large')).toEqual(['Large']);
  });

  it('shows a recap with what it holds, and its items with theirs', async () => {
    const recap = await services.publish(
      ada,
      contentOf({
        title: 'PromCon',
        summary: 'Two days',
        event: eventOf('PromCon 2019'),
        publishingTeam: 'group:default/platform',
        contributors: [
          { name: 'Ada', role: 'author', userRef: 'user:default/ada' },
        ],
        talks: [
          noteOf(
            { title: 'Thanos', speakers: ['Bartek'] },
            { text: 'x'.repeat(700), recommended: true, contributor: 0 },
          ),
        ],
        followUps: [followUpOf('Try', { talk: 0, dueDate: '2020-01-01' })],
        technologies: mentionsOf('42'),
      }),
    );
    const { items } = await services.learnings.list(ben, {}, page);
    const common = {
      recap: {
        id: recap.id,
        title: 'PromCon',
        publishingTeam: 'group:default/platform',
        authors: [{ name: 'Ada', userRef: 'user:default/ada' }],
      },
      event: { id: recap.event?.id, name: 'PromCon 2019' },
      publishedAt: recap.publishedAt,
    };
    const byType = new Map(items.map(item => [item.type, item]));
    expect(byType.get('recap')).toEqual({
      ...common,
      id: recap.id,
      type: 'recap',
      kind: null,
      text: 'PromCon',
      summary: 'Two days',
      recommended: false,
      talk: null,
      contributor: null,
      technologies: ['42'],
      counts: { talks: 1, takeaways: 0, followUps: 1 },
      followUp: null,
    });
    expect(byType.get('talkNote')).toMatchObject({
      ...common,
      text: `${'x'.repeat(600)}…`,
      recommended: true,
      talk: {
        id: recap.talks[0].talkId,
        title: 'Thanos',
        speakers: ['Bartek'],
      },
      contributor: { name: 'Ada', userRef: 'user:default/ada' },
      counts: null,
    });
    expect(byType.get('followUp')).toMatchObject({
      talk: { title: 'Thanos' },
      followUp: { state: 'open', owner: null, dueDate: '2020-01-01' },
    });
    const team = await services.learnings.list(
      ben,
      { team: 'group:default/other' },
      page,
    );
    expect(team.items).toEqual([]);
    const talk = await services.learnings.list(
      ben,
      { talk: recap.talks[0].talkId },
      page,
    );
    expect(talk.items.map(({ type }) => type).sort()).toEqual([
      'followUp',
      'talkNote',
    ]);
  });

  it('gives every learning on exactly one page, though many are of one instant', async () => {
    await services.publish(
      ada,
      contentOf({
        takeaways: Array.from({ length: 11 }, (_, at) => takeawayOf(`${at}`)),
      }),
    );
    const ids: string[] = [];
    let cursor: string | undefined;
    do {
      const { items, pageInfo } = await services.learnings.list(
        ben,
        {},
        { limit: 4, cursor },
      );
      ids.push(...items.map(({ id }) => id));
      cursor = pageInfo.nextCursor;
    } while (cursor);
    expect(ids).toHaveLength(12);
    expect(new Set(ids).size).toBe(12);
  });
});
