import {
  mkdirSync,
  mkdtempSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MAX_RECAP_BYTES } from '@conference-learnings/recap-parser';
import { learnings, linesOf } from './__testUtils__/learnings';

// Every run is a process that starts from nothing, on a machine with other work.
jest.setTimeout(120_000);

const RECAP =
  '---\ntitle: KubeCon EU 2019\nauthor: Ann Lee\n---\nIn Barcelona Bo Ek gave a talk called “Solid Pods for Everyone” about Envoy. I plan to try Linkerd at work.';

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'learnings-'));
  mkdirSync(join(folder, 'years/2019'), { recursive: true });
  mkdirSync(join(folder, 'bare'));
  writeFileSync(join(folder, 'one.md'), RECAP);
  writeFileSync(join(folder, 'two.txt'), 'Notes\n\nSome words.\n');
  writeFileSync(join(folder, 'empty.md'), '');
  writeFileSync(join(folder, 'large.md'), 'x'.repeat(MAX_RECAP_BYTES + 1));
  writeFileSync(join(folder, 'years/b.RST'), 'Notes\n=====\n\nB.\n');
  writeFileSync(join(folder, 'years/2019/a.md'), '# A\n');
  writeFileSync(join(folder, 'years/picture.png'), 'x');
  writeFileSync(join(folder, 'bare/picture.png'), 'x');
});

afterAll(() => rmSync(folder, { recursive: true }));

const parse = (...args: string[]) => learnings({ folder }, 'parse', ...args);
const filesOf = async (...args: string[]) =>
  linesOf(await parse('--json', ...args)).map(({ file }) => file);

describe('learnings parse', () => {
  it('prints one object a line, in the order of the files, with paths relative to the caller', async () => {
    const ended = await parse('--json', 'two.txt', 'one.md');
    expect(linesOf(ended)).toEqual([
      expect.objectContaining({ file: 'two.txt', title: 'Notes', talks: [] }),
      expect.objectContaining({
        file: 'one.md',
        authors: [{ name: 'Ann Lee', anchor: null }],
        event: expect.objectContaining({
          name: 'KubeCon + CloudNativeCon Europe 2019',
        }),
        talks: [
          expect.objectContaining({
            title: 'Solid Pods for Everyone',
            speakers: ['Bo Ek'],
          }),
        ],
        followUps: [
          expect.objectContaining({ text: 'I plan to try Linkerd at work.' }),
        ],
      }),
    ]);
    expect(ended).toMatchObject({ status: 0, stderr: '' });
  });

  it('says which file could not be read and why, reads the others, and exits with 1', async () => {
    const ended = await parse(
      '--json',
      'missing.md',
      'empty.md',
      'large.md',
      'bare',
      'none/*.md',
      'two.txt',
    );
    expect(linesOf(ended)).toEqual([
      { file: 'missing.md', error: expect.stringContaining('no such file') },
      { file: 'empty.md', error: expect.stringContaining('empty') },
      { file: 'large.md', error: expect.stringContaining('Split it') },
      { file: 'bare', error: expect.stringContaining('No recaps') },
      { file: 'none/*.md', error: expect.stringContaining('No file fits') },
      expect.objectContaining({ title: 'Notes' }),
    ]);
    expect(ended.stderr).toMatch(
      /missing\.md: There is no such file\. Check the path/,
    );
    expect(ended.status).toBe(1);
  });

  it('reads the others where one cannot even be looked for', async () => {
    symlinkSync('loop.md', join(folder, 'loop.md'));
    const long = `${'x'.repeat(300)}.md`;
    const ended = await parse(
      '--json',
      long,
      'loop.md',
      'one.md/two.md',
      'two.txt',
    );
    expect(linesOf(ended)).toEqual([
      { file: long, error: 'It could not be read (ENAMETOOLONG).' },
      { file: 'loop.md', error: 'It could not be read (ELOOP).' },
      {
        file: 'one.md/two.md',
        error: expect.stringContaining('no such file'),
      },
      expect.objectContaining({ title: 'Notes' }),
    ]);
    expect(ended.stderr).not.toContain('Error');
    expect(ended.status).toBe(1);
  });

  it('takes a pattern that is longer than a file name may be', async () => {
    await expect(filesOf(`{two,${'x'.repeat(300)}}.txt`)).resolves.toEqual([
      'two.txt',
    ]);
  });

  it('starts from the folder that it runs in, wherever a package manager was called', async () => {
    const inYears = {
      folder: join(folder, 'years'),
      env: { INIT_CWD: tmpdir() },
    };
    for (const arg of ['b.RST', '*.RST'])
      expect(
        linesOf(await learnings(inYears, 'parse', '--json', arg)),
      ).toMatchObject([{ file: 'b.RST', title: 'Notes' }]);
  });

  it('starts from the folder that npm was called in', async () => {
    const ended = await learnings(
      { folder: join(folder, 'years'), throughNpm: true },
      'parse',
      '--json',
      'b.RST',
    );
    expect(linesOf(ended)).toMatchObject([{ file: 'b.RST', title: 'Notes' }]);
  });

  it('reads what lies in a folder and below it', async () => {
    await expect(filesOf('years')).resolves.toEqual([
      join('years', '2019/a.md'),
      join('years', 'b.RST'),
    ]);
  });

  it('reads what fits a pattern, and each file once', async () => {
    await expect(filesOf('years/**/*.md', 'years')).resolves.toEqual([
      'years/2019/a.md',
      join('years', 'b.RST'),
    ]);
  });

  it('takes a name for the file that it is before it takes it for a pattern', async () => {
    writeFileSync(join(folder, 'day[1].md'), '# Day\n');
    await expect(filesOf('day[1].md')).resolves.toEqual(['day[1].md']);
  });

  it.each([[[]], [['-']]])('reads standard input with %j', async args => {
    const ended = await learnings(
      { folder, stdin: RECAP },
      'parse',
      '--json',
      ...args,
    );
    expect(linesOf(ended)).toEqual([
      expect.objectContaining({ file: '-', title: 'KubeCon EU 2019' }),
    ]);
  });

  it('lets standard input have a name', async () => {
    const ended = await learnings(
      { folder, stdin: 'Plain words.' },
      'parse',
      '--json',
      '--name',
      'gophercon-2018.slide',
    );
    expect(linesOf(ended)).toEqual([
      expect.objectContaining({
        file: 'gophercon-2018.slide',
        event: expect.objectContaining({ year: 2018 }),
      }),
    ]);
  });

  it('prints a summary for people without --json, and no colours into a pipe', async () => {
    const { stdout } = await learnings(
      { folder, env: { FORCE_COLOR: '1' } },
      'parse',
      'one.md',
    );
    expect(stdout).toContain(
      'KubeCon + CloudNativeCon Europe 2019 · Barcelona',
    );
    expect(stdout).toContain('Talks (1)\n  - Solid Pods for Everyone · Bo Ek');
    expect(stdout).toContain(
      'Follow-ups (1)\n  - I plan to try Linkerd at work.',
    );
    expect(stdout).not.toContain('\u001b');
  });

  it('explains itself, and exits with 2 where it was not understood', async () => {
    const help = await learnings({ folder }, '--help');
    expect(help.status).toBe(0);
    expect(help.stdout).toContain('learnings parse --json');
    await expect(parse('--help')).resolves.toMatchObject({
      status: 0,
      stdout: expect.stringContaining('one JSON object a line'),
    });
    await expect(learnings({ folder }, 'parze')).resolves.toMatchObject({
      status: 2,
      stderr: expect.stringContaining('Did you mean parse?'),
    });
    await expect(parse('--name', 'x.md', 'one.md')).resolves.toMatchObject({
      status: 2,
      stderr: expect.stringContaining('--name is for standard input'),
    });
  });
});
