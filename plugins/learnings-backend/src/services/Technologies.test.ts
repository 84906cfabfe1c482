import { TechRadarLoaderResponseParser } from '@backstage-community/plugin-tech-radar-common';
import { TestDatabases } from '@backstage/backend-test-utils';
import type {
  AdoptionRecordWrite,
  TechnologySort,
} from '@conference-learnings/plugin-learnings-common';
import type { Knex } from 'knex';
import {
  contentOf,
  eventOf,
  mentionsOf,
  moveOf,
  noteOf,
  technologyOf,
} from '../__testUtils__/content';
import {
  createTestServices,
  entityOf,
  userActor,
  type TestServices,
} from '../__testUtils__/createTestServices';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
const ada = userActor('ada');
const ben = userActor('ben');
const page = { limit: 100 };
const PLATFORM = 'group:default/platform';
const SECRET = 'group:default/secret';

describe.each(databases.eachSupportedId())('Technologies on %s', databaseId => {
  let knex: Knex;
  let services: TestServices;

  const list = async (filter = {}, actor = ada) =>
    (await services.technologies.list(actor, filter, page)).items;
  const names = async (filter = {}, actor = ada) =>
    (await list(filter, actor)).map(({ name }) => name);
  const publish = (...technologies: string[]) =>
    services.publish(
      ada,
      contentOf({
        event: { ...eventOf('PromCon'), startDate: '2019-11-07' },
        talks: [noteOf({ title: 'Thanos at scale' })],
        technologies: mentionsOf(...technologies),
      }),
    );
  const idOf = async (name: string) => {
    const found = (await list()).find(technology => technology.name === name);
    if (!found) throw new Error(`${name} is not listed`);
    return found.id;
  };
  const move = (id: string, given: Partial<AdoptionRecordWrite> = {}) =>
    services.adoption.record(ada, id, moveOf({ scope: PLATFORM, ...given }));

  beforeEach(async () => {
    knex = await databases.init(databaseId);
    services = await createTestServices(knex, {
      entities: [
        entityOf(PLATFORM),
        entityOf(SECRET),
        entityOf('component:default/thanos', { ownedBy: [PLATFORM] }),
      ],
      onlyFor: { [SECRET]: ['user:default/ada'] },
    });
  });

  it('are those that are mentioned, moved or added, with where they were heard first', async () => {
    await publish('Thanos', 'Cortex');
    const { id } = await services.technologies.create(
      ada,
      technologyOf({ name: 'Mimir' }),
    );
    await move(id);
    expect(await list()).toEqual([
      expect.objectContaining({ name: 'Cortex', stage: null }),
      expect.objectContaining({
        name: 'Mimir',
        recapCount: 0,
        stage: 'trial',
        lastMoved: '2024-03-01',
        firstHeard: null,
      }),
      expect.objectContaining({
        name: 'Thanos',
        recapCount: 1,
        firstHeard: '2019-11-07',
        positions: [],
      }),
    ]);
    const thanos = await services.technologies.read(ada, await idOf('Thanos'));
    expect(thanos.heard).toEqual([
      expect.objectContaining({
        date: '2019-11-07',
        event: expect.objectContaining({ name: 'PromCon' }),
      }),
    ]);
  });

  it('are filtered by stage, heard or not, by scope, category and any of their names', async () => {
    await publish('Thanos', 'Cortex');
    const thanos = await idOf('Thanos');
    await services.technologyChanges.edit(
      ada,
      { id: thanos, version: 1 },
      technologyOf({ aliases: ['Improbable'], category: 'observability' }),
    );
    await move(thanos);
    expect(await names({ stage: 'trial' })).toEqual(['Thanos']);
    expect(await names({ stage: 'adopt' })).toEqual([]);
    expect(await names({ stage: 'heard' })).toEqual(['Cortex']);
    expect(await names({ scope: PLATFORM })).toEqual(['Thanos']);
    expect(await names({ category: 'observability' })).toEqual(['Thanos']);
    expect(await names({ text: 'improb' })).toEqual(['Thanos']);
    expect(await names({ text: 'Observ' })).toEqual(['Thanos']);
  });

  it('come in the order that is asked for, page after page', async () => {
    await publish('Thanos', 'Cortex');
    await services.publish(
      ada,
      contentOf({
        event: eventOf('PromCon 2020', { startDate: '2020-07-14' }),
        technologies: mentionsOf('Thanos', 'Mimir'),
      }),
    );
    await move(await idOf('Mimir'), { scope: null, effectiveOn: '2024-01-01' });
    await move(await idOf('Thanos'), { effectiveOn: '2023-01-01' });
    await move(await idOf('Cortex'), {
      scope: SECRET,
      effectiveOn: '2025-01-01',
    });
    const inOrder = async (sort: TechnologySort, actor = ada) => {
      const found: string[] = [];
      let cursor: string | undefined;
      do {
        const { items, pageInfo } = await services.technologies.list(
          actor,
          { sort },
          { limit: 1, cursor },
        );
        found.push(...items.map(({ name }) => name));
        cursor = pageInfo.nextCursor;
      } while (cursor);
      return found.join(' ');
    };
    expect(await inOrder('name')).toBe('Cortex Mimir Thanos');
    expect(await inOrder('firstHeard')).toMatch(
      /^Mimir (Thanos Cortex|Cortex Thanos)$/,
    );
    expect(await inOrder('recaps')).toMatch(/^Thanos /);
    expect(await inOrder('lastMoved')).toBe('Cortex Mimir Thanos');
    // Nor does their order tell of a team that is hidden.
    expect(await inOrder('lastMoved', ben)).toBe('Mimir Thanos Cortex');
    await expect(
      services.technologies.list(
        ada,
        { sort: 'recaps' },
        {
          limit: 1,
          cursor: (
            await services.technologies.list(ada, {}, { limit: 1 })
          ).pageInfo.nextCursor,
        },
      ),
    ).rejects.toThrow(/^cursor: /);
  });

  it('show the stages of teams only to those who may see the teams', async () => {
    const { id } = await services.technologies.create(ada, technologyOf({}));
    await move(id, { scope: SECRET, stage: 'adopt' });
    await move(id, { scope: null, stage: 'assess' });
    const [ofAda] = await list();
    expect(ofAda).toMatchObject({ stage: 'adopt' });
    const [ofBen] = await list({}, ben);
    expect(ofBen).toMatchObject({
      stage: 'assess',
      positions: [{ scope: null, stage: 'assess' }],
    });
    const { entries } = await services.radar.read(ben, {});
    expect(entries[0].timeline).toHaveLength(1);
    // Nor do filters tell what is hidden.
    expect(await names({ stage: 'adopt' })).toEqual(['Thanos']);
    expect(await names({ stage: 'adopt' }, ben)).toEqual([]);
    expect(await names({ scope: SECRET }, ben)).toEqual([]);
  });

  it('take no place on a page of who may not know of them', async () => {
    await publish('Thanos');
    const { id } = await services.technologies.create(
      ada,
      technologyOf({ name: 'Cortex' }),
    );
    await move(id, { scope: SECRET });
    await knex('technologies').where({ id }).update({ added: false });
    expect(await names()).toEqual(['Cortex', 'Thanos']);
    expect(await services.technologies.list(ben, {}, { limit: 1 })).toEqual({
      items: [expect.objectContaining({ name: 'Thanos' })],
      pageInfo: {},
    });
  });

  it('take a mention by any of their names', async () => {
    const { id } = await services.technologies.create(
      ada,
      technologyOf({ aliases: ['thanos-io'] }),
    );
    await publish('thanos-io');
    expect(await list()).toEqual([
      expect.objectContaining({ id, name: 'Thanos', recapCount: 1 }),
    ]);
    expect(
      (await services.learnings.list(ada, { technology: 'thanos-io' }, page))
        .items.length,
    ).toBeGreaterThan(0);
  });

  it('are not shown on an entity by what only hidden entities tell', async () => {
    const { id } = await services.technologies.create(ada, technologyOf({}));
    await knex('technology_detections').insert({
      technology_id: id,
      entity_ref: 'component:default/thanos',
      status: 'detected-only',
      signs: JSON.stringify([{ kind: 'dependency', value: SECRET }]),
      entry_id: null,
      seen_at: '2024-01-01T00:00:00Z',
    });
    const shownTo = async (actor: typeof ada) =>
      (
        await services.entityLearnings.list(actor, 'component:default/thanos', {
          reach: 'own',
          ...page,
        })
      ).facets?.standings;
    expect(await shownTo(ada)).toEqual([
      expect.objectContaining({ status: 'detected-only', stage: null }),
    ]);
    expect(await shownTo(ben)).toEqual([]);
    expect((await list())[0].statuses).toHaveLength(1);
    expect((await list({}, ben))[0].statuses).toEqual([]);
    expect(await names({ status: 'detected-only' })).toEqual(['Thanos']);
    expect(await names({ status: 'detected-only' }, ben)).toEqual([]);
    expect(await names({ status: 'confirmed' })).toEqual([]);
  });

  it('make a radar that the community plugin reads', async () => {
    const { id } = await services.technologies.create(
      ada,
      technologyOf({ category: 'observability' }),
    );
    const first = await move(id, {
      stage: 'assess',
      effectiveOn: '2019-06-01',
    });
    const second = await move(id, {
      effectiveOn: '2020-01-01',
      seen: first.id,
    });
    await move(id, { scope: null, stage: 'hold', effectiveOn: '2020-06-01' });
    await move(id, {
      stage: 'rejected',
      effectiveOn: '2021-01-01',
      seen: second.id,
    });
    const radar = await services.radar.read(ada, {});
    expect(
      TechRadarLoaderResponseParser.parse(JSON.parse(JSON.stringify(radar))),
    ).toBeTruthy();
    expect(radar.entries).toEqual([
      expect.objectContaining({
        id,
        title: 'Thanos',
        quadrant: 'data',
        links: [{ url: `/learnings/technologies/${id}`, title: 'Its story' }],
      }),
    ]);
    expect(
      radar.entries[0].timeline.map(({ date, ringId, moved }) => [
        date,
        ringId,
        moved,
      ]),
    ).toEqual([
      ['2021-01-01', 'hold', -1],
      ['2020-01-01', 'trial', 1],
      ['2019-06-01', 'assess', 0],
    ]);
    const ofTeam = await services.radar.read(ada, { scope: PLATFORM });
    expect(ofTeam.entries[0].timeline[0].ringId).toBe('rejected');
  });

  it('make a radar of a team with what it owns, and none of what is not in the catalog', async () => {
    const { id } = await services.technologies.create(ada, technologyOf({}));
    await move(id, { scope: 'component:default/thanos', stage: 'adopt' });
    await move(id, { scope: null, stage: 'hold' });
    const { entries } = await services.radar.read(ada, { scope: PLATFORM });
    expect(entries.map(({ timeline }) => timeline[0].ringId)).toEqual([
      'adopt',
    ]);
    await expect(
      services.radar.read(ada, { scope: 'group:default/nobody' }),
    ).rejects.toThrow('no entity group:default/nobody');
    await expect(services.radar.read(ben, { scope: SECRET })).rejects.toThrow(
      `no entity ${SECRET}`,
    );
  });
});
