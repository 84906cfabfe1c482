import { ResponseError } from '@backstage/errors';
import { createServer, type IncomingMessage, type Server } from 'http';
import type { AddressInfo } from 'net';
import { LearningsClient } from './LearningsClient';

const id = '0199d2c0-0000-7000-8000-000000000001';

describe('LearningsClient', () => {
  const seen: Array<{ request: IncomingMessage; body: string }> = [];
  let answer: { status: number; body: string };
  let server: Server;
  let client: LearningsClient;

  beforeAll(async () => {
    server = createServer(async (request, response) => {
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(chunk);
      seen.push({ request, body: Buffer.concat(chunks).toString() });
      response.writeHead(answer.status, { 'Content-Type': 'application/json' });
      response.end(answer.body);
    });
    await new Promise<void>(resolve => {
      server.listen(0, '127.0.0.1', resolve);
    });
    const { port } = server.address() as AddressInfo;
    client = new LearningsClient({
      discoveryApi: {
        getBaseUrl: async plugin => `http://127.0.0.1:${port}/api/${plugin}`,
      },
      fetchApi: { fetch },
    });
  });

  beforeEach(() => {
    seen.length = 0;
    answer = { status: 200, body: '{}' };
  });

  afterAll(() => new Promise(resolve => server.close(resolve)));

  it('leaves out what is not asked for and repeats what is asked for twice', async () => {
    await client.listLearnings({
      kind: ['recap', 'caution'],
      text: 'pod & gate',
      team: undefined,
    });
    expect(seen[0].request.url).toBe(
      '/api/learnings/learnings?kind=recap&kind=caution&text=pod+%26+gate',
    );
  });

  it('turns an entity ref into the three parts of its path', async () => {
    await client.listEntityLearnings('component:default/payments', {
      reach: 'own',
    });
    expect(seen[0].request.url).toBe(
      '/api/learnings/entities/component/default/payments/learnings?reach=own',
    );
  });

  it('sends the version that the caller has seen, and the token', async () => {
    await client.publishRecap({ id, version: 7 }, { token: 'secret' });
    expect(seen[0].request.method).toBe('POST');
    expect(seen[0].request.headers).toMatchObject({
      'if-match': '"7"',
      authorization: 'Bearer secret',
    });
  });

  it('lets a request outlive its page where it is asked to', async () => {
    const send = jest.fn(async () => new Response('{}'));
    const leaving = new LearningsClient({
      discoveryApi: { getBaseUrl: async () => 'http://localhost' },
      fetchApi: { fetch: send },
    });
    await leaving.keepPresence(
      id,
      { session: id, leaving: true },
      { keepalive: true },
    );
    expect(send).toHaveBeenCalledWith(
      `http://localhost/drafts/${id}/presence`,
      expect.objectContaining({ keepalive: true }),
    );
  });

  it('reads the original as it is', async () => {
    answer = { status: 200, body: '# Not {json}' };
    await expect(client.getRecapSource(id)).resolves.toBe('# Not {json}');
  });

  it('does not let an id leave its place in the path', async () => {
    await client.getRecap('../drafts?x=');
    expect(seen[0].request.url).toBe(
      '/api/learnings/recaps/..%2Fdrafts%3Fx%3D',
    );
  });

  it('rejects with what the backend says is wrong', async () => {
    answer = {
      status: 409,
      body: JSON.stringify({
        error: { name: 'ConflictError', message: 'version 7 is stale' },
        response: { statusCode: 409 },
      }),
    };
    const failure = await client
      .deleteRecap({ id, version: 7 })
      .catch(error => error);
    expect(failure).toBeInstanceOf(ResponseError);
    expect(failure.cause).toMatchObject({
      name: 'ConflictError',
      message: 'version 7 is stale',
    });
  });
});
