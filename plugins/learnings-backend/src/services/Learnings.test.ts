import { TestDatabases } from '@backstage/backend-test-utils';
import {
  contentOf,
  eventOf,
  noteOf,
  sourceOf,
  suggestionOf,
  linkTo,
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

describe.each(databases.eachSupportedId())('on %s', databaseId => {
  let services: TestServices;

  beforeEach(async () => {
    services = await createTestServices(await databases.init(databaseId), {
      entities: [entityOf('component:default/api')],
    });
  });

  describe('Learnings', () => {
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
          technologies: [
            { name: '42', surface: '42', category: null, anchors: [] },
          ],
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

  describe('Links', () => {
    it('lets everybody judge a suggestion, and only editors what the author said', async () => {
      const recap = await services.publish(
        ada,
        contentOf({
          links: [suggestionOf('component:default/api')],
          takeaways: [
            takeawayOf('x', { links: [linkTo('component:default/api')] }),
          ],
        }),
      );
      const [suggested] = recap.links;
      const [said] = recap.takeaways[0].links;
      await expect(
        services.links.decide(ben, suggested.id, 'confirmed'),
      ).resolves.toEqual({
        ...suggested,
        state: 'confirmed',
      });
      await expect(
        services.links.decide(ben, said.id, 'dismissed'),
      ).rejects.toThrow('only its editors');
      await expect(
        services.links.decide(ada, said.id, 'dismissed'),
      ).resolves.toMatchObject({ state: 'dismissed' });
    });

    it('knows no link of a recap that is not published', async () => {
      const recap = await services.create(
        ada,
        contentOf({ links: [suggestionOf('component:default/api')] }),
      );
      await expect(
        services.links.decide(ben, recap.links[0].id, 'dismissed'),
      ).rejects.toThrow('There is no link');
    });
  });

  describe('FollowUps', () => {
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

  describe('Drafts', () => {
    const write = (title: string) => ({
      title,
      source: sourceOf(`${title}\0`),
      content: { title },
    });

    it('keeps what one person writes from everybody else', async () => {
      const draft = await services.drafts.create(ada, write('Mine'));
      expect(draft).toMatchObject({
        version: 1,
        source: { content: 'Mine\0' },
        content: { title: 'Mine' },
      });
      for (const attempt of [
        services.drafts.read(ben, draft.id),
        services.drafts.update(ben, draft, write('Stolen')),
        services.drafts.remove(ben, draft),
      ])
        await expect(attempt).rejects.toThrow('You have no draft with the id');
      expect((await services.drafts.list(ben, page)).items).toEqual([]);
      expect(await services.drafts.read(ada, draft.id)).toEqual(draft);
    });

    it('refuses a stale version, and shows the present state', async () => {
      const draft = await services.drafts.create(ada, write('One'));
      const second = await services.drafts.update(ada, draft, write('Two'));
      await expect(
        services.drafts.update(ada, draft, write('Three')),
      ).rejects.toMatchObject({ current: second });
      await expect(services.drafts.remove(ada, draft)).rejects.toMatchObject({
        current: second,
      });
      await services.drafts.remove(ada, second);
      expect((await services.drafts.list(ada, page)).items).toEqual([]);
    });
  });

  describe('RecapImports', () => {
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
  });
});
