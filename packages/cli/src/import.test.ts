import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RecapListQuery } from '@conference-learnings/plugin-learnings-common';
import { learnings, linesOf } from './__testUtils__/learnings';
import { startBackend, tokenOf } from './__testUtils__/startBackend';

// Every run is a process that starts from nothing, on a machine with other work.
jest.setTimeout(120_000);

let backend: Awaited<ReturnType<typeof startBackend>>;
let folder: string;
/** Nobody has any recaps yet. */
let name: string;
let people = 0;

beforeAll(async () => {
  backend = await startBackend();
});

beforeEach(() => {
  name = `person${people++}`;
  folder = mkdtempSync(join(tmpdir(), 'learnings-'));
  write('a.md', 'KubeCon EU 2019', 'We heard about Envoy.');
  write('b.md', 'PromCon 2018', 'We heard about Thanos.');
});

afterEach(() => rmSync(folder, { recursive: true }));

/** A recap whose words nobody else has. */
function write(file: string, title: string, text: string) {
  writeFileSync(join(folder, file), `# ${title}\n\n${text} Says ${name}.\n`);
}

const environment = () => ({
  LEARNINGS_URL: backend.url,
  LEARNINGS_TOKEN: tokenOf(name),
});

const bring = (...args: string[]) =>
  learnings({ folder, env: environment() }, 'import', ...args);

const recapsOf = async (query: RecapListQuery = {}) => {
  const { items } = await backend.client.listRecaps(
    { mine: true, ...query },
    { token: tokenOf(name) },
  );
  return items.map(({ title, status }) => `${title}: ${status}`).sort();
};

describe('learnings import', () => {
  it('makes a draft of each file, and says so in a line each', async () => {
    const { status, stdout, stderr } = await bring('a.md', 'b.md');
    expect(stdout).toMatch(
      /^drafted {4}a\.md: KubeCon EU 2019 · 0 talks, .*1 technology$/m,
    );
    expect(stdout).toMatch(/^drafted {4}b\.md: PromCon 2018/m);
    expect(stdout).toContain('2 drafts made.');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    await expect(recapsOf()).resolves.toEqual([
      'KubeCon EU 2019: draft',
      'PromCon 2018: draft',
    ]);
  });

  it('publishes for a team, and keeps the original', async () => {
    const [line] = linesOf(
      await bring('--json', '--publish', '--team', 'Platform', 'a.md'),
    );
    expect(line).toMatchObject({
      file: 'a.md',
      state: 'published',
      title: 'KubeCon EU 2019',
    });
    const token = tokenOf(name);
    const recap = await backend.client.getRecap(line.recapId, { token });
    expect(recap).toMatchObject({
      status: 'published',
      publishingTeam: 'group:default/platform',
      source: { kind: 'uploaded', name: 'a.md' },
    });
    await expect(
      backend.client.getRecapSource(recap.id, { token }),
    ).resolves.toBe(
      `# KubeCon EU 2019\n\nWe heard about Envoy. Says ${name}.\n`,
    );
  });

  it('skips what is there already, by its words', async () => {
    await bring('a.md');
    writeFileSync(
      join(folder, 'same.html'),
      `<h1>KubeCon EU 2019</h1><p>We heard about <b>Envoy</b>. Says ${name}.</p>`,
    );
    const { stdout } = await bring('a.md', 'same.html', 'b.md');
    expect(stdout).toContain(
      'skipped    a.md: it is here already as “KubeCon EU 2019” (draft)',
    );
    expect(stdout).toContain('skipped    same.html: it is here already');
    expect(stdout).toContain('1 draft made, 2 skipped.');
    await expect(recapsOf()).resolves.toHaveLength(2);
  });

  it('knows a file again whose recap was changed since', async () => {
    const [{ recapId }] = linesOf(await bring('--json', 'a.md'));
    const token = tokenOf(name);
    const recap = await backend.client.getRecap(recapId, { token });
    await backend.client.updateRecap(
      recap,
      {
        content: { ...recap, body: 'Other words.', title: 'Changed' },
        draftId: null,
        publish: false,
      },
      { token },
    );
    expect(linesOf(await bring('--json', 'a.md'))).toEqual([
      expect.objectContaining({ state: 'here', recapId, title: 'Changed' }),
    ]);
    await expect(recapsOf()).resolves.toEqual(['Changed: draft']);
  });

  it('publishes a draft that it made before', async () => {
    const [{ recapId }] = linesOf(await bring('--json', 'a.md'));
    expect(linesOf(await bring('--json', '--publish', 'a.md'))).toEqual([
      expect.objectContaining({ state: 'published', recapId }),
    ]);
    await expect(recapsOf()).resolves.toEqual(['KubeCon EU 2019: published']);
  });

  it('says where the recap of a file was deleted', async () => {
    const [{ recapId }] = linesOf(await bring('--json', 'a.md'));
    await backend.client.deleteRecap(
      { id: recapId, version: 1 },
      { token: tokenOf(name) },
    );
    const { status, stdout } = await bring('a.md');
    expect(stdout).toContain('has been deleted since');
    expect(status).toBe(1);
  });

  it('tells what would be made, and writes nothing', async () => {
    await bring('a.md');
    const ended = await bring('--dry-run', '--publish', 'a.md', 'b.md');
    expect(ended.stdout).toContain('published  a.md: KubeCon EU 2019; it was');
    expect(ended.stdout).toContain(
      'Nothing was written. Without --dry-run: 2 published.',
    );
    await expect(recapsOf()).resolves.toEqual(['KubeCon EU 2019: draft']);
  });

  it('goes on after a file that is wrong, and exits with 1', async () => {
    writeFileSync(join(folder, 'empty.md'), '');
    const ended = await bring('--json', 'empty.md', 'missing.md', 'b.md');
    expect(linesOf(ended)).toEqual([
      expect.objectContaining({
        file: 'empty.md',
        state: 'failed',
        error: expect.stringContaining('Give it some text'),
      }),
      expect.objectContaining({ file: 'missing.md', state: 'failed' }),
      expect.objectContaining({ file: 'b.md', state: 'drafted' }),
    ]);
    expect(ended.status).toBe(1);
  });

  it('names the teams that there are, and tries no other file', async () => {
    const ended = await bring('--json', '--team', 'others', 'a.md', 'b.md');
    expect(linesOf(ended)).toEqual([
      expect.objectContaining({
        state: 'failed',
        error: expect.stringMatching(/group:default\/platform.*--team/),
      }),
      expect.objectContaining({ file: 'b.md', state: 'untried' }),
    ]);
    expect(ended.status).toBe(1);
  });

  it.each([
    ['itself', false],
    ['npm', true],
  ])(
    'called by %s, finishes the file under way when it is interrupted, and then goes on where it stopped',
    async (_, throughNpm) => {
      for (let file = 0; file < 20; file++)
        write(`many${file}.md`, `KubeCon EU ${2000 + file}`, 'We heard this.');
      const ended = await learnings(
        { folder, env: environment(), interruptAt: 'a.md', throughNpm },
        'import',
        '.',
      );
      expect(ended.status).toBe(130);
      expect(ended.stderr).toMatch(
        /Stopped before .* To go on, run the same command again/,
      );
      const made = await recapsOf();
      expect(made.length).toBeLessThan(22);

      const again = await bring('.');
      expect(again.stdout).toContain(
        `${22 - made.length} drafts made, ${made.length} skipped.`,
      );
      await expect(recapsOf({ limit: 100 })).resolves.toHaveLength(22);
    },
  );

  it('explains itself', async () => {
    const { stdout } = await learnings({ folder }, 'import', '--help');
    expect(stdout).toContain('learnings import --dry-run');
  });
});
