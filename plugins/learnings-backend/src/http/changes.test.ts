import { contentOf, eventOf, noteOf, sourceOf } from '../__testUtils__/content';
import { startBackend } from '../__testUtils__/startBackend';

type Backend = Awaited<ReturnType<typeof startBackend>>;

describe('the routes of changes', () => {
  let backend: Backend;
  let ada: ReturnType<Backend['as']>;
  let eventId: string;
  let talkId: string;

  beforeAll(async () => {
    backend = await startBackend();
    ada = backend.as('ada');
    const content = contentOf({
      event: eventOf('PromCon'),
      talks: [noteOf({ title: 'Thanos' })],
    });
    const { body } = await ada('post', '/recaps').send({
      content,
      source: sourceOf('# x'),
      publish: true,
    });
    eventId = body.event.id;
    talkId = body.talks[0].talkId;
  });

  it.each<[string, (send: Backend['asNobody']) => object, number, string]>([
    [
      'an event that ends before it starts',
      send =>
        send('put', `/events/${eventId}`)
          .set('If-Match', '"1"')
          .send({
            content: eventOf('PromCon', {
              startDate: '2019-11-08',
              endDate: '2019-11-07',
            }),
          }),
      400,
      'content.endDate',
    ],
    [
      'an edit without the version',
      send =>
        send('put', `/events/${eventId}`).send({ content: eventOf('PromCon') }),
      400,
      'If-Match',
    ],
    [
      'a video of no web address',
      send =>
        send('put', `/talks/${talkId}`)
          .set('If-Match', '"1"')
          .send({
            content: noteOf({ videoUrl: 'ftp://example.org/talk' }).talk,
          }),
      400,
      'content.videoUrl',
    ],
    [
      'a merge into no id',
      send => send('post', `/talks/${talkId}/merge`).send({ into: 'x' }),
      400,
      'into',
    ],
    [
      'a split of nothing',
      send =>
        send('post', `/events/${eventId}/split`).send({
          recapIds: [],
          content: eventOf('New'),
        }),
      400,
      'recapIds',
    ],
    [
      'a list of changes of everything',
      send => send('get', '/changes'),
      400,
      'subject',
    ],
    [
      'what is known of nothing',
      send => send('post', '/recaps/known').send({ event: null }),
      400,
      'body',
    ],
  ])('refuse %s', async (_, attempt, status, message) => {
    const { status: answered, body } = await (attempt(ada) as ReturnType<
      typeof ada
    >);
    expect([answered, body.error.message]).toEqual([
      status,
      expect.stringContaining(message),
    ]);
  });

  it('tells who edits an old version what the event is now', async () => {
    const { body } = await ada('put', `/events/${eventId}`)
      .set('If-Match', '"7"')
      .send({ content: eventOf('PromCon') })
      .expect(409);
    expect(body.current).toMatchObject({ id: eventId, version: 1 });
  });

  it('ask for a user', async () => {
    const attempt = async (send: Backend['asNobody']) => {
      const { status } = await send('post', `/events/${eventId}/merge`).send({
        into: talkId,
      });
      return status;
    };
    expect(await attempt(backend.asNobody)).toBe(401);
    expect(await attempt(backend.asService)).toBe(403);
  });
});
