import {
  mkdirSync,
  mkdtempSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bin, learnings } from './__testUtils__/learnings';

// Every run is a process that starts from nothing, on a machine with other work.
jest.setTimeout(120_000);

/** Runs the given command on a text, as the real one does on documents. */
const TOOL = `
import { spawnSync } from 'node:child_process';
const args = process.argv;
const run = args[args.indexOf('--run') + 1];
const read = spawnSync('bash', ['-c', run], { input: '# Notes', encoding: 'utf8' });
console.log(read.stdout, read.stderr, args.includes('--misses'));
process.exit(3);
`;

let folder: string;
let checkout: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'learnings-'));
  // A name that a shell would take apart.
  checkout = join(folder, "Bo's place/main");
  mkdirSync(join(checkout, 'packages/cli/bin'), { recursive: true });
  writeFileSync(
    join(checkout, 'packages/cli/bin/learnings'),
    `require(${JSON.stringify(bin)});`,
  );
});

afterEach(() => rmSync(folder, { recursive: true }));

function putCorpus() {
  const shared = join(checkout, '../shared');
  for (const path of ['tools', 'corpus/documents', 'corpus/gold'])
    mkdirSync(join(shared, path), { recursive: true });
  writeFileSync(join(shared, 'tools/score-extraction.mjs'), TOOL);
}

const at = () => join(checkout, 'packages/cli/bin/learnings');

describe('learnings score', () => {
  it('scores what lies beside its checkout, also when it is called through a link', async () => {
    putCorpus();
    mkdirSync(join(folder, 'a/b'), { recursive: true });
    const link = join(folder, 'a/b/learnings');
    symlinkSync(at(), link);
    await expect(
      learnings({ folder, at: link }, 'score', '--misses'),
    ).resolves.toMatchObject({
      status: 3,
      stdout: expect.stringMatching(/"title":"Notes".*true/s),
    });
  });

  it('fails where there is nothing to score, and says what is missing', async () => {
    const bare = await learnings({ folder, at: at() }, 'score');
    expect(bare).toMatchObject({ status: 1, stdout: '' });
    expect(bare.stderr).toContain('score-extraction.mjs is missing');

    putCorpus();
    rmSync(join(checkout, '../shared/corpus/gold'), { recursive: true });
    await expect(
      learnings({ folder, at: at() }, 'score'),
    ).resolves.toMatchObject({
      status: 1,
      stderr: expect.stringMatching(/gold is missing/),
    });
  });
});
