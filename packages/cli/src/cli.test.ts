import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const bin = resolve(__dirname, '../bin/learnings');
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'learnings-'));
  writeFileSync(
    join(folder, 'one.md'),
    '---\ntitle: KubeCon EU 2019\nauthor: Ann Lee\n---\nIn Barcelona Bo Ek gave a talk called “Solid Pods for Everyone” about Envoy. I plan to try Linkerd at work.',
  );
  writeFileSync(join(folder, 'two.txt'), 'Notes\n\nSome words.\n');
  writeFileSync(join(folder, 'empty.md'), '');
});

afterAll(() => rmSync(folder, { recursive: true }));

function learnings(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [bin, ...args],
    { encoding: 'utf8', env: { ...process.env, INIT_CWD: folder } },
  );
  return { status, stdout, stderr };
}

describe('learnings parse', () => {
  it('prints one object a line, in the order of the files, with paths relative to the caller', () => {
    const { status, stdout, stderr } = learnings(
      'parse',
      '--json',
      'two.txt',
      'one.md',
    );
    const lines = stdout
      .trim()
      .split('\n')
      .map(line => JSON.parse(line));
    expect(lines).toEqual([
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
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });

  it('says which file could not be read and why, reads the others, and exits with 1', () => {
    const { status, stdout, stderr } = learnings(
      'parse',
      '--json',
      'missing.md',
      'empty.md',
      '.',
      'two.txt',
    );
    const lines = stdout
      .trim()
      .split('\n')
      .map(line => JSON.parse(line));
    expect(lines).toEqual([
      { file: 'missing.md', error: expect.stringContaining('no such file') },
      { file: 'empty.md', error: expect.stringContaining('empty') },
      { file: '.', error: expect.stringContaining('folder') },
      expect.objectContaining({ title: 'Notes' }),
    ]);
    expect(stderr).toMatch(
      /missing\.md: There is no such file\. Check the path/,
    );
    expect(status).toBe(1);
  });

  it('prints a summary for people without --json', () => {
    const { stdout } = learnings('parse', 'one.md');
    expect(stdout).toContain(
      'KubeCon + CloudNativeCon Europe 2019 · Barcelona',
    );
    expect(stdout).toContain('Talks (1)\n  - Solid Pods for Everyone · Bo Ek');
    expect(stdout).toContain(
      'Follow-ups (1)\n  - I plan to try Linkerd at work.',
    );
  });

  it('explains itself', () => {
    expect(learnings('--help').stdout).toContain('learnings parse --json');
    expect(learnings('parse', '--help').stdout).toContain(
      'one JSON object a line',
    );
    const wrong = learnings('parze');
    expect(wrong.status).toBe(1);
    expect(wrong.stderr).toContain('Did you mean parse?');
  });
});
