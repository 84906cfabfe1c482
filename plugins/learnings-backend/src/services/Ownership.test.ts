import { TestDatabases } from '@backstage/backend-test-utils';
import { contentOf } from '../__testUtils__/content';
import {
  createTestServices,
  entityOf,
  serviceActor,
  userActor,
  type TestServices,
} from '../__testUtils__/createTestServices';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
const page = { limit: 25 };
const ada = userActor('ada', ['group:default/platform']);
const ben = userActor('ben', ['group:default/platform']);
const cleo = userActor('cleo');
const root = userActor('root');
const toCleo = { from: 'user:default/ada', to: 'user:default/cleo' };
/** Somebody who is in the catalog no more. */
const eve = userActor('eve', ['group:default/platform']);
const evesToCleo = { from: 'user:default/eve', to: 'user:default/cleo' };

describe.each(databases.eachSupportedId())('Ownership on %s', databaseId => {
  let services: TestServices;

  beforeEach(async () => {
    services = await createTestServices(await databases.init(databaseId), {
      entities: [
        entityOf('user:default/ada'),
        entityOf('user:default/ben'),
        entityOf('user:default/cleo'),
        entityOf('user:default/hidden'),
        entityOf('group:default/platform'),
      ],
      onlyFor: { 'user:default/hidden': [] },
      administrators: ['user:default/root'],
    });
  });

  it('gives a recap to somebody else, and leaves its creator no editor', async () => {
    const recap = await services.publish(
      ada,
      contentOf({ editors: ['user:default/ada', 'user:default/cleo'] }),
    );
    await expect(
      services.ownership.reassign(ada, { ...toCleo, recapId: recap.id }),
    ).resolves.toEqual({ recaps: 1 });
    const after = await services.recaps.read(cleo, recap.id);
    expect(after).toMatchObject({
      createdBy: 'user:default/cleo',
      editors: [],
      editable: true,
      version: recap.version + 1,
    });
    expect((await services.recaps.read(ada, recap.id)).editable).toBe(false);
    await expect(
      services.recaps.update(cleo, recap, contentOf()),
    ).rejects.toThrow('was changed by somebody else');
  });

  it('keeps what was given among the versions', async () => {
    const recap = await services.publish(
      ada,
      contentOf({ editors: ['user:default/cleo'] }),
    );
    await services.ownership.reassign(ada, { ...toCleo, recapId: recap.id });
    const { items } = await services.revisions.list(cleo, recap.id, page);
    expect(items[0]).toMatchObject({
      version: recap.version + 1,
      savedBy: 'user:default/ada',
    });
  });

  it('lets editors and the publishing team give what somebody wrote who has left, and nobody else', async () => {
    const recap = await services.publish(
      eve,
      contentOf({ publishingTeam: 'group:default/platform' }),
    );
    const given = { ...evesToCleo, recapId: recap.id };
    const dora = userActor('dora');
    await expect(services.ownership.reassign(dora, given)).rejects.toThrow(
      `Only the editors and the publishing team of recap ${recap.id} may give`,
    );
    await expect(
      services.ownership.reassign(serviceActor, given),
    ).rejects.toThrow('Only a signed-in user');
    await expect(services.ownership.reassign(ben, given)).resolves.toEqual({
      recaps: 1,
    });
  });

  it('gives all that somebody may give, and counts nothing that they may not read', async () => {
    await services.publish(eve, contentOf({ editors: ['user:default/ben'] }));
    await services.publish(eve, contentOf());
    const secret = await services.create(eve, contentOf());
    await services.publish(cleo, contentOf());
    const all = { ...evesToCleo, recapId: null };
    expect(await services.ownership.reassign(ben, all)).toEqual({ recaps: 1 });
    expect(await services.ownership.reassign(root, all)).toEqual({ recaps: 1 });
    expect(await services.ownership.reassign(root, all)).toEqual({ recaps: 0 });
    await expect(
      services.ownership.reassign(root, { ...evesToCleo, recapId: secret.id }),
    ).rejects.toThrow('There is no recap that you may read');
    expect(await services.recaps.read(eve, secret.id)).toEqual(secret);
    const { items } = await services.recaps.list(cleo, { mine: true }, page);
    expect(items).toHaveLength(3);
  });

  it('deprives nobody who is still there, however much somebody may', async () => {
    const recap = await services.publish(
      ada,
      contentOf({
        editors: ['user:default/ben'],
        publishingTeam: 'group:default/platform',
      }),
    );
    const hidden = userActor('hidden');
    await services.publish(hidden, contentOf());
    for (const [actor, from, recapId] of [
      [ben, 'user:default/ada', recap.id],
      [ben, 'user:default/ada', null],
      [root, 'user:default/ada', recap.id],
      [root, 'user:default/ada', null],
      [root, 'user:default/hidden', null],
    ] as const)
      await expect(
        services.ownership.reassign(actor, {
          from,
          to: 'user:default/cleo',
          recapId,
        }),
      ).rejects.toThrow(`from: ${from} may still be in the catalog`);
    expect(await services.recaps.read(ada, recap.id)).toEqual({
      ...recap,
      editable: true,
    });
  });

  it.each([
    ['user:default/nobody', 'to: user:default/nobody is not in the catalog'],
    ['user:default/hidden', 'to: user:default/hidden is not in the catalog'],
    ['group:default/platform', 'to: group:default/platform is not a User'],
    ['user:default/ada', 'to: is the same as from'],
  ])('refuses to give to %s', async (to, message) => {
    const recap = await services.publish(ada, contentOf());
    await expect(
      services.ownership.reassign(ada, { ...toCleo, to, recapId: recap.id }),
    ).rejects.toThrow(message);
  });

  it('says whose a recap is where it is not theirs', async () => {
    const recap = await services.publish(ben, contentOf());
    await expect(
      services.ownership.reassign(root, { ...toCleo, recapId: recap.id }),
    ).rejects.toThrow(
      `from: user:default/ada did not create recap ${recap.id}; it is user:default/ben's`,
    );
  });
});
