import {
  LearningsClient,
  MAX_RECAP_BYTES,
} from '@conference-learnings/plugin-learnings-common';
import { mockCredentials } from '@backstage/backend-test-utils';
import {
  contentOf,
  linkTo,
  sourceOf,
  takeawayOf,
} from '../__testUtils__/content';
import { entityOf } from '../__testUtils__/createTestServices';
import { startBackend } from '../__testUtils__/startBackend';

type Backend = Awaited<ReturnType<typeof startBackend>>;
const UNKNOWN = '0199d2c0-0000-7000-8000-000000000001';

describe('the routes of recaps', () => {
  let backend: Backend;
  let ada: ReturnType<Backend['as']>;
  let ben: ReturnType<Backend['as']>;

  beforeAll(async () => {
    backend = await startBackend({
      entities: [
        entityOf('component:default/payments'),
        entityOf('component:default/vault'),
      ],
      onlyFor: { 'component:default/vault': ['user:default/ada'] },
    });
    ada = backend.as('ada');
    ben = backend.as('ben');
  });

  const create = async (content = contentOf(), source = sourceOf('# x')) =>
    (await ada('post', '/recaps').send({ content, source }).expect(201)).body;
  const messageOf = (response: { body: { error: { message: string } } }) =>
    response.body.error.message;

  it('answers the typed client', async () => {
    const { port } = Object(backend.server.address());
    const client = new LearningsClient({
      discoveryApi: {
        getBaseUrl: async id => `http://localhost:${port}/api/${id}`,
      },
      fetchApi: { fetch },
    });
    const token = mockCredentials.user.token('user:default/ada');
    const { content } = await client.parseRecap(
      { content: '# PromCon\n\nWe liked Thanos.' },
      { token },
    );
    const created = await client.createRecap(
      {
        content: { ...content, publishingTeam: 'group:default/platform' },
        source: sourceOf('x'),
      },
      { token },
    );
    const published = await client.publishRecap(created, { token });
    const { items } = await client.listLearnings(
      { kind: ['recap'], technology: 'thanos' },
      { token },
    );
    expect(items.map(({ id }) => id)).toContain(published.id);
    await client.deleteRecap(published, { token });
    await expect(client.getRecap(published.id, { token })).rejects.toThrow(
      '404',
    );
  });

  it('hands out the original as a download that no browser renders', async () => {
    const text = '<script>alert(1)</script>\r\n\uFEFFé';
    const { id } = await create(
      contentOf(),
      sourceOf(text, 'a/b/notes "é".html'),
    );
    const response = await ben('get', `/recaps/${id}/source`);
    expect(response.status).toBe(404);
    const own = await ada('get', `/recaps/${id}/source`).buffer().expect(200);
    expect(own.headers['content-type']).toBe('text/plain; charset=utf-8');
    expect(own.headers['x-content-type-options']).toBe('nosniff');
    expect(own.headers['content-disposition']).toMatch(
      /^attachment; filename="notes/,
    );
    expect(own.text).toBe(text);
  });

  it('answers a stale version with the present state', async () => {
    const recap = await create();
    const change = (title: string, version: number) =>
      ada('put', `/recaps/${recap.id}`)
        .set('If-Match', `"${version}"`)
        .send({ content: contentOf({ title }) });
    await change('First', 1).expect(200);
    const { status, body } = await change('Second', 1);
    expect(status).toBe(409);
    expect(body).toMatchObject({
      error: {
        name: 'ConflictError',
        message: expect.stringContaining('the present one is 2'),
      },
      response: { statusCode: 409 },
      current: { id: recap.id, version: 2, title: 'First' },
    });
  });

  it.each(['put', 'delete'] as const)(
    'wants If-Match for %s and says what to send',
    async method => {
      const { id } = await create();
      const missing = await ada(method, `/recaps/${id}`).send({
        content: contentOf(),
      });
      expect([missing.status, messageOf(missing)]).toEqual([
        400,
        'If-Match: is missing; send the version that you have seen, such as If-Match: "3"',
      ]);
      for (const version of ['*', '"x"', '-1', '0', '"1", "2"', '1e3'])
        expect(
          (
            await ada(method, `/recaps/${id}`)
              .set('If-Match', version)
              .send({ content: contentOf() })
          ).status,
        ).toBe(400);
    },
  );

  describe('understanding a text', () => {
    const parse = (content: unknown) =>
      ada('post', '/recaps/parse').send({ content });

    it.each([
      ['an empty text', '', 'content: '],
      ['spaces', ' \n\t ', 'content: '],
      ['a binary file', '\u0000\u0001\u0002PNG\u0000\u0000', 'content: '],
      ['a number', 7, 'content: '],
      ['nothing', undefined, 'content: '],
      [
        'too long a text',
        'a'.repeat(MAX_RECAP_BYTES + 1),
        `content: is ${MAX_RECAP_BYTES + 1} bytes long`,
      ],
    ])('refuses %s', async (_, content, message) => {
      const response = await parse(content);
      expect(response.status).toBe(400);
      expect(messageOf(response)).toContain(message);
    });

    it('reads the body that its author has changed, also where nothing came from outside', async () => {
      const answer = await ada('post', '/recaps/parse').send({
        content: '',
        body: '* We saw Thanos\n',
      });
      expect(answer.body).toMatchObject({
        format: 'markdown',
        content: {
          body: '* We saw Thanos\n',
          technologies: [expect.objectContaining({ name: 'Thanos' })],
        },
      });
    });

    it.each([
      ['nothing at all', ' ', 'content: The document is empty'],
      ['a number', 7, 'body: '],
      [
        'too long a body',
        'a'.repeat(MAX_RECAP_BYTES + 1),
        `body: is ${MAX_RECAP_BYTES + 1} bytes long`,
      ],
    ])('refuses %s as a changed body', async (_, text, message) => {
      const answer = await ada('post', '/recaps/parse').send({
        content: '',
        body: text,
      });
      expect(answer.status).toBe(400);
      expect(messageOf(answer)).toContain(message);
    });

    it.each([
      ['one character a million times', 'a'.repeat(1024 * 1024)],
      ['a million line ends and a word', `${'\n'.repeat(1024 * 1024)}Thanos`],
      [
        'broken front matter',
        '---\ntitle: [unclosed\n: : :\n---\n\n# PromCon\n\nWe liked Thanos.\n',
      ],
      ['half surrogate pairs', 'PromCon \uD83D and Thanos \uDE00 were good.'],
      [
        'replacement characters of broken UTF-8',
        'PromCon \uFFFD\uFFFD was good.',
      ],
      [
        'the largest text',
        `# x\n\n${'word '.repeat(MAX_RECAP_BYTES / 5 - 10)}`,
      ],
    ])(
      'reads %s, and what it makes of it can be saved',
      async (_, text) => {
        const { status, body } = await parse(text);
        expect([status, body.error]).toEqual([200, undefined]);
        const saved = await ada('post', '/recaps').send({
          content: body.content,
          source: sourceOf(text),
        });
        expect([saved.status, saved.body.error]).toEqual([201, undefined]);
      },
      20_000,
    );

    it('takes bytes that are no UTF-8 for what they can be', async () => {
      const body = Buffer.concat([
        Buffer.from('{"content":"PromCon '),
        Buffer.from([0xff, 0xfe]),
        Buffer.from(' was good."}'),
      ]);
      const { port } = Object(backend.server.address());
      const response = await fetch(
        `http://localhost:${port}/api/learnings/recaps/parse`,
        {
          method: 'POST',
          headers: {
            'Content-Type': 'application/json',
            Authorization: mockCredentials.user.header('user:default/ada'),
          },
          body,
        },
      );
      expect(response.status).toBe(200);
    });

    it('refuses what is no JSON, no object, or larger than anything it could read', async () => {
      const send = (body: string) =>
        ada('post', '/recaps/parse')
          .set('Content-Type', 'application/json')
          .send(body);
      const broken = await send('{"content": ');
      expect([broken.status, messageOf(broken)]).toEqual([
        400,
        expect.stringContaining('The body is not valid JSON'),
      ]);
      expect((await send('[]')).status).toBe(400);
      const huge = await send(
        JSON.stringify({ content: 'a'.repeat(9 * MAX_RECAP_BYTES) }),
      );
      expect([huge.status, messageOf(huge)]).toEqual([
        413,
        expect.stringContaining('The body is larger than'),
      ]);
      const plain = await ada('post', '/recaps/parse')
        .set('Content-Type', 'text/plain')
        .send('hello');
      expect([plain.status, messageOf(plain)]).toEqual([
        400,
        expect.stringContaining('application/json'),
      ]);
    });
  });

  it('names every field that is wrong', async () => {
    const response = await ada('post', '/recaps').send({
      content: {
        ...contentOf({ title: ' ' }),
        takeaways: [takeawayOf('x', { talk: 3 })],
      },
      source: { kind: 'elsewhere', name: null, content: '' },
    });
    expect(response.status).toBe(400);
    expect(messageOf(response)).toContain('content.title: ');
    expect(messageOf(response)).toContain('source.kind: ');
    const index = await ada('post', '/recaps').send({
      content: contentOf({ takeaways: [takeawayOf('x', { talk: 3 })] }),
      source: sourceOf(''),
    });
    expect(messageOf(index)).toContain(
      'content.takeaways.0.talk: points at talks[3]',
    );
  });

  it.each([
    [
      'a team that is not theirs',
      contentOf({ publishingTeam: 'group:default/other' }),
      'yours are group:default/platform',
    ],
    [
      'an entity that is not there',
      contentOf({ links: [linkTo('component:default/none')] }),
      'content.links.0.entityRef: component:default/none is not in the catalog',
    ],
    [
      'an entity that they may not see',
      contentOf({ links: [linkTo('component:default/vault')] }),
      'content.links.0.entityRef: component:default/vault is not in the catalog',
    ],
  ])('refuses a recap with %s', async (_, content, message) => {
    const response = await ben('post', '/recaps').send({
      content,
      source: sourceOf(''),
    });
    expect([response.status, messageOf(response)]).toEqual([
      400,
      expect.stringContaining(message),
    ]);
  });

  it('takes who did it from the credentials, whatever the body says', async () => {
    const response = await ben('post', '/recaps').send({
      content: { ...contentOf(), createdBy: 'user:default/ada' },
      source: sourceOf(''),
      createdBy: 'user:default/ada',
    });
    expect(response.body.createdBy).toBe('user:default/ben');
  });

  it('lets nobody change what is another’s', async () => {
    const recap = await create();
    const published = await ada('post', `/recaps/${recap.id}/publish`)
      .set('If-Match', '1')
      .expect(200);
    const version = `"${published.body.version}"`;
    for (const attempt of [
      ben('put', `/recaps/${recap.id}`)
        .set('If-Match', version)
        .send({ content: contentOf() }),
      ben('delete', `/recaps/${recap.id}`).set('If-Match', version),
      ben('post', `/recaps/${recap.id}/archive`).set('If-Match', version),
    ]) {
      const response = await attempt;
      expect([response.status, messageOf(response)]).toEqual([
        403,
        expect.stringContaining('Only its creator and its editors'),
      ]);
    }
    expect((await ben('get', `/recaps/${recap.id}`)).body.editable).toBe(false);
  });

  it('knows nobody without credentials, and lets services read only', async () => {
    expect((await backend.asNobody('get', '/recaps')).status).toBe(401);
    expect((await backend.asService('get', '/recaps')).status).toBe(200);
    const response = await backend
      .asService('post', '/recaps')
      .send({ content: contentOf(), source: sourceOf('') });
    expect([response.status, messageOf(response)]).toEqual([
      403,
      expect.stringContaining('Only a signed-in user'),
    ]);
  });

  it.each([
    '/recaps',
    '/drafts',
    '/learnings',
    '/events',
    '/talks',
    '/technologies',
    '/follow-ups',
    '/entities/component/default/payments/learnings',
  ])('bounds %s and refuses a cursor that it never gave', async path => {
    for (const [limit, message] of [
      ['-1', '>=1'],
      ['0', '>=1'],
      ['1000000', '<=100'],
      ['x', 'number'],
      ['1.5', 'int'],
    ]) {
      const response = await ada('get', `${path}?limit=${limit}`);
      expect([response.status, messageOf(response)]).toEqual([
        400,
        expect.stringMatching(/^limit: /),
      ]);
      expect(messageOf(response)).toContain(message);
    }
    const forged = (value: unknown) =>
      Buffer.from(JSON.stringify(value)).toString('base64url');
    for (const cursor of [
      'x',
      '%00',
      'eyJ9',
      forged(null),
      forged({ list: path.slice(1), sort: '2020', id: "' OR 1=1" }),
      forged({ list: 'another', sort: 'a', id: UNKNOWN }),
    ]) {
      const response = await ada('get', `${path}?cursor=${cursor}`);
      expect([response.status, messageOf(response)]).toEqual([
        400,
        expect.stringContaining('start again without it'),
      ]);
    }
    expect((await ada('get', `${path}?limit=1&limit=2`)).status).toBe(400);
    expect((await ada('get', `${path}?limit[a]=1`)).status).toBe(400);
    expect((await ada('get', `${path}?limit=100`)).status).toBe(200);
  });

  it.each([
    '/recaps/ID',
    '/recaps/ID/source',
    '/drafts/ID',
    '/events/ID',
    '/talks/ID',
  ])(
    'answers 404 for an unknown %s, and 400 for one that cannot be',
    async path => {
      expect((await ada('get', path.replace('ID', UNKNOWN))).status).toBe(404);
      for (const id of ['1', 'x', '%00', '%F0%9F', "'--", '..%2F..'])
        expect([400, 404]).toContain(
          (await ada('get', path.replace('ID', id))).status,
        );
    },
  );

  it('answers 404 for an entity that is not there or not visible, whatever it is called', async () => {
    for (const ref of ['component/default/none', 'component/default/vault'])
      expect((await ben('get', `/entities/${ref}/learnings`)).status).toBe(404);
    for (const ref of [
      'comp%20onent/default/x',
      'component/default/%00',
      `component/default/${'a'.repeat(500)}`,
    ])
      expect((await ben('get', `/entities/${ref}/learnings`)).status).toBe(400);
    expect(
      (await ben('get', '/entities/Component/Default/Payments/learnings'))
        .status,
    ).toBe(200);
  });

  it('finds nothing for an event, talk, team or technology that is not there', async () => {
    for (const query of [
      `event=${UNKNOWN}`,
      `talk=${UNKNOWN}`,
      'team=group:default/none',
      'technology=%00',
      'text=%00%22*',
      'technology=none',
    ])
      expect(
        (
          await ada(
            'get',
            `/learnings?technology=nope&${query}`.replace(
              'technology=nope&technology',
              'technology',
            ),
          )
        ).body.items,
      ).toEqual([]);
    expect((await ada('get', '/learnings?kind=rumour')).status).toBe(400);
    expect((await ada('get', '/recaps?mine=perhaps')).status).toBe(400);
  });
});
