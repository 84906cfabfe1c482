import { entityOf } from '../__testUtils__/createTestServices';
import { startBackend } from '../__testUtils__/startBackend';
import { newId } from '../store/values';

const write = { text: 'Try it', owner: 'user:default/ben' };

describe('The routes of follow-ups', () => {
  const start = () =>
    startBackend({
      entities: [entityOf('user:default/ben'), entityOf('group:default/money')],
    });

  it('log one, list it, and close it in the version that was seen', async () => {
    const { as } = await start();
    const made = await as('ada')('post', '/follow-ups').send(write);
    expect(made.status).toBe(201);
    const list = await as('ben')('get', '/follow-ups?scope=mine&state=open');
    expect(list.body.items).toEqual([made.body]);
    expect(
      (await as('ada')('get', '/follow-ups?scope=mine')).body.items,
    ).toEqual([]);

    const close = (outcome: string) =>
      as('ben')('patch', `/follow-ups/${made.body.id}`)
        .set('If-Match', '"1"')
        .send({ state: 'done', outcome });
    expect((await close('It works')).body).toMatchObject({ version: 2 });
    const late = await close('It does not');
    expect(late.status).toBe(409);
    expect(late.body).toMatchObject({
      error: { name: 'ConflictError' },
      current: { version: 2, outcome: 'It works' },
    });
  });

  it.each<[string, object]>([
    ['owner: is missing; name the User or Group', { owner: undefined }],
    ['owner: is missing; name the User or Group', { owner: null }],
    ['owner: must be a full, lower-cased entity ref', { owner: 'Ben' }],
    [
      'owner: user:default/dee is not in the catalog',
      { owner: 'user:default/dee' },
    ],
    ['dueDate: must be a day such as 2026-12-24', { dueDate: '24.12.2026' }],
    ['dueDate: must be a day such as 2026-12-24', { dueDate: '2026-02-30' }],
    ['ticketUrl: must be an http or https URL', { ticketUrl: 'ABC-1' }],
    ['text: is empty; say in a sentence', { text: ' ' }],
    ['takeawayId: no published recap', { takeawayId: newId() }],
  ])('answer 400 with "%s"', async (message, given) => {
    const { as } = await start();
    const { status, body } = await as('ada')('post', '/follow-ups').send({
      ...write,
      ...given,
    });
    expect(status).toBe(400);
    expect(body.error.message).toContain(message);
  });

  it('answer 403 to a service, and 401 to nobody', async () => {
    const { asService, asNobody } = await start();
    expect((await asService('post', '/follow-ups').send(write)).status).toBe(
      403,
    );
    expect((await asNobody('post', '/follow-ups').send(write)).status).toBe(
      401,
    );
  });
});
