import { TestDatabases } from '@backstage/backend-test-utils';
import {
  insightsQuerySchema,
  type AdoptionStage,
} from '@conference-learnings/plugin-learnings-common';
import type { Knex } from 'knex';
import {
  contentOf,
  eventOf,
  followUpOf,
  linkTo,
  mentionsOf,
  moveOf,
  noteOf,
  takeawayOf,
} from '../__testUtils__/content';
import {
  createTestServices,
  entityOf,
  userActor,
  type TestServices,
} from '../__testUtils__/createTestServices';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
const PLATFORM = 'group:default/platform';
const SHOP_TEAM = 'group:default/shop-team';
const SECRET = 'group:default/secret';
const COMMERCE = 'domain:default/commerce';
const VAULT = 'domain:default/vault';
const PAYMENTS = 'component:default/payments';
const ada = userActor('ada', [PLATFORM]);
const ben = userActor('ben', [SHOP_TEAM]);

const kubeCon23 = eventOf('KubeCon 2023', {
  series: 'KubeCon',
  startDate: '2023-04-18',
});
const kubeCon24 = eventOf('KubeCon 2024', {
  series: 'KubeCon',
  startDate: '2024-03-19',
});
const promCon24 = eventOf('PromCon 2024', {
  series: 'PromCon',
  startDate: '2024-09-11',
});
/*
 * The history, and what is counted of it by hand:
 *
 * Recap         dated       talks         takeaways  follow-ups        tells of
 * KubeCon 2023
 *   of platform 2023-04-18  Thanos, eBPF  2          done; open, late  Thanos, Cilium
 *   of the shop 2023-04-18  Thanos        1                            Thanos, Knative
 * KubeCon 2024
 *   of platform 2024-03-19  Mesh          1          logged, not due   Cilium Project, Knative, Backstage
 * PromCon 2024
 *   of the shop 2024-09-11                2                            Thanos, Mimir
 * of no event   2022-01-10                1                            Mimir
 * a draft of Ada's, which counts for nobody
 *
 * Ben logged one more on its own that is late. Cilium Project is Cilium.
 *
 * Ledger    platform     payments     secret team  everybody
 * Thanos
 *   assess  2023-05-18   2023-04-28
 *   trial   2023-06-17   2023-05-08
 *   adopt   2023-09-15
 * Cilium
 *   trial                             2024-05-01
 * Mimir
 *   trial                                          2024-10-01, a mistake
 *   assess                                         2024-10-01, in its place
 *
 * The domain commerce has the system shop, which has the component payments,
 * which platform and the secret team own.
 * The takeaway of KubeCon 2024 concerns payments, and the recap of platform
 * about KubeCon 2023 as a whole concerns the shop.
 */
describe.each(databases.eachSupportedId())('Insights on %s', databaseId => {
  let knex: Knex;
  let services: TestServices;
  const read = (given: object = {}, actor = ada) =>
    services.insights.read(actor, insightsQuerySchema.parse(given));

  const technologyId = async (name: string) => {
    const { items } = await services.technologies.list(ada, {}, { limit: 100 });
    const found = items.find(technology => technology.name === name);
    if (!found) throw new Error(`${name} is not listed`);
    return found.id;
  };
  const move = async (
    name: string,
    scope: string | null,
    stage: AdoptionStage,
    effectiveOn: string,
    isCorrection = false,
  ) => {
    const technology = await technologyId(name);
    const { items } = await services.adoption.list(
      ada,
      { technology, present: true },
      { limit: 100 },
    );
    const seen = items.find(entry => entry.scope === scope)?.id ?? null;
    await services.adoption.record(
      ada,
      technology,
      moveOf({
        scope,
        stage,
        effectiveOn,
        seen,
        correctsId: isCorrection ? seen : null,
      }),
    );
  };

  const writeRecaps = async () => {
    await services.publish(
      ada,
      contentOf({
        event: kubeCon23,
        publishingTeam: PLATFORM,
        talks: [
          noteOf({ title: 'Thanos at scale' }),
          noteOf({ title: 'eBPF for the rest of us' }),
        ],
        takeaways: [
          takeawayOf('Blocks are cheap', { talk: 0 }),
          takeawayOf('Probes are safe'),
        ],
        followUps: [
          followUpOf('Try Thanos', { state: 'done' }),
          followUpOf('Look at probes', { dueDate: '2023-06-01' }),
        ],
        technologies: mentionsOf('Thanos', 'Cilium'),
        links: [linkTo('system:default/shop')],
      }),
    );
    await services.publish(
      ben,
      contentOf({
        event: kubeCon23,
        publishingTeam: SHOP_TEAM,
        talks: [noteOf({ title: 'Thanos at scale' })],
        takeaways: [takeawayOf('Queries are slow')],
        technologies: mentionsOf('Thanos', 'Knative'),
      }),
    );
    const { takeaways } = await services.publish(
      ada,
      contentOf({
        event: kubeCon24,
        publishingTeam: PLATFORM,
        talks: [noteOf({ title: 'A mesh without sidecars' })],
        takeaways: [
          takeawayOf('Sidecars cost', { talk: 0, links: [linkTo(PAYMENTS)] }),
        ],
        technologies: mentionsOf('Cilium Project', 'Knative', 'Backstage'),
      }),
    );
    await services.publish(
      ben,
      contentOf({
        event: promCon24,
        publishingTeam: SHOP_TEAM,
        takeaways: [takeawayOf('Buckets'), takeawayOf('Exemplars')],
        technologies: mentionsOf('Thanos', 'Mimir'),
      }),
    );
    await services.publish(
      ben,
      contentOf({
        publishedDate: '2022-01-10',
        takeaways: [takeawayOf('Read of it')],
        technologies: mentionsOf('Mimir'),
      }),
    );
    await services.create(
      ada,
      contentOf({
        event: eventOf('Not yet', { series: 'Drafts' }),
        takeaways: [takeawayOf('Not yet')],
        followUps: [followUpOf('Not yet', { dueDate: '2020-01-01' })],
        technologies: mentionsOf('Knative', 'Backstage'),
      }),
    );
    return takeaways[0].id;
  };

  beforeEach(async () => {
    knex = await databases.init(databaseId);
    services = await createTestServices(knex, {
      entities: [
        ...[PLATFORM, SHOP_TEAM, SECRET, COMMERCE, VAULT].map(ref =>
          entityOf(ref),
        ),
        entityOf('user:default/ben'),
        entityOf('system:default/shop', { partOf: [COMMERCE] }),
        entityOf(PAYMENTS, {
          partOf: ['system:default/shop'],
          ownedBy: [PLATFORM, SECRET],
        }),
      ],
      onlyFor: { [SECRET]: ['user:default/ada'], [VAULT]: [] },
    });
  });

  describe('of a history', () => {
    beforeEach(async () => {
      const takeawayId = await writeRecaps();
      const late = {
        owner: 'user:default/ben',
        ticketUrl: null,
        recapId: null,
      };
      await services.followUps.create(ben, {
        ...late,
        text: 'Measure sidecars',
        dueDate: '2999-01-01',
        takeawayId,
      });
      await services.followUps.create(ben, {
        ...late,
        text: 'Tidy up',
        dueDate: '2020-01-01',
        takeawayId: null,
      });
      await knex('follow_ups').where({ state: 'done' }).update({
        created_at: '2023-04-20T23:00:00.000Z',
        closed_at: '2023-04-27T01:00:00.000Z',
      });
      await move('Thanos', PLATFORM, 'assess', '2023-05-18');
      await move('Thanos', PLATFORM, 'trial', '2023-06-17');
      await move('Thanos', PLATFORM, 'adopt', '2023-09-15');
      await move('Thanos', PAYMENTS, 'assess', '2023-04-28');
      await move('Thanos', PAYMENTS, 'trial', '2023-05-08');
      await move('Cilium Project', SECRET, 'trial', '2024-05-01');
      await move('Mimir', null, 'trial', '2024-10-01');
      await move('Mimir', null, 'assess', '2024-10-01', true);
      await services.technologyChanges.merge(
        ada,
        await technologyId('Cilium Project'),
        { into: await technologyId('Cilium') },
      );
    });

    it('are what is counted by hand', async () => {
      expect(await read()).toEqual({
        funnel: {
          talks: 3, // Thanos at scale is one, though two recaps tell of it
          takeaways: 7, // 2 + 1 + 1 + 2 + 1
          followUps: 3,
          trials: 2, // Thanos, by two scopes, and Cilium
          adoptions: 1, // Thanos
        },
        medianDays: {
          heardToAssess: 30, // of 10, 30 and, for Mimir, 995
          assessToTrial: 20, // between 10 and 30
          trialToAdopt: 90,
          followUpToClosed: 7,
        },
        conferences: {
          total: 3,
          items: [
            {
              event: { id: expect.any(String), name: 'PromCon 2024' },
              startDate: '2024-09-11',
              talks: 0,
              takeaways: 2,
              followUps: { open: 0, done: 0, dropped: 0 },
              // Mimir was read of before.
              technologies: { heardFirst: 0, tried: 0, adopted: 0 },
            },
            {
              event: { id: expect.any(String), name: 'KubeCon 2024' },
              startDate: '2024-03-19',
              talks: 1,
              takeaways: 1,
              followUps: { open: 1, done: 0, dropped: 0 },
              // Backstage.
              technologies: { heardFirst: 1, tried: 0, adopted: 0 },
            },
            {
              event: { id: expect.any(String), name: 'KubeCon 2023' },
              startDate: '2023-04-18',
              talks: 2,
              takeaways: 3,
              followUps: { open: 1, done: 1, dropped: 0 },
              // Thanos, Cilium and Knative; then Thanos and Cilium; then Thanos.
              technologies: { heardFirst: 3, tried: 2, adopted: 1 },
            },
          ],
        },
        heardNotTried: {
          total: 2,
          items: [
            {
              id: await technologyId('Mimir'),
              name: 'Mimir',
              recapCount: 2,
              teamCount: 1, // the other was published by nobody's team
              lastHeard: '2024-09-11',
              stage: 'assess',
            },
            {
              id: await technologyId('Knative'),
              name: 'Knative',
              recapCount: 2,
              teamCount: 2,
              lastHeard: '2024-03-19',
              stage: null,
            },
          ],
        },
        overdue: {
          total: 2,
          items: [
            {
              id: expect.any(String),
              text: 'Tidy up',
              owner: 'user:default/ben',
              dueDate: '2020-01-01',
              recap: null,
            },
            {
              id: expect.any(String),
              text: 'Look at probes',
              owner: null,
              dueDate: '2023-06-01',
              recap: { id: expect.any(String), title: 'What we saw' },
            },
          ],
        },
        series: ['KubeCon', 'PromCon'],
      });
    });

    it('leave out what a scope did that the reader may not see', async () => {
      const { funnel, conferences, heardNotTried } = await read({}, ben);
      expect(funnel).toMatchObject({ trials: 1, adoptions: 1 });
      expect(conferences.items[2].technologies).toEqual({
        heardFirst: 3,
        tried: 1,
        adopted: 1,
      });
      expect(heardNotTried.items.map(({ name }) => name)).toEqual([
        'Mimir',
        'Cilium',
        'Knative',
      ]);
    });

    it('of a period are what happened in it; what is overdue stays', async () => {
      const insights = await read({ from: '2024-01-01', to: '2024-12-31' });
      expect(insights.funnel).toEqual({
        talks: 1,
        takeaways: 3,
        followUps: 1,
        trials: 1,
        adoptions: 0,
      });
      expect(insights.medianDays).toEqual({
        heardToAssess: 995,
        assessToTrial: null,
        trialToAdopt: null,
        followUpToClosed: null,
      });
      expect(
        insights.conferences.items.map(({ event, technologies }) => [
          event.name,
          technologies.heardFirst,
        ]),
      ).toEqual([
        ['PromCon 2024', 0],
        ['KubeCon 2024', 1],
      ]);
      expect(insights.heardNotTried).toEqual({ items: [], total: 0 });
      expect(insights.overdue.total).toBe(2);
      expect(insights.series).toEqual(['KubeCon', 'PromCon']);
      // Both days are within it.
      const day = { from: '2024-03-19', to: '2024-03-19' };
      expect((await read(day)).funnel.takeaways).toBe(1);
    });

    it('of a series are what its events led to', async () => {
      const insights = await read({ series: 'KubeCon' });
      expect(insights.funnel).toEqual({
        talks: 3,
        takeaways: 4,
        followUps: 3,
        trials: 2,
        adoptions: 1,
      });
      expect(insights.medianDays).toMatchObject({
        heardToAssess: 20,
        followUpToClosed: 7,
      });
      expect(insights.conferences.total).toBe(2);
      expect(insights.heardNotTried.items.map(({ name }) => name)).toEqual([
        'Knative',
      ]);
      expect(insights.overdue.items.map(({ text }) => text)).toEqual([
        'Look at probes',
      ]);
      expect((await read({ series: 'PromCon' })).funnel).toEqual({
        talks: 0,
        takeaways: 2,
        followUps: 0,
        trials: 1, // Thanos, which was told of there too
        adoptions: 1,
      });
    });

    it('of a domain are what reaches it, and what it, its parts and their owners moved', async () => {
      const insights = await read({ domain: COMMERCE });
      expect(insights).toMatchObject({
        funnel: {
          talks: 1,
          takeaways: 1,
          followUps: 1,
          trials: 2,
          adoptions: 1,
        },
        medianDays: {
          heardToAssess: 20, // of 10 and 30
          assessToTrial: 20,
          trialToAdopt: 90,
          followUpToClosed: null,
        },
        heardNotTried: { total: 0 },
        overdue: { total: 0 },
      });
      expect(insights.conferences.items).toMatchObject([
        {
          event: { name: 'KubeCon 2024' },
          talks: 1,
          takeaways: 1,
          followUps: { open: 1 },
          technologies: { heardFirst: 0 },
        },
        {
          event: { name: 'KubeCon 2023' },
          talks: 0,
          takeaways: 0,
          technologies: { heardFirst: 2, tried: 2, adopted: 1 },
        },
      ]);
      // Nor does it tell what an owner did that the reader may not see.
      expect((await read({ domain: COMMERCE }, ben)).funnel).toMatchObject({
        trials: 1,
        adoptions: 1,
      });
    });
  });

  it('are nothing where nothing happened', async () => {
    expect(await read()).toEqual({
      funnel: {
        talks: 0,
        takeaways: 0,
        followUps: 0,
        trials: 0,
        adoptions: 0,
      },
      medianDays: {
        heardToAssess: null,
        assessToTrial: null,
        trialToAdopt: null,
        followUpToClosed: null,
      },
      conferences: { items: [], total: 0 },
      heardNotTried: { items: [], total: 0 },
      overdue: { items: [], total: 0 },
      series: [],
    });
  });

  it.each([VAULT, 'domain:default/unknown'])(
    'tell nothing of %s, which the reader may not see or nobody knows',
    async domain => {
      await expect(read({ domain })).rejects.toMatchObject({
        name: 'NotFoundError',
      });
    },
  );
});

it.each([
  ['to', { from: '2024-02-01', to: '2024-01-01' }],
  ['from', { from: '2024-02-31' }],
  ['domain', { domain: 'component:default/payments' }],
])('A query of insights says what is wrong with %s', (field, query) => {
  const { error } = insightsQuerySchema.safeParse(query);
  expect(error?.issues.map(({ path }) => path)).toEqual([[field]]);
});
