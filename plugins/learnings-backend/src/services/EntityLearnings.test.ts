import { TestDatabases } from '@backstage/backend-test-utils';
import type { EntityLearning } from '@conference-learnings/plugin-learnings-common';
import type { Knex } from 'knex';
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

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
const all = { limit: 25, reach: 'all' as const };

const ada = userActor('ada', ['group:default/platform']);
const ben = userActor('ben');

const entities = [
  entityOf('component:default/api', {
    partOf: ['system:default/shop'],
    ownedBy: ['group:default/platform'],
  }),
  entityOf('component:default/vault', { partOf: ['system:default/shop'] }),
  entityOf('system:default/shop'),
  entityOf('group:default/platform'),
  entityOf('user:default/ada', { memberOf: ['group:default/platform'] }),
];

const reasons = (items: EntityLearning[]) =>
  items.map(({ text, reach, link }) => [
    text,
    reach.kind,
    reach.via,
    link?.entityRef ?? null,
  ]);

describe.each(databases.eachSupportedId())(
  'EntityLearnings on %s',
  databaseId => {
    let knex: Knex;
    let services: TestServices;
    const list = (
      entityRef: string,
      query: Partial<
        Parameters<TestServices['entityLearnings']['list']>[2]
      > = {},
      actor = ben,
    ) => services.entityLearnings.list(actor, entityRef, { ...all, ...query });

    beforeEach(async () => {
      knex = await databases.init(databaseId);
      services = await createTestServices(knex, {
        entities,
        onlyFor: { 'component:default/vault': ['user:default/ada'] },
      });
    });

    it('shows on a system what concerns its parts, and on a part what concerns its system', async () => {
      await services.publish(
        ada,
        contentOf({
          takeaways: [
            takeawayOf('for api', { links: [linkTo('component:default/api')] }),
            takeawayOf('for shop', { links: [linkTo('system:default/shop')] }),
          ],
        }),
      );
      const shop = await list('system:default/shop');
      expect(reasons(shop.items)).toEqual([
        ['for shop', 'own', null, 'system:default/shop'],
        ['for api', 'part', 'component:default/api', 'component:default/api'],
      ]);
      const api = await list('component:default/api');
      expect(reasons(api.items)).toEqual([
        ['for shop', 'parent', 'system:default/shop', 'system:default/shop'],
        ['for api', 'own', null, 'component:default/api'],
      ]);
      const own = await list('component:default/api', { reach: 'own' });
      expect(reasons(own.items)).toEqual([
        ['for api', 'own', null, 'component:default/api'],
      ]);
      expect([api.totalItems, own.totalItems]).toEqual([2, 1]);
    });

    it('shows a learning once, with the nearest of its reasons', async () => {
      await services.publish(
        ada,
        contentOf({
          publishingTeam: 'group:default/platform',
          links: [
            linkTo('component:default/api'),
            linkTo('system:default/shop'),
            linkTo('group:default/platform'),
          ],
        }),
      );
      for (const ref of [
        'component:default/api',
        'system:default/shop',
        'group:default/platform',
      ]) {
        const { items, totalItems } = await list(ref);
        expect(reasons(items)).toEqual([['What we saw', 'own', null, ref]]);
        expect(totalItems).toBe(1);
      }
    });

    it('shows on a team what it published, what its members wrote, and what concerns what it owns', async () => {
      await services.publish(
        ada,
        contentOf({
          title: 'published',
          publishingTeam: 'group:default/platform',
        }),
      );
      await services.publish(ada, contentOf({ title: 'by a member' }));
      await services.publish(
        ben,
        contentOf({ title: 'owned', links: [linkTo('component:default/api')] }),
      );
      await services.publish(
        ben,
        contentOf({
          title: 'with a member',
          contributors: [
            { name: 'Ben', role: 'author', userRef: null },
            { name: 'Ada', role: 'contributor', userRef: 'user:default/ada' },
          ],
          takeaways: [
            takeawayOf('hers', { contributor: 1 }),
            takeawayOf('his', { contributor: 0 }),
          ],
        }),
      );
      const { items } = await list('group:default/platform');
      expect(reasons(items).sort()).toEqual([
        ['by a member', 'member', 'user:default/ada', null],
        ['hers', 'member', 'user:default/ada', null],
        ['owned', 'owned', 'component:default/api', 'component:default/api'],
        ['published', 'published', null, null],
        ['with a member', 'member', 'user:default/ada', null],
      ]);
      expect(reasons((await list('user:default/ada')).items).sort()).toEqual([
        ['by a member', 'contributed', null, null],
        ['hers', 'contributed', null, null],
        ['published', 'contributed', null, null],
        ['with a member', 'contributed', null, null],
      ]);
    });

    it('leaves out what was dismissed, until it is restored', async () => {
      const recap = await services.publish(
        ada,
        contentOf({ links: [suggestionOf('component:default/api')] }),
      );
      const [{ id }] = recap.links;
      const count = async () =>
        (await list('component:default/api')).totalItems;
      expect(await count()).toBe(1);
      await services.links.decide(ben, id, 'dismissed');
      expect(await count()).toBe(0);
      await services.links.decide(ben, id, 'confirmed');
      expect(await count()).toBe(1);
    });

    it('leaves out what comes from an entity that the reader may not see', async () => {
      await services.publish(
        ada,
        contentOf({
          title: 'vault',
          links: [linkTo('component:default/vault')],
        }),
      );
      expect(await list('system:default/shop')).toMatchObject({
        items: [],
        totalItems: 0,
      });
      expect((await list('system:default/shop', {}, ada)).items).toHaveLength(
        1,
      );
      await expect(list('component:default/vault')).rejects.toThrow(
        'There is no entity component:default/vault in the catalog that you may see',
      );
      await expect(list('component:default/nothing')).rejects.toThrow(
        'There is no entity',
      );
    });

    it('shows what a hidden entity leads to by the next reason that the reader may see', async () => {
      await services.publish(
        ada,
        contentOf({
          title: 'vault and api',
          links: [
            linkTo('component:default/vault'),
            linkTo('component:default/api'),
          ],
        }),
      );
      const { items, totalItems } = await list('system:default/shop', {
        kind: ['recap'],
        limit: 1,
      });
      expect(reasons(items)).toEqual([
        [
          'vault and api',
          'part',
          'component:default/api',
          'component:default/api',
        ],
      ]);
      expect(totalItems).toBe(1);
    });

    it('gives every learning on exactly one page', async () => {
      for (let at = 0; at < 3; at++)
        await services.publish(
          ada,
          contentOf({
            links: [linkTo('component:default/api')],
            takeaways: [0, 1, 2].map(item =>
              takeawayOf(`${at}.${item}`, {
                links: [
                  linkTo('component:default/api'),
                  linkTo('system:default/shop'),
                ],
              }),
            ),
          }),
        );
      const whole = await list('component:default/api', { limit: 100 });
      expect(whole.items).toHaveLength(12);
      const paged: EntityLearning[] = [];
      let cursor: string | undefined;
      do {
        const page = await list('component:default/api', { limit: 5, cursor });
        paged.push(...page.items);
        expect(page.facets === undefined).toBe(cursor !== undefined);
        cursor = page.pageInfo.nextCursor;
      } while (cursor);
      expect(paged).toEqual(whole.items);
    });

    it('refuses a cursor of another list', async () => {
      for (let at = 0; at < 2; at++)
        await services.publish(
          ada,
          contentOf({ links: [linkTo('component:default/api')] }),
        );
      const { pageInfo } = await list('component:default/api', { limit: 1 });
      expect(pageInfo.nextCursor).toBeDefined();
      await expect(
        list('system:default/shop', { cursor: pageInfo.nextCursor }),
      ).rejects.toThrow(
        'cursor: is not one that this list gave; start again without it',
      );
    });

    it('filters by kind, event and technology, and offers what there is', async () => {
      const link = [linkTo('component:default/api')];
      const recap = await services.publish(
        ada,
        contentOf({
          event: eventOf('PromCon 2019'),
          links: link,
          talks: [noteOf({ title: 'Thanos' }, { text: 'long', links: link })],
          takeaways: [
            takeawayOf('Careful', { kind: 'caution', links: link }),
            takeawayOf('Nice', { links: link }),
          ],
          followUps: [
            followUpOf('Try', { links: link }),
            followUpOf('Done', { state: 'done', links: link }),
          ],
          technologies: [
            { name: 'Thanos', surface: 'thanos', category: null, anchors: [] },
          ],
        }),
      );
      await services.publish(ada, contentOf({ title: 'Other', links: link }));
      const texts = async (query: Parameters<typeof list>[1]) =>
        (await list('component:default/api', query)).items
          .map(({ text }) => text)
          .sort();
      expect(await texts({ kind: ['caution', 'talkNote'] })).toEqual([
        'Careful',
        'long',
      ]);
      expect(await texts({ technology: 'THANOS' })).toEqual(['What we saw']);
      expect(
        await texts({ event: recap.event?.id, kind: ['followUp'] }),
      ).toEqual(['Done', 'Try']);
      const { facets, totalItems } = await list('component:default/api', {
        kind: ['caution'],
      });
      expect(totalItems).toBe(1);
      expect(facets).toEqual({
        events: [{ id: recap.event?.id, name: 'PromCon 2019' }],
        technologies: [{ name: 'Thanos', count: 1 }],
        openFollowUps: 1,
        standings: [],
      });
    });

    it('says where else it is read, and nothing of what the reader may not see', async () => {
      const places = (...refs: string[]) =>
        services.entityLearnings.placesOf(ben, refs);
      expect(await places('component:default/api')).toEqual({
        related: ['system:default/shop'],
        owners: ['group:default/platform'],
      });
      const { related } = await places('system:default/shop');
      expect(related).toEqual(['component:default/api']);
      expect(await places('component:default/vault')).toEqual({
        related: [],
        owners: [],
      });
    });

    it('asks the database three times at most and the catalog once for a page', async () => {
      for (let at = 0; at < 30; at++)
        await services.publish(
          ada,
          contentOf({ links: [linkTo('component:default/api')] }),
        );
      for (const ref of [
        'component:default/api',
        'system:default/shop',
        'group:default/platform',
      ]) {
        const { pageInfo } = await list(ref, { limit: 10 });
        const statements: string[] = [];
        const note = ({ sql }: { sql: string }) => statements.push(sql);
        services.catalog.getEntitiesByRefs.mockClear();
        knex.on('query', note);
        await list(ref, { limit: 10, cursor: pageInfo.nextCursor });
        knex.removeListener('query', note);
        expect(statements.length).toBeGreaterThan(0);
        expect(statements.length).toBeLessThanOrEqual(3);
        expect(services.catalog.getEntitiesByRefs).toHaveBeenCalledTimes(1);
      }
    });
  },
);
