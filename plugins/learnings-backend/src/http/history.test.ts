import { LearningsClient } from '@conference-learnings/plugin-learnings-common';
import { mockCredentials } from '@backstage/backend-test-utils';
import { contentOf, sourceOf } from '../__testUtils__/content';
import { entityOf } from '../__testUtils__/createTestServices';
import { startBackend } from '../__testUtils__/startBackend';

type Backend = Awaited<ReturnType<typeof startBackend>>;
const token = mockCredentials.user.token('user:default/ada');

describe('the routes of what a recap was and whose it is', () => {
  let backend: Backend;
  let ada: ReturnType<Backend['as']>;
  let client: LearningsClient;

  beforeAll(async () => {
    backend = await startBackend({
      entities: [
        entityOf('component:default/payments'),
        entityOf('user:default/ben'),
        entityOf('user:default/cleo'),
      ],
    });
    ada = backend.as('ada');
    const { port } = Object(backend.server.address());
    client = new LearningsClient({
      discoveryApi: {
        getBaseUrl: async id => `http://localhost:${port}/api/${id}`,
      },
      fetchApi: { fetch },
    });
  });

  const create = (title: string) =>
    client.createRecap(
      { content: contentOf({ title }), source: sourceOf('x') },
      { token },
    );

  it('answers the typed client', async () => {
    const recap = await create('One');
    const changed = await client.updateRecap(
      recap,
      { content: contentOf({ title: 'Two' }), draftId: null, publish: false },
      { token },
    );
    const { items } = await client.listRevisions(recap.id, {}, { token });
    expect(items.map(({ version }) => version)).toEqual([2, 1]);
    expect(await client.getRevision(recap.id, 1, { token })).toMatchObject({
      content: { title: 'One' },
    });
    const restored = await client.restoreRevision(changed, 1, { token });
    expect(restored.title).toBe('One');

    await client.deleteRecap(restored, { token });
    const deleted = await client.listRecaps(
      { mine: true, deleted: true },
      { token },
    );
    expect(deleted.items.map(({ id }) => id)).toContain(recap.id);
    expect(await client.undeleteRecap(recap.id, { token })).toMatchObject({
      title: 'One',
    });
    const names = await client.listTechnologyNames({ text: 'k8s' }, { token });
    expect(names.items[0].name).toBe('Kubernetes');
    expect(await client.listSourceFiles({}, { token })).toMatchObject({
      items: [],
    });
  });

  it('lets people give away their own, and says why nobody else’s', async () => {
    const recap = await create('One');
    const published = await client.publishRecap(recap, { token });
    const give = (name: string, from: string, to: string) =>
      backend
        .as(name)('post', '/recaps/reassign')
        .send({
          from: `user:default/${from}`,
          to: `user:default/${to}`,
          recapId: published.id,
        });
    const given = await give('ada', 'ada', 'ben');
    expect([given.status, given.body]).toEqual([200, { recaps: 1 }]);
    const taken = await give('cleo', 'ben', 'cleo');
    expect([taken.status, taken.body.error.message]).toEqual([
      400,
      expect.stringContaining('from: user:default/ben may still be'),
    ]);
  });

  it.each(['0', 'x', '-1', '1.5', '99999999999', '%00'])(
    'refuses %s as a version',
    async version => {
      const recap = await create('One');
      const { status, body } = await ada(
        'get',
        `/recaps/${recap.id}/revisions/${version}`,
      );
      expect(status).toBe(400);
      expect(body.error.message).toContain('version');
    },
  );

  it.each([
    ['/recaps/reassign', { from: 'user:default/ada' }, 'to: '],
    ['/recaps/reassign', { from: 7, to: 'user:default/ben' }, 'from: '],
    [
      '/links/relink',
      {
        from: 'component:default/x',
        to: 'component:default/payments',
        recapId: 'x',
      },
      'recapId: ',
    ],
    [
      '/links/relink',
      { from: 'component:default/payments', to: 'component:default/payments' },
      'from: component:default/payments may still be in the catalog',
    ],
  ])('refuses %s with %j', async (path, request, message) => {
    const { status, body } = await ada('post', path).send(request);
    expect(status).toBe(400);
    expect(body.error.message).toContain(message);
  });

  it('wants the version that a restorer has seen', async () => {
    const recap = await create('One');
    const path = `/recaps/${recap.id}/revisions/1/restore`;
    const { body } = await ada('post', path);
    expect(body.error.message).toContain('If-Match: is missing');
  });

  it('gives what is deleted to nobody who only reads', async () => {
    const recap = await create('One');
    const published = await client.publishRecap(recap, { token });
    await client.deleteRecap(published, { token });
    for (const send of [backend.as('ben'), backend.asNobody]) {
      const { status } = await send('post', `/recaps/${recap.id}/undelete`);
      expect([401, 404]).toContain(status);
    }
  });
});
