import { contentOf, draftWriteOf, sourceOf } from '../__testUtils__/content';
import { entityOf } from '../__testUtils__/createTestServices';
import { startBackend } from '../__testUtils__/startBackend';
import { newId } from '../store/values';

type Backend = Awaited<ReturnType<typeof startBackend>>;

describe('the routes of drafts', () => {
  let backend: Backend;
  let ada: ReturnType<Backend['as']>;
  let ben: ReturnType<Backend['as']>;

  beforeAll(async () => {
    backend = await startBackend({ entities: [entityOf('user:default/ben')] });
    ada = backend.as('ada');
    ben = backend.as('ben');
  });

  const begin = async () =>
    (await ada('post', '/drafts').send(draftWriteOf('Mine')).expect(201)).body;
  const shareWithBen = (id: string) =>
    ada('put', `/drafts/${id}/people`).send({
      createdBy: 'user:default/ada',
      editors: ['user:default/ben'],
    });
  const messageOf = (response: { body: { error: { message: string } } }) =>
    response.body.error.message;

  it('keep a draft from others', async () => {
    const { id } = await begin();
    const session = newId();
    for (const attempt of [
      ben('get', `/drafts/${id}`),
      ben('put', `/drafts/${id}`)
        .set('If-Match', '1')
        .send(draftWriteOf('Stolen')),
      ben('delete', `/drafts/${id}`).set('If-Match', '1'),
      ben('put', `/drafts/${id}/people`).send({
        createdBy: 'user:default/ben',
        editors: [],
      }),
      ben('post', `/drafts/${id}/presence`).send({ session }),
      ben('post', '/recaps').send({
        content: contentOf(),
        source: sourceOf(''),
        draftId: id,
      }),
    ])
      expect((await attempt).status).toBe(404);
    await ada('delete', `/drafts/${id}`).set('If-Match', '1').expect(204);
  });

  it('let those who share a draft know of each other', async () => {
    const { id } = await begin();
    await shareWithBen(id).expect(200);
    const session = newId();
    await ada('post', `/drafts/${id}/presence`).send({ session }).expect(200);
    const { body } = await ben('post', `/drafts/${id}/presence`)
      .send({ session: newId() })
      .expect(200);
    expect(body).toMatchObject({
      version: 1,
      others: [{ session, userRef: 'user:default/ada' }],
    });
  });

  it('answer a stale save with the present state, and a late one with the recap', async () => {
    const { id } = await begin();
    await shareWithBen(id).expect(200);
    const save = (body: string) =>
      ben('put', `/drafts/${id}`).set('If-Match', '1').send(draftWriteOf(body));
    await save('One').expect(200);
    const stale = await save('Two');
    expect([stale.status, stale.body.current]).toEqual([
      409,
      expect.objectContaining({ version: 2, body: 'One' }),
    ]);

    const recap = await ada('post', '/recaps')
      .send({
        content: contentOf(),
        source: sourceOf(''),
        draftId: id,
        publish: true,
      })
      .expect(201);
    expect(recap.body.status).toBe('published');
    const late = await save('Three');
    expect([late.status, late.body]).toEqual([
      404,
      expect.objectContaining({
        error: {
          name: 'NotFoundError',
          message: expect.stringContaining(`has become recap ${recap.body.id}`),
        },
        response: { statusCode: 404 },
        recapId: recap.body.id,
      }),
    ]);
    const foreign = await backend.as('cy')('get', `/drafts/${id}`);
    expect([foreign.status, foreign.body.recapId]).toEqual([404, undefined]);
  });

  it('open a working copy, and publish it once though the answer is lost', async () => {
    const created = await ada('post', '/recaps')
      .send({ content: contentOf(), source: sourceOf('x'), publish: true })
      .expect(201);
    const { id, version } = created.body;
    await ben('post', `/recaps/${id}/working-copy`).expect(403);
    await ada('post', `/recaps/${newId()}/working-copy`).expect(404);
    const copy = await ada('post', `/recaps/${id}/working-copy`).expect(200);
    expect(copy.body.recap).toEqual({ id, version, deletedAt: null });

    const publish = (title: string) =>
      ada('put', `/recaps/${id}`)
        .set('If-Match', `"${version}"`)
        .send({
          content: contentOf({ title }),
          draftId: copy.body.id,
          publish: true,
        });
    const first = await publish('Better').expect(200);
    const again = await publish('Better').expect(200);
    expect(again.body).toEqual(first.body);
    expect(first.body).toMatchObject({
      title: 'Better',
      version: version + 1,
      workingCopy: null,
    });
    await publish('Another').expect(409);
  });

  it('make one recap of one id, and answer another content with it', async () => {
    const draftId = newId();
    const publish = (title: string) =>
      ada('post', '/recaps').send({
        content: contentOf({ title }),
        source: sourceOf('x'),
        draftId,
        publish: true,
      });
    const made = await publish('One').expect(201);
    expect((await publish('One').expect(201)).body).toEqual(made.body);
    const other = await publish('Two').expect(409);
    expect(other.body).toMatchObject({
      error: { name: 'ConflictError' },
      current: { id: made.body.id, title: 'One' },
    });
    const late = await ada('post', '/drafts').send({
      ...draftWriteOf('Two'),
      id: draftId,
    });
    expect([late.status, late.body.recapId]).toEqual([404, made.body.id]);
  });

  it.each([
    ['id', { id: 'x' }],
    ['title', { title: 'x'.repeat(501) }],
    ['body', { body: 7 }],
    ['review', { review: [] }],
    ['review', { review: 'x' }],
    ['source', { source: null }],
  ])('name %s where it is wrong', async (field, given) => {
    const response = await ada('post', '/drafts').send({
      ...draftWriteOf('x'),
      ...given,
    });
    expect([response.status, messageOf(response)]).toEqual([
      400,
      expect.stringContaining(`${field}: `),
    ]);
  });

  it('refuse people and pages that cannot be', async () => {
    const { id } = await begin();
    for (const [body, field] of [
      [{ createdBy: 'ben', editors: [] }, 'createdBy: '],
      [{ createdBy: 'user:default/ada' }, 'editors: '],
      [
        { createdBy: 'user:default/ada', editors: ['User:Default/Ben'] },
        'editors.0: ',
      ],
      [
        { createdBy: 'user:default/ada', editors: ['user:default/none'] },
        'editors.0: user:default/none is no user in the catalog',
      ],
    ] as const) {
      const response = await ada('put', `/drafts/${id}/people`).send(body);
      expect([response.status, messageOf(response)]).toEqual([
        400,
        expect.stringContaining(field),
      ]);
    }
    for (const body of [{}, { session: 'x' }, { session: newId(), leaving: 1 }])
      expect(
        (await ada('post', `/drafts/${id}/presence`).send(body)).status,
      ).toBe(400);
    expect((await ada('post', '/drafts/x/presence').send({})).status).toBe(400);
    for (const draftId of ['x', 7, ''])
      expect(
        (
          await ada('post', '/recaps').send({
            content: contentOf(),
            source: sourceOf(''),
            draftId,
          })
        ).status,
      ).toBe(400);
  });

  it('are for signed-in users alone', async () => {
    const { id } = await begin();
    for (const [method, path] of [
      ['get', '/drafts'],
      ['get', `/drafts/${id}`],
      ['post', `/recaps/${newId()}/working-copy`],
    ] as const) {
      expect((await backend.asService(method, path)).status).toBe(403);
      expect((await backend.asNobody(method, path)).status).toBe(401);
    }
  });
});
