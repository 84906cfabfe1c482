import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { learnings } from './__testUtils__/learnings';

// Every run is a process that starts from nothing, on a machine with other work.
jest.setTimeout(120_000);

const TOKEN = 'secret-token';

let folder: string;
let server: Server;
let url: string;
let answer: (response: ServerResponse) => void;
let requests: number;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'learnings-'));
  writeFileSync(join(folder, 'a.md'), '# A\n');
  writeFileSync(join(folder, 'b.md'), '# B\n');
  server = createServer((_request, response) => {
    requests++;
    answer(response);
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  // It is a server on a port.
  const { port } = server.address() as AddressInfo;
  url = `http://127.0.0.1:${port}`;
});

beforeEach(() => {
  requests = 0;
});

afterAll(async () => {
  rmSync(folder, { recursive: true });
  await new Promise(resolve => server.close(resolve));
});

const bring = (options: string[] = [], env: Record<string, string> = {}) =>
  learnings(
    {
      folder,
      env: { LEARNINGS_URL: url, LEARNINGS_TOKEN: TOKEN, ...env },
    },
    'import',
    ...options,
    'a.md',
    'b.md',
  );

const refuse =
  (status: number, message: string) => (answered: ServerResponse) =>
    answered
      .writeHead(status, {
        'Content-Type': 'application/json',
        'Retry-After': '0',
      })
      .end(
        JSON.stringify({
          error: { name: 'Error', message },
          response: { statusCode: status },
        }),
      );

describe('learnings import, where the server does not do it', () => {
  it.each([
    [401, 'does not accept the token', 1],
    [403, 'The token does not allow this: too bad.', 1],
    [404, 'There is no learnings plugin at http://127.0.0.1', 1],
    [503, 'cannot answer at the moment (503): too bad.', 4],
  ])('tells a %s once for all files', async (status, words, asked) => {
    answer = refuse(status, 'too bad');
    const ended = await bring();
    expect(ended.stdout).toContain(words);
    expect(ended.stdout).toContain('1 failed, 1 not tried.');
    expect(ended.stderr).toContain('run the same command again');
    expect(ended.stdout + ended.stderr).not.toContain(TOKEN);
    expect(ended.status).toBe(1);
    expect(requests).toBe(asked);
  });

  it.each([
    [400, 'Backstage does not take it: too bad.'],
    [409, 'Somebody else changed it at the same moment: too bad.'],
    [413, 'too large for the server: too bad. Split it'],
    [500, 'Backstage failed with 500: too bad.'],
  ])('tells a %s and goes on with the next file', async (status, words) => {
    answer = refuse(status, 'too bad');
    const ended = await bring();
    expect(ended.stdout).toMatch(/^failed {5}b\.md: /m);
    expect(ended.stdout).toContain(words);
    expect(ended.stdout).toContain('2 failed.');
    expect(ended.status).toBe(1);
  });

  it('says what to do where something else answers', async () => {
    answer = response =>
      response.writeHead(200, { 'Content-Type': 'text/html' }).end('<html>');
    const { stdout } = await bring();
    expect(stdout).toContain('Give the address of the backend with --url');
  });

  it('asks again where the line is cut, and then says that nobody is there', async () => {
    answer = response => response.destroy();
    const { stdout, status } = await bring();
    expect(stdout).toContain(`${url} cannot be reached`);
    expect(requests).toBe(4);
    expect(status).toBe(1);
  });

  it.each([
    [['--url', ''], {}, 'say where Backstage is'],
    [['--url', 'localhost:7007'], {}, 'is no http or https address'],
    [['--url', 'http://a:b@localhost'], {}, 'leave out user name and password'],
    [['--team', 'a:b:c d'], {}, 'is no team'],
    [['--team', 'user:default/ada'], {}, 'is no team'],
    [['--name', 'x.md'], {}, '--name is for standard input'],
    [[], { LEARNINGS_TOKEN: '' }, 'a Backstage token is needed'],
    [[], { LEARNINGS_TOKEN: `${TOKEN}\u00e9` }, 'characters that no token has'],
  ])('exits with 2 for %j %j', async (options, env, words) => {
    const ended = await bring(options, env);
    expect(ended.stderr).toContain(words);
    expect(ended.stderr).not.toContain(TOKEN);
    expect(ended).toMatchObject({ status: 2, stdout: '' });
    expect(requests).toBe(0);
  });
});
