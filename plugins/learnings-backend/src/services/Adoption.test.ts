import { TestDatabases } from '@backstage/backend-test-utils';
import type {
  AdoptionEntry,
  AdoptionRecordWrite,
  AdoptionStage,
} from '@conference-learnings/plugin-learnings-common';
import { readdirSync, readFileSync } from 'fs';
import type { Knex } from 'knex';
import { join } from 'path';
import {
  contentOf,
  mentionsOf,
  moveOf,
  takeawayOf,
} from '../__testUtils__/content';
import {
  createTestServices,
  entityOf,
  serviceActor,
  userActor,
  type TestServices,
} from '../__testUtils__/createTestServices';
import { newId } from '../store/values';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
const ada = userActor('ada');
const ben = userActor('ben');
const page = { limit: 100 };
const PLATFORM = 'group:default/platform';
const API = 'component:default/api';

const write = (given: Partial<AdoptionRecordWrite> = {}) =>
  moveOf({ scope: PLATFORM, ...given });

const mentioning = (name: string) =>
  contentOf({
    technologies: mentionsOf(name),
    takeaways: [takeawayOf('Blocks are cheap')],
  });

describe.each(databases.eachSupportedId())('Adoption on %s', databaseId => {
  let knex: Knex;
  let services: TestServices;
  let thanos: string;

  const record = (given: Partial<AdoptionRecordWrite> = {}, actor = ada) =>
    services.adoption.record(actor, thanos, write(given));
  const list = async (filter = {}, actor = ada) =>
    (await services.adoption.list(actor, filter, page)).items;
  /** Stages by scope, as they are now. */
  const present = async (actor = ada) =>
    (await list({ present: true }, actor)).map(
      ({ scope, stage }) => `${scope} ${stage}`,
    );

  beforeEach(async () => {
    knex = await databases.init(databaseId);
    services = await createTestServices(knex, {
      entities: [
        entityOf(PLATFORM),
        entityOf(API),
        entityOf('component:default/vault'),
        entityOf('user:default/ada'),
        entityOf('api:default/entries'),
      ],
      onlyFor: { 'component:default/vault': ['user:default/ada'] },
    });
    await services.publish(ada, mentioning('Thanos'));
    const { items } = await services.technologies.list(ada, {}, page);
    thanos = items[0].id;
  });

  it('keeps who moved what to where, since when, and why', async () => {
    const entry = await record({ evidence: { url: 'https://thanos.io/' } });
    expect(entry).toEqual({
      id: expect.any(String),
      technology: { id: thanos, name: 'Thanos' },
      scope: PLATFORM,
      stage: 'trial',
      effectiveOn: '2024-03-01',
      recordedAt: expect.any(String),
      recordedBy: 'user:default/ada',
      reason: 'We saw it at KubeCon.',
      evidence: { url: 'https://thanos.io/', learning: null },
      correctsId: null,
      correctedById: null,
      isPresent: true,
    });
    expect(await list()).toEqual([entry]);
  });

  it('says of each scope how far it is now, and forgets nothing', async () => {
    const first = await record();
    await record({ scope: null, stage: 'assess' });
    await record({ stage: 'adopt', effectiveOn: '2025-01-01', seen: first.id });
    expect(await present()).toEqual([`${PLATFORM} adopt`, 'null assess']);
    expect(await list({ scope: PLATFORM })).toHaveLength(2);
    expect(await list({ technology: newId() })).toEqual([]);
  });

  it('takes a move into the past for history', async () => {
    const { id } = await record();
    await record({ stage: 'assess', effectiveOn: '2019-05-20', seen: id });
    expect(await present()).toEqual([`${PLATFORM} trial`]);
    expect((await list()).map(({ stage }) => stage)).toEqual([
      'trial',
      'assess',
    ]);
  });

  it.each<[string, Partial<AdoptionRecordWrite>]>([
    ['effectiveOn: ', { effectiveOn: '2999-01-01' }],
    ['scope: ', { scope: 'component:default/unknown' }],
    [
      'scope: an entity of kind user adopts nothing',
      { scope: 'user:default/ada' },
    ],
    [
      'scope: an entity of kind api adopts nothing',
      { scope: 'api:default/entries' },
    ],
    ['evidence.learningId: ', { evidence: { learningId: newId() } }],
    ['correctsId: ', { correctsId: newId() }],
  ])('refuses with "%s" what cannot be', async (message, given) => {
    await expect(record(given)).rejects.toThrow(message);
    expect(await list()).toEqual([]);
  });

  it('refuses a technology that is not there, and whoever is no person', async () => {
    await expect(
      services.adoption.record(ada, newId(), write()),
    ).rejects.toThrow('There is no technology');
    await expect(record({}, serviceActor)).rejects.toThrow('signed-in user');
  });

  it('shows nobody the stage of an entity that is hidden from them', async () => {
    const scope = 'component:default/vault';
    const { id } = await record({ scope });
    expect(await list({}, ben)).toEqual([]);
    await expect(record({ scope, seen: id }, ben)).rejects.toThrow('scope: ');
    await expect(record({ correctsId: id, seen: id }, ben)).rejects.toThrow(
      'has no entry',
    );
    expect(await list()).toHaveLength(1);
    // It takes no place on a page, either.
    await record({ effectiveOn: '2024-01-01' });
    const shown = await services.adoption.list(ben, {}, { limit: 1 });
    expect(shown).toEqual({
      items: [expect.objectContaining({ scope: PLATFORM })],
      pageInfo: {},
    });
  });

  it('keeps an entry whose evidence was deleted', async () => {
    const recap = await services.publish(ada, mentioning('Thanos'));
    const [{ id: learningId }] = recap.takeaways;
    const { evidence } = await record({ evidence: { learningId } });
    expect(evidence?.learning).toEqual({
      id: learningId,
      text: 'Blocks are cheap',
      recapId: recap.id,
    });
    await services.deletions.remove(ada, recap);
    expect(await list()).toMatchObject([
      { evidence: { url: null, learning: null }, reason: expect.anything() },
    ]);
  });

  it('corrects by a new entry, once, and the one before counts no more', async () => {
    const wrong = await record({ scope: API, stage: 'adopt' });
    const right = await record({
      correctsId: wrong.id,
      seen: wrong.id,
      reason: 'It was the team, not the component.',
    });
    expect(await present()).toEqual([`${PLATFORM} trial`]);
    expect(await list({ scope: API })).toMatchObject([
      { correctedById: right.id, isPresent: false },
    ]);
    await expect(record({ correctsId: wrong.id })).rejects.toThrow(
      'was corrected already',
    );
  });

  it('writes over no stage of another scope by a correction', async () => {
    const wrong = await record({ scope: API, stage: 'adopt' });
    const other = await record({ stage: 'rejected' }, ben);
    await expect(
      record({ correctsId: wrong.id, seen: wrong.id, stage: 'adopt' }),
    ).rejects.toThrow(
      `scope: ${PLATFORM} has a stage already, by entry ${other.id}`,
    );
    expect(await present()).toEqual([`${PLATFORM} rejected`, `${API} adopt`]);
  });

  it('puts right what was recorded of an entity that has left', async () => {
    const wrong = await record({ scope: API, stage: 'adopt' });
    await knex('catalog_entities').where({ entity_ref: API }).delete();
    jest.spyOn(services.catalog, 'getEntitiesByRefs').mockResolvedValue({
      items: [undefined],
    });
    await record({
      scope: API,
      stage: 'trial',
      correctsId: wrong.id,
      seen: wrong.id,
    });
    expect(await present()).toEqual([`${API} trial`]);
  });

  it.each(['0001-01-01', '1969-12-31'])(
    'takes %s for a slip of the pen',
    async effectiveOn => {
      await expect(record({ effectiveOn })).rejects.toThrow(
        `effectiveOn: ${effectiveOn} is before 1970-01-01`,
      );
    },
  );

  it('is recorded of nothing that its author may not know of', async () => {
    const { id } = await services.create(ben, mentioning('Secret Sauce'));
    const { technology_id: hidden } = await knex('mentions')
      .where({ recap_id: id })
      .first()
      .then(Object);
    await expect(
      services.adoption.record(ada, hidden, write()),
    ).rejects.toMatchObject({ name: 'NotFoundError' });
  });

  it('tells the second of two who move a stage at once what the first did', async () => {
    const moves = await Promise.allSettled(
      [ada, ben].map(actor => record({ reason: 'At once' }, actor)),
    );
    const states = moves.map(({ status }) => status).sort();
    expect(states).toEqual(['fulfilled', 'rejected']);
    const [entry] = await list();
    expect(moves.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { name: 'ConflictError', current: { id: entry.id } },
    });
    await record({ stage: 'hold', effectiveOn: '2024-03-02', seen: entry.id });
    expect(await present()).toEqual([`${PLATFORM} hold`]);
  });

  it('lets nobody change or remove an entry, not even in the database', async () => {
    const { id } = await record();
    for (const change of [
      knex('adoption_entries').where({ id }).update({ stage: 'adopt' }),
      knex('adoption_entries').where({ id }).delete(),
    ])
      await expect(change).rejects.toThrow('append-only');
    expect(await present()).toEqual([`${PLATFORM} trial`]);
  });

  it('is at any time what its entries alone say, whatever was done', async () => {
    const scopes = [null, PLATFORM, API, 'component:default/vault'];
    const stages: AdoptionStage[] = [
      'assess',
      'trial',
      'adopt',
      'hold',
      'rejected',
    ];
    let seed = 11;
    const below = (limit: number) => {
      seed = (seed * 1103515245 + 12345) % 2147483648;
      return Math.floor((seed / 2147483648) * limit);
    };
    const kept: AdoptionEntry[] = [];
    /** By scope, what entries alone make of it. */
    const rebuilt = (entries: AdoptionEntry[]) => {
      const corrected = new Set(entries.map(({ correctsId }) => correctsId));
      const newness = ({ effectiveOn, recordedAt, id }: AdoptionEntry) =>
        `${effectiveOn} ${recordedAt} ${id}`;
      const newest = new Map<string | null, AdoptionEntry>();
      for (const entry of entries.filter(({ id }) => !corrected.has(id))) {
        const former = newest.get(entry.scope);
        if (!former || newness(entry) > newness(former))
          newest.set(entry.scope, entry);
      }
      return newest;
    };
    for (let at = 0; at < 1000; at++) {
      const corrects = below(4) === 0 ? kept[below(kept.length)] : undefined;
      const scope = scopes[below(scopes.length)];
      const touched = corrects ? corrects.scope : scope;
      const attempt = record({
        scope,
        stage: stages[below(stages.length)],
        effectiveOn: `20${10 + below(15)}-0${1 + below(9)}-1${below(10)}`,
        correctsId: corrects?.id ?? null,
        // Now and then somebody who looked at something else.
        seen:
          below(20) === 0 ? newId() : rebuilt(kept).get(touched)?.id ?? null,
      });
      await attempt.then(
        entry => kept.push(entry),
        error => expect(error.name).toBe('ConflictError'),
      );
    }
    const shown = await list({ present: true });
    const idsOf = (entries: Iterable<AdoptionEntry>) =>
      [...entries].map(({ id }) => id).sort();
    expect(idsOf(shown)).toEqual(idsOf(rebuilt(kept).values()));
    expect(await knex('adoption_entries').pluck('id')).toHaveLength(
      kept.length,
    );
  }, 300_000);
});

describe('The ledger', () => {
  const files = (folder: string): string[] =>
    readdirSync(folder, { withFileTypes: true }).flatMap(entry =>
      entry.isDirectory()
        ? files(join(folder, entry.name))
        : [join(folder, entry.name)],
    );

  it('is only ever added to: no other statement in the store names its table', () => {
    const statements = files(join(__dirname, '../store'))
      .filter(file => /(?<!\.test)\.ts$/.test(file))
      .flatMap(file =>
        [
          ...readFileSync(file, 'utf8').matchAll(
            /\(\s*['"`]adoption_entries['"`]\s*\)([^;]*)/g,
          ),
        ].map(([, rest]) => rest),
      );
    expect(statements.length).toBeGreaterThan(1);
    const changing = /\.(?:update|delete|del|truncate|increment|merge)\(/;
    expect(statements.filter(rest => changing.test(rest))).toEqual([]);
  });
});
