import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { TestDatabases } from '@backstage/backend-test-utils';
import { MAX_RECAP_BYTES } from '@conference-learnings/plugin-learnings-common';
import { contentOf } from '../__testUtils__/content';
import {
  createTestServices,
  userActor,
  type TestServices,
} from '../__testUtils__/createTestServices';
import { sourceKeyOf } from '../sources/sourceKeyOf';
import { SourceFiles } from '../store/sources/SourceFiles';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
const ben = userActor('ben');
const page = { limit: 25 };

describe.each(databases.eachSupportedId())(
  'ReadableFiles on %s',
  databaseId => {
    let parent: string;
    let services: TestServices;

    beforeEach(async () => {
      parent = await mkdtemp(path.join(tmpdir(), 'readable-files-'));
      const folder = path.join(parent, 'recaps');
      await mkdir(path.join(folder, '2019'), { recursive: true });
      await writeFile(path.join(parent, 'secret.md'), 'Secret');
      await writeFile(path.join(folder, 'a.md'), 'Größe');
      await writeFile(path.join(folder, '2019', 'PromCon.md'), 'x');
      await writeFile(path.join(folder, 'key.pem'), 'Secret');
      await symlink('../secret.md', path.join(folder, 'link.md'));
      services = await createTestServices(await databases.init(databaseId), {
        sources: [
          { source: 'recaps', folder, publishAs: null },
          {
            source: 'gone',
            folder: path.join(parent, 'gone'),
            publishAs: null,
          },
        ],
      });
    });

    afterEach(() => rm(parent, { recursive: true }));

    const importFile = (name: string) =>
      services.imports.save({
        sourceKey: sourceKeyOf('recaps', name),
        source: { kind: 'file', name, content: 'x' },
        content: contentOf({ title: 'PromCon' }),
        publishedAt: null,
      });

    it('lists what lies there, with the recap or the problem of each', async () => {
      await importFile('2019/PromCon.md');
      await new SourceFiles(services.knex).save('recaps', {
        sourceKey: sourceKeyOf('recaps', 'a.md'),
        size: 1,
        modifiedAt: 1,
        hash: '',
        indexVersion: 1,
        problem: 'is binary, not text',
      });
      const { items } = await services.sourceFiles.list(ben, {}, page);
      const [recap] = (await services.recaps.list(ben, {}, page)).items;
      expect(items).toEqual([
        {
          source: 'recaps',
          path: '2019/PromCon.md',
          recap: { id: recap.id, title: 'PromCon' },
          problem: null,
        },
        {
          source: 'recaps',
          path: 'a.md',
          recap: null,
          problem: 'is binary, not text',
        },
      ]);
    });

    it('names no recap that the reader may not read', async () => {
      await importFile('a.md');
      await services.imports.archive(sourceKeyOf('recaps', 'a.md'));
      const { items } = await services.sourceFiles.list(
        ben,
        { text: 'A.MD' },
        page,
      );
      expect(items).toEqual([
        { source: 'recaps', path: 'a.md', recap: null, problem: null },
      ]);
    });

    it('goes page by page', async () => {
      const first = await services.sourceFiles.list(ben, {}, { limit: 1 });
      const second = await services.sourceFiles.list(
        ben,
        {},
        { limit: 1, cursor: first.pageInfo.nextCursor },
      );
      expect([...first.items, ...second.items].map(file => file.path)).toEqual([
        '2019/PromCon.md',
        'a.md',
      ]);
      expect(second.pageInfo).toEqual({});
    });

    it('reads a file', async () => {
      await expect(
        services.sourceFiles.read({ source: 'recaps', path: 'a.md' }),
      ).resolves.toEqual({ path: 'a.md', content: 'Größe' });
    });

    it.each([
      '../secret.md',
      '../../etc/passwd',
      '/etc/passwd',
      './a.md',
      '2019/../a.md',
      'link.md',
      'key.pem',
      '2019',
      '',
    ])('does not open %j', async file => {
      await expect(
        services.sourceFiles.read({ source: 'recaps', path: file }),
      ).rejects.toMatchObject({ name: 'NotFoundError' });
    });

    it('knows no source but those configured', async () => {
      await expect(
        services.sourceFiles.read({ source: parent, path: 'secret.md' }),
      ).rejects.toThrow('has no file secret.md');
    });

    it('refuses what is no text, or too long', async () => {
      const folder = path.join(parent, 'recaps');
      await writeFile(path.join(folder, 'b.md'), Buffer.from([80, 0, 80]));
      await writeFile(
        path.join(folder, 'c.md'),
        'a'.repeat(MAX_RECAP_BYTES + 1),
      );
      await expect(
        services.sourceFiles.read({ source: 'recaps', path: 'b.md' }),
      ).rejects.toThrow('path: b.md is binary, not text');
      await expect(
        services.sourceFiles.read({ source: 'recaps', path: 'c.md' }),
      ).rejects.toThrow(`path: c.md is ${MAX_RECAP_BYTES + 1} bytes long`);
    });
  },
);
