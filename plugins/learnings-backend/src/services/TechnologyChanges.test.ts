import { TestDatabases } from '@backstage/backend-test-utils';
import type {
  AdoptionRecordWrite,
  Change,
  TechnologyContent,
} from '@conference-learnings/plugin-learnings-common';
import type { Knex } from 'knex';
import {
  contentOf,
  mentionsOf,
  moveOf,
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

describe.each(databases.eachSupportedId())(
  'Changes of technologies on %s',
  databaseId => {
    let knex: Knex;
    let services: TestServices;

    const list = async () =>
      (await services.technologies.list(ada, {}, page)).items;
    const names = async () => (await list()).map(({ name }) => name);
    const read = (id: string) => services.technologies.read(ada, id);
    /** What tells of technologies, but for versions. */
    const state = async () => ({
      technologies: await knex('technologies')
        .orderBy('id')
        .select('id', 'name', 'name_key', 'homepage', 'merged_into'),
      names: await knex('technology_names').orderBy('name_key'),
      mentions: await knex('mentions').orderBy([
        'learning_id',
        'technology_id',
      ]),
      entries: await knex('adoption_entries').orderBy('id'),
    });
    const edit = async (id: string, given: Partial<TechnologyContent>) =>
      services.technologyChanges.edit(
        ada,
        { id, version: (await read(id)).version },
        technologyOf(given),
      );
    const undo = ({ id }: Change, actor = ben) =>
      services.changes.undo(actor, id);
    const publish = (...technologies: string[]) =>
      services.publish(
        ada,
        contentOf({ technologies: mentionsOf(...technologies) }),
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

    it.each([
      ['name', { name: 'Cortex' }],
      ['aliases', { aliases: ['cortex'] }],
    ])('refuse a %s that another has, and say which', async (field, given) => {
      await publish('Thanos', 'Cortex');
      await expect(
        services.technologyChanges.edit(
          ada,
          { id: await idOf('Thanos'), version: 1 },
          technologyOf(given),
        ),
      ).rejects.toThrow(
        new RegExp(`^${field}: .* is what Cortex is called; merge the two`),
      );
    });

    it('say nothing of whose a name is to who may not know of that one', async () => {
      await publish('Thanos');
      const { id } = await services.technologies.create(
        ben,
        technologyOf({ name: 'Secret Sauce', aliases: ['Sauce'] }),
      );
      await knex('technologies').where({ id }).update({ added: false });
      await expect(
        edit(await idOf('Thanos'), { aliases: ['Sauce'] }),
      ).rejects.toThrow(
        'aliases: “Sauce” is what another technology is called, of which you may not read',
      );
    });

    it('refuse an entity that is not in the catalog, and a change of what another has changed', async () => {
      const { id } = await services.technologies.create(ada, technologyOf({}));
      await expect(
        services.technologyChanges.edit(
          ada,
          { id, version: 1 },
          technologyOf({ entityRef: 'component:default/gone' }),
        ),
      ).rejects.toThrow(/^entityRef: .*not in the catalog/);
      await services.technologyChanges.edit(
        ben,
        { id, version: 1 },
        technologyOf({
          homepage: 'https://thanos.io',
          entityRef: 'component:default/thanos',
        }),
      );
      await expect(
        services.technologyChanges.edit(
          ada,
          { id, version: 1 },
          technologyOf({ homepage: 'https://example.org' }),
        ),
      ).rejects.toMatchObject({ name: 'ConflictError' });
      expect(await services.technologies.read(ada, id)).toMatchObject({
        homepage: 'https://thanos.io',
        version: 2,
      });
    });

    it('become one: names and mentions go over, and the ledger stays and counts together', async () => {
      await publish('Thanos', 'Thanos Project');
      const [old, kept] = [await idOf('Thanos Project'), await idOf('Thanos')];
      const first = await move(old);
      const before = await knex('adoption_entries').orderBy('id');
      await services.technologyChanges.merge(ada, old, { into: kept });
      expect(await read(kept)).toMatchObject({
        id: kept,
        name: 'Thanos',
        aliases: ['Thanos Project'],
        recapCount: 1,
        stage: 'trial',
      });
      expect(await knex('adoption_entries').orderBy('id')).toEqual(before);
      expect((await read(old)).id).toBe(kept);

      await move(old, { stage: 'adopt', seen: first.id });
      const { items } = await services.adoption.list(
        ada,
        { technology: kept, present: true },
        page,
      );
      expect(items.map(({ stage }) => stage)).toEqual(['adopt']);
      await publish('Thanos Project');
      expect(await names()).toEqual(['Thanos']);
    });

    it('are not edited under the name of one that was merged away, whose names are free', async () => {
      await publish('Thanos', 'Cortex');
      const [a, b] = [await idOf('Thanos'), await idOf('Cortex')];
      await services.technologyChanges.merge(ada, a, { into: b });
      const kept = await read(b);
      await expect(
        services.technologyChanges.edit(
          ben,
          { id: a, version: kept.version },
          technologyOf({ name: 'Thanos' }),
        ),
      ).rejects.toMatchObject({ name: 'ConflictError' });
      expect(await read(b)).toEqual(kept);
      await edit(b, { name: 'Cortex' });
      await services.technologies.create(ada, technologyOf({ name: 'Thanos' }));
      expect(await names()).toEqual(['Cortex', 'Thanos']);
    });

    it('keep an entity that the reader may not see, and do not name it', async () => {
      const { id } = await services.technologies.create(
        ada,
        technologyOf({ entityRef: SECRET }),
      );
      expect((await services.technologies.read(ben, id)).entityRef).toBeNull();
      await services.technologyChanges.edit(
        ben,
        { id, version: 1 },
        technologyOf({ homepage: 'https://thanos.io' }),
      );
      expect(await services.technologies.read(ada, id)).toMatchObject({
        entityRef: SECRET,
        homepage: 'https://thanos.io',
      });
    });

    it('become one neither with themselves nor in a ring', async () => {
      await publish('Thanos', 'Cortex');
      const [a, b] = [await idOf('Thanos'), await idOf('Cortex')];
      await expect(
        services.technologyChanges.merge(ada, a, { into: a }),
      ).rejects.toThrow(/^into: is this technology itself/);
      await services.technologyChanges.merge(ada, a, { into: b });
      await expect(
        services.technologyChanges.merge(ada, b, { into: a }),
      ).rejects.toThrow(/^into: .* is the same technology/);
    });

    it('keep a former name, for texts that use it', async () => {
      await publish('Tanos');
      const id = await idOf('Tanos');
      await edit(id, { name: 'Thanos' });
      await publish('Tanos');
      expect(await list()).toEqual([
        expect.objectContaining({ id, name: 'Thanos', recapCount: 2 }),
      ]);
      expect((await read(id)).aliases).toEqual(['Tanos']);
    });

    it('take an edit back, names and all', async () => {
      await publish('Thanos');
      const id = await idOf('Thanos');
      await edit(id, { aliases: ['Improbable', 'Thanos-io'] });
      const before = await state();
      const change = await edit(id, {
        name: 'Thanos Project',
        aliases: ['improbable'],
        homepage: 'https://thanos.io/',
      });
      expect((await read(id)).aliases).toEqual(['improbable', 'Thanos']);
      expect(await undo(change)).toMatchObject({
        subject: 'technology',
        operation: 'edit',
        undoneAt: expect.any(String),
      });
      expect(await state()).toEqual(before);
    });

    it('go apart again, with the names, mentions and entries that each had', async () => {
      await publish('Thanos', 'Thanos Project');
      await publish('Thanos Project');
      const [old, kept] = [await idOf('Thanos Project'), await idOf('Thanos')];
      await edit(old, {
        name: 'Thanos Project',
        homepage: 'https://thanos.io/',
      });
      await move(old);
      const before = await state();
      const change = await services.technologyChanges.merge(ada, old, {
        into: kept,
      });
      expect(await read(kept)).toMatchObject({
        homepage: 'https://thanos.io/',
        recapCount: 2,
      });
      await undo(change);
      expect(await state()).toEqual(before);
      expect(await list()).toEqual([
        expect.objectContaining({ id: kept, recapCount: 1, stage: null }),
        expect.objectContaining({ id: old, recapCount: 2, stage: 'trial' }),
      ]);
    });

    it('go apart in the order in which they became one', async () => {
      await publish('Thanos', 'Cortex', 'Mimir');
      const before = await state();
      const [a, b, c] = [
        await idOf('Thanos'),
        await idOf('Cortex'),
        await idOf('Mimir'),
      ];
      const first = await services.technologyChanges.merge(ada, a, { into: b });
      const second = await services.technologyChanges.merge(ada, b, {
        into: c,
      });
      expect((await read(a)).id).toBe(c);
      await expect(undo(first)).rejects.toThrow(
        /later change stands in the way/,
      );
      await undo(second);
      expect((await read(a)).id).toBe(b);
      await undo(first);
      expect(await state()).toEqual(before);
    });

    it('leave where they are what was deleted or told since', async () => {
      const both = await publish('Thanos', 'Cortex');
      await publish('Cortex');
      const [a, b] = [await idOf('Cortex'), await idOf('Thanos')];
      const change = await services.technologyChanges.merge(ada, a, {
        into: b,
      });
      await publish('Cortex');
      await knex('recaps').where({ id: both.id }).delete();
      await undo(change);
      expect(await list()).toEqual([
        expect.objectContaining({ id: a, name: 'Cortex', recapCount: 1 }),
        expect.objectContaining({ id: b, name: 'Thanos', recapCount: 1 }),
      ]);
    });

    it('are not put back under a name that another has by now', async () => {
      await publish('Thanos');
      const id = await idOf('Thanos');
      await edit(id, { aliases: ['Improbable'] });
      const change = await edit(id, {});
      await services.technologies.create(
        ada,
        technologyOf({ name: 'Improbable' }),
      );
      await expect(undo(change)).rejects.toThrow(
        /“Improbable” is what another technology is called by now/,
      );
      expect(await names()).toEqual(['Improbable', 'Thanos']);
    });

    it('are told of in a list, to whom may know of the technology', async () => {
      const { id } = await services.create(
        ada,
        contentOf({ technologies: mentionsOf('Secret Sauce') }),
      );
      await services.recaps.publish(ada, { id, version: 1 });
      const technologyId = await idOf('Secret Sauce');
      const change = await edit(technologyId, { name: 'Sauce' });
      const changes = (actor = ada) =>
        services.changes.list(actor, { subject: technologyId }, page);
      expect((await changes()).items).toEqual([change]);
      await knex('recaps').where({ id }).update({ status: 'draft' });
      await expect(changes(ben)).rejects.toMatchObject({
        name: 'NotFoundError',
      });
      await expect(undo(change)).rejects.toMatchObject({
        name: 'NotFoundError',
      });
    });

    it('are shown once somebody adds what only a hidden text names', async () => {
      await services.create(
        ben,
        contentOf({ technologies: mentionsOf('Thanos') }),
      );
      expect(await names()).toEqual([]);
      const added = await services.technologies.create(
        ada,
        technologyOf({ homepage: 'https://thanos.io/', aliases: ['Tanos'] }),
      );
      expect(added).toMatchObject({
        name: 'Thanos',
        aliases: ['Tanos'],
        homepage: 'https://thanos.io/',
        recapCount: 0,
      });
      expect(await names()).toEqual(['Thanos']);
    });
  },
);
