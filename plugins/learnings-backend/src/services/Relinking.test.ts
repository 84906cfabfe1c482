import { TestDatabases } from '@backstage/backend-test-utils';
import {
  contentOf,
  linkTo,
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
const page = { limit: 25 };
const ada = userActor('ada');
const ben = userActor('ben', ['group:default/money']);
const cleo = userActor('cleo');
const root = userActor('root');
const from = 'component:default/payments';
const to = 'component:default/billing';
const all = { from, to, recapId: null };

describe.each(databases.eachSupportedId())('Relinking on %s', databaseId => {
  let services: TestServices;

  beforeEach(async () => {
    services = await createTestServices(await databases.init(databaseId), {
      entities: [
        entityOf(from),
        entityOf(to, { ownedBy: ['group:default/money'] }),
        entityOf('component:default/secret'),
      ],
      onlyFor: { 'component:default/secret': [] },
      administrators: ['user:default/root'],
    });
  });

  /** Takes the old name out of the catalog, as a rename does. */
  async function rename() {
    await services
      .knex('catalog_entities')
      .where({ entity_ref: from })
      .delete();
    const { catalog } = services;
    const find = catalog.getEntitiesByRefs.getMockImplementation();
    catalog.getEntitiesByRefs.mockImplementation(async (request, options) => {
      const found = await find?.(request, options);
      return {
        items: request.entityRefs.map((ref, at) =>
          ref === from ? undefined : found?.items[at],
        ),
      };
    });
  }

  it('lets links lead to the new name, with what was decided about them', async () => {
    const content = contentOf({
      links: [linkTo(from)],
      takeaways: [takeawayOf('x', { links: [suggestionOf(from)] })],
    });
    const recap = await services.publish(ada, content);
    await rename();
    expect(await services.relinking.relink(ada, all)).toEqual({ recaps: 1 });

    const after = await services.recaps.read(cleo, recap.id);
    expect(after).toMatchObject({
      version: recap.version + 1,
      links: [{ ...recap.links[0], entityRef: to }],
      takeaways: [
        { links: [{ ...recap.takeaways[0].links[0], entityRef: to }] },
      ],
    });
    const { items } = await services.entityLearnings.list(cleo, to, {
      reach: 'own',
      ...page,
    });
    expect(items).toHaveLength(2);
    const revisions = await services.revisions.list(ada, recap.id, page);
    expect(revisions.items[0]).toMatchObject({
      version: after.version,
      savedBy: 'user:default/ada',
    });
    await expect(services.recaps.update(ada, recap, content)).rejects.toThrow(
      'was changed by somebody else',
    );
  });

  it('makes one of two links, and a decision wins over a suggestion', async () => {
    const recap = await services.publish(
      ada,
      contentOf({
        links: [suggestionOf(from), suggestionOf(to)],
        takeaways: [
          takeawayOf('x', { links: [suggestionOf(from), suggestionOf(to)] }),
        ],
      }),
    );
    const [old] = recap.links;
    const [, present] = recap.takeaways[0].links;
    await services.links.decide(ben, old.id, 'dismissed');
    await services.links.decide(ben, present.id, 'confirmed');
    await rename();
    await services.relinking.relink(ada, { ...all, recapId: recap.id });
    expect(await services.recaps.read(ada, recap.id)).toMatchObject({
      links: [{ id: recap.links[1].id, entityRef: to, state: 'dismissed' }],
      takeaways: [{ links: [{ id: present.id, state: 'confirmed' }] }],
    });
  });

  it('lets editors link theirs, and owners and administrators all that they may read', async () => {
    const content = contentOf({ links: [linkTo(from)] });
    const recap = await services.publish(ada, content);
    await services.publish(cleo, content);
    await services.create(ada, content);
    await rename();
    await expect(
      services.relinking.relink(cleo, { ...all, recapId: recap.id }),
    ).rejects.toThrow('Only its creator and its editors');
    expect(await services.relinking.relink(cleo, all)).toEqual({ recaps: 1 });
    expect(await services.relinking.relink(ben, all)).toEqual({ recaps: 1 });
    expect(await services.relinking.relink(root, all)).toEqual({ recaps: 0 });
    expect(await services.relinking.relink(ada, all)).toEqual({ recaps: 1 });
  });

  it('refuses ends that are there, gone or hidden', async () => {
    await services.publish(ada, contentOf({ links: [linkTo(from)] }));
    await expect(services.relinking.relink(ada, all)).rejects.toThrow(
      `from: ${from} may still be in the catalog`,
    );
    await expect(
      services.relinking.relink(ada, {
        ...all,
        from: 'component:default/secret',
      }),
    ).rejects.toThrow('may still be in the catalog');
    await rename();
    for (const end of ['component:default/secret', from])
      await expect(
        services.relinking.relink(ada, { ...all, to: end }),
      ).rejects.toThrow(`to: ${end} is not in the catalog`);
  });
});
