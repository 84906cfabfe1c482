import { TestDatabases } from '@backstage/backend-test-utils';
import type { RecapContent } from '@conference-learnings/plugin-learnings-common';
import {
  contentOf,
  eventOf,
  followUpOf,
  linkTo,
  noteOf,
  suggestionOf,
  takeawayOf,
} from '../__testUtils__/content';
import {
  createTestServices,
  entityOf,
  userActor,
  type TestServices,
} from '../__testUtils__/createTestServices';
import { migrate } from '../store/migrate';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
const page = { limit: 25 };
const ada = userActor('ada', ['group:default/platform']);
const ben = userActor('ben', ['group:default/money']);

describe.each(databases.eachSupportedId())('Revisions on %s', databaseId => {
  let services: TestServices;

  beforeEach(async () => {
    services = await createTestServices(await databases.init(databaseId), {
      entities: [
        entityOf('component:default/api'),
        entityOf('component:default/web'),
        entityOf('component:default/secret'),
      ],
      onlyFor: { 'component:default/secret': ['user:default/ada'] },
    });
  });

  const versions = async (id: string) =>
    (await services.revisions.list(ada, id, page)).items.map(
      ({ version, title, savedBy }) => [version, title, savedBy],
    );

  it('keeps each state that was saved, by whom, and none twice', async () => {
    const recap = await services.create(
      ada,
      contentOf({ title: 'One', editors: ['user:default/ben'] }),
    );
    const published = await services.recaps.publish(ada, recap);
    await services.recaps.update(
      ben,
      published,
      contentOf({ title: 'Two', editors: ['user:default/ben'] }),
    );
    expect(await versions(recap.id)).toEqual([
      [3, 'Two', 'user:default/ben'],
      [1, 'One', 'user:default/ada'],
    ]);
    expect(await services.revisions.read(ben, recap.id, 1)).toEqual({
      version: 1,
      title: 'One',
      savedAt: expect.stringMatching(/Z$/),
      savedBy: 'user:default/ada',
      content: contentOf({ title: 'One', editors: ['user:default/ben'] }),
    });

    const { items, pageInfo } = await services.revisions.list(ada, recap.id, {
      limit: 1,
    });
    const next = await services.revisions.list(ada, recap.id, {
      limit: 1,
      cursor: pageInfo.nextCursor,
    });
    expect([...items, ...next.items].map(({ version }) => version)).toEqual([
      3, 1,
    ]);
  });

  it('keeps what a file said, and how a follow-up went', async () => {
    const file = (title: string) => ({
      sourceKey: 'git/one.md',
      source: { kind: 'file' as const, name: 'one.md', content: title },
      content: contentOf({
        title,
        editors: ['user:default/ada'],
        followUps: [followUpOf('Try it', { owner: 'user:default/ben' })],
      }),
      publishedAt: null,
    });
    await services.imports.save(file('One'));
    await services.imports.save(file('Two'));
    const { items } = await services.followUps.list(ben, {}, page);
    await services.followUps.update(ben, items[0], { state: 'done' });
    expect(await versions(items[0].recap!.id)).toEqual([
      [4, 'Two', 'user:default/ben'],
      [3, 'Two', null],
      [1, 'One', null],
    ]);
  });

  it('takes over what was saved before revisions were kept', async () => {
    const recap = await services.create(ada, contentOf({ title: 'Old' }));
    await services.knex('recap_revisions').delete();
    await migrate(services.knex);
    await migrate(services.knex);
    expect(await versions(recap.id)).toEqual([[1, 'Old', 'user:default/ada']]);
  });

  it('tells what a recap held in a version that changed none of it', async () => {
    const recap = await services.publish(ada, contentOf({ title: 'One' }));
    await services.deletions.remove(ada, recap);
    const back = await services.deletions.undo(ada, recap.id);
    const hidden = await services.recaps.archive(ada, back);
    const shown = await services.recaps.publish(ada, hidden);
    const changed = await services.recaps.update(
      ada,
      shown,
      contentOf({ title: 'Two' }),
    );
    const titleIn = async (version: number) =>
      (await services.revisions.read(ada, recap.id, version)).title;
    for (const { version } of [recap, back, hidden, shown])
      expect(await titleIn(version)).toBe('One');
    expect(await titleIn(changed.version)).toBe('Two');
    await expect(titleIn(changed.version + 1)).rejects.toThrow('that was kept');
    await expect(
      services.revisions.restore(ada, changed, shown.version),
    ).resolves.toMatchObject({ title: 'One' });
  });

  it('keeps a decision on a link that is taken back', async () => {
    const recap = await services.publish(
      ada,
      contentOf({ links: [suggestionOf('component:default/api')] }),
    );
    await services.links.decide(ben, recap.links[0].id, 'confirmed');
    await services.links.decide(ben, recap.links[0].id, 'dismissed');
    const { version } = await services.recaps.read(ada, recap.id);
    expect(await services.revisions.read(ada, recap.id, version)).toMatchObject(
      {
        version,
        savedBy: 'user:default/ben',
        content: { links: [{ state: 'dismissed' }] },
      },
    );
  });

  it('is for editors alone, without links to what they may not see', async () => {
    const recap = await services.publish(
      ada,
      contentOf({
        editors: ['user:default/ben'],
        links: [linkTo('component:default/secret')],
        takeaways: [
          takeawayOf('x', {
            links: [
              linkTo('component:default/secret'),
              linkTo('component:default/api'),
            ],
          }),
        ],
      }),
    );
    const { content } = await services.revisions.read(ben, recap.id, 1);
    expect(content).toMatchObject({
      links: [],
      takeaways: [{ links: [{ entityRef: 'component:default/api' }] }],
    });
    expect(
      (await services.revisions.read(ada, recap.id, 1)).content.links,
    ).toHaveLength(1);

    const cleo = userActor('cleo');
    const message = 'Only its creator and its editors';
    await expect(services.revisions.list(cleo, recap.id, page)).rejects.toThrow(
      message,
    );
    await expect(services.revisions.read(cleo, recap.id, 1)).rejects.toThrow(
      message,
    );
    await expect(services.revisions.restore(cleo, recap, 1)).rejects.toThrow(
      message,
    );
  });

  describe('restoring', () => {
    const rich = contentOf({
      title: 'Rich',
      event: eventOf('PromCon'),
      contributors: [{ name: 'Ada', role: 'author', userRef: null }],
      talks: [noteOf({ title: 'Thanos' }, { text: 'Good', contributor: 0 })],
      takeaways: [
        takeawayOf('Blocks are cheap', { talk: 0, contributor: 0 }),
        takeawayOf('Stays'),
      ],
      followUps: [followUpOf('Try it', { talk: 0 })],
      links: [suggestionOf('component:default/api')],
    });

    it('brings back what was removed with its ids, and keeps those of the rest', async () => {
      const recap = await services.publish(ada, rich);
      const poor = await services.recaps.update(
        ada,
        recap,
        contentOf({
          title: 'Poor',
          takeaways: [
            {
              ...recap.takeaways[1],
              text: 'Was said anew',
              contributor: null,
              talk: null,
            },
          ],
        }),
      );
      const restored = await services.revisions.restore(ada, poor, 1);
      expect(restored).toMatchObject({
        version: poor.version + 1,
        title: 'Rich',
        status: 'published',
        event: { name: 'PromCon' },
        contributors: recap.contributors,
        talks: [{ id: recap.talks[0].id, text: 'Good', contributor: 0 }],
        takeaways: recap.takeaways,
        followUps: [{ id: recap.followUps[0].id, talk: 0 }],
        links: [{ entityRef: 'component:default/api', state: 'suggested' }],
      });
      expect(await versions(recap.id)).toEqual([
        [4, 'Rich', 'user:default/ada'],
        [3, 'Poor', 'user:default/ada'],
        [1, 'Rich', 'user:default/ada'],
      ]);
      const { items } = await services.learnings.list(
        ben,
        { text: 'blocks' },
        page,
      );
      expect(items.map(({ id }) => id)).toEqual([recap.takeaways[0].id]);
    });

    it('keeps what people decided since, and who may do what', async () => {
      const given: RecapContent = {
        ...rich,
        editors: ['user:default/ben'],
        publishingTeam: 'group:default/platform',
      };
      const recap = await services.publish(ada, given);
      const [item] = (await services.followUps.list(ada, {}, page)).items;
      await services.followUps.update(ada, item, {
        text: 'Try it soon',
        state: 'done',
        outcome: 'It works',
      });
      const current = await services.recaps.read(ada, recap.id);
      const changed = await services.recaps.update(ada, current, {
        ...current,
        title: 'Changed',
        editors: [],
        publishingTeam: null,
        links: [...current.links, linkTo('component:default/web')],
      });
      await services.links.decide(ben, recap.links[0].id, 'dismissed');

      expect(await services.revisions.restore(ada, changed, 1)).toMatchObject({
        title: 'Rich',
        editors: [],
        publishingTeam: null,
        links: [{ entityRef: 'component:default/api', state: 'dismissed' }],
        followUps: [{ text: 'Try it', state: 'done', outcome: 'It works' }],
      });
    });

    it('keeps what somebody decided on a suggestion that is newer than the text', async () => {
      const recap = await services.publish(ada, contentOf({ title: 'Old' }));
      const changed = await services.recaps.update(
        ada,
        recap,
        contentOf({ links: [suggestionOf('component:default/api')] }),
      );
      await services.links.decide(ben, changed.links[0].id, 'dismissed');
      expect(await services.revisions.restore(ada, changed, 1)).toMatchObject({
        title: 'Old',
        links: [{ id: changed.links[0].id, state: 'dismissed' }],
      });
    });

    it('lets an editor restore links that they may not see', async () => {
      const recap = await services.create(
        ada,
        contentOf({
          editors: ['user:default/ben'],
          links: [linkTo('component:default/secret')],
        }),
      );
      const changed = await services.recaps.update(
        ada,
        recap,
        contentOf({ editors: ['user:default/ben'] }),
      );
      const seen = await services.revisions.restore(ben, changed, 1);
      expect(seen.links).toEqual([]);
      expect((await services.recaps.read(ada, recap.id)).links).toMatchObject([
        { entityRef: 'component:default/secret' },
      ]);
    });

    it('refuses the present state, one that never was, and an old page', async () => {
      const recap = await services.publish(ada, contentOf({ title: 'One' }));
      await expect(services.revisions.restore(ada, recap, 1)).rejects.toThrow(
        `version: 1 is what recap ${recap.id} holds now`,
      );
      await expect(services.revisions.restore(ada, recap, 7)).rejects.toThrow(
        `version: recap ${recap.id} has no version 7 that was kept`,
      );
      const changed = await services.recaps.update(
        ada,
        recap,
        contentOf({ title: 'Two' }),
      );
      await expect(
        services.revisions.restore(ada, recap, 1),
      ).rejects.toMatchObject({ current: { version: changed.version } });
      expect(await services.recaps.read(ada, recap.id)).toEqual(changed);
    });
  });
});
