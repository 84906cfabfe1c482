import {
  mkdir,
  mkdtemp,
  rename,
  rm,
  symlink,
  unlink,
  utimes,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import {
  mockCredentials,
  mockServices,
  TestDatabases,
} from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import type { Knex } from 'knex';
import { eventually } from '../__testUtils__/eventually';
import { DatabaseCatalogIndex } from '../catalog/DatabaseCatalogIndex';
import { readCatalog } from '../catalog/readCatalog';
import { CatalogLinker } from '../linker/CatalogLinker';
import { WorkerRecapParsing } from '../parsing/WorkerRecapParsing';
import type { Actor } from '../services/Actor';
import { Detections } from '../services/Detections';
import { EntityLearnings } from '../services/EntityLearnings';
import { FollowUps } from '../services/FollowUps';
import { Links } from '../services/Links';
import { LinkSight } from '../services/LinkSight';
import { RecapImports } from '../services/RecapImports';
import { CatalogIndexStore } from '../store/catalog/CatalogIndexStore';
import { migrate } from '../store/migrate';
import { SourceFiles } from '../store/sources/SourceFiles';
import { FileSource } from './FileSource';
import { RecapImporter } from './RecapImporter';
import { WatchedSource } from './WatchedSource';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

const ada: Actor = {
  userRef: 'user:default/ada',
  credentials: mockCredentials.user('user:default/ada'),
  teams: async () => [],
};

const component = (name: string): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name, namespace: 'default' },
});
const catalogEntities = ['metrics-gateway', 'alert-router'].map(component);

const recapText = `---
title: What we saw
date: 2019-06-03
authors:
  - { name: Ines Prado, user: user:default/ines }
  - Jonas Ebbelund
team: observability
editors: user:default/ada
event: KubeCon + CloudNativeCon Europe 2019
entities: [alert-router, 'system:default/telemetry']
---

Our metrics-gateway is too slow.

## Cluster API

Controllers in a management cluster make clusters real.

Takeaway: do not write another line of cluster lifecycle code before having tried Cluster API.

We are going to try Cluster API with one throwaway cluster in July, in front of the metrics-gateway.
`;

let folder: string;
let db: Knex;
let logger: ReturnType<typeof mockServices.logger.mock>;
const parsing = new WorkerRecapParsing({
  logger: mockServices.logger.mock(),
});

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'recaps-'));
});
afterEach(async () => {
  await db.destroy();
  await rm(folder, { recursive: true });
});
afterAll(() => parsing.close());

const write = async (name: string, content: string | Buffer) => {
  const file = path.join(folder, name);
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, content);
};

async function start(id: 'SQLITE_3' | 'POSTGRES_18' = 'SQLITE_3') {
  db = await databases.init(id);
  await migrate(db);
  logger = mockServices.logger.mock();
  const auth = mockServices.auth();
  const catalog = catalogServiceMock({ entities: catalogEntities });
  const catalogIndex = new DatabaseCatalogIndex(db);
  const imports = new RecapImports({ knex: db });
  const parse = jest.spyOn(parsing, 'parse');
  parse.mockClear();
  const importer = new RecapImporter({
    parsing,
    linker: new CatalogLinker({ catalogIndex, catalog }),
    imports,
    auth,
  });
  const source = new FileSource(
    { source: 'recaps', folder, publishAs: 'group:default/fallback' },
    { importer, files: new SourceFiles(db), catalogIndex, logger },
  );
  const sight = new LinkSight({ catalog, catalogIndex });
  return {
    source,
    parse,
    links: new Links({ knex: db, sight }),
    followUps: new FollowUps({
      knex: db,
      sight,
      entityLearnings: new EntityLearnings({
        knex: db,
        catalogIndex,
        sight,
        detections: new Detections({ knex: db, sight }),
      }),
    }),
    sync: (options = { relink: true }) => source.sync(options),
    recapOf: (name: string) => imports.read(`file:recaps#${name}`),
    fillIndex: () =>
      readCatalog({ catalog, auth, store: new CatalogIndexStore(db) }),
  };
}

const logged = (level: 'info' | 'warn') =>
  logger[level].mock.calls.map(([line]) => String(line));

function present<T>(value: T | null | undefined): T {
  if (value === null || value === undefined)
    throw new Error('expected something here');
  return value;
}

describe.each(databases.eachSupportedId())('a file source on %s', id => {
  it('publishes what a file says, with what its front matter decides', async () => {
    const { sync, recapOf, fillIndex } = await start(
      id as 'SQLITE_3' | 'POSTGRES_18',
    );
    await fillIndex();
    await write('2019/kubecon.md', recapText);
    expect(await sync()).toMatchObject({ imported: ['2019/kubecon.md'] });

    const recap = present(await recapOf('2019/kubecon.md'));
    expect(recap).toMatchObject({
      title: 'What we saw',
      status: 'published',
      createdBy: null,
      publishedAt: '2019-06-03T00:00:00.000Z',
      publishingTeam: 'group:default/observability',
      source: { kind: 'file', name: '2019/kubecon.md' },
    });
    expect(
      recap.contributors.map(({ name, userRef }) => [name, userRef]),
    ).toEqual([
      ['Ines Prado', 'user:default/ines'],
      ['Jonas Ebbelund', null],
    ]);
    expect(
      recap.links.map(link => [link.entityRef, link.origin, link.state]),
    ).toEqual([
      ['component:default/alert-router', 'author', 'confirmed'],
      ['system:default/telemetry', 'author', 'confirmed'],
      ['component:default/metrics-gateway', 'suggested', 'suggested'],
    ]);
    expect(recap.takeaways[0].text).toMatch(/do not write another line/i);
    expect(logged('info')).toContain(
      'Source recaps, 2019/kubecon.md: imported',
    );
  });

  it('keeps ids and what people decided when the file changes', async () => {
    const { sync, recapOf, fillIndex, links, followUps } = await start(
      id as 'SQLITE_3' | 'POSTGRES_18',
    );
    await fillIndex();
    await write('a.md', recapText);
    await sync();
    const before = present(await recapOf('a.md'));
    const gateway = present(
      before.links.find(({ entityRef }) => entityRef.endsWith('gateway')),
    );
    await links.decide(ada, gateway.id, 'dismissed');
    const [followUp] = before.followUps;
    await followUps.update(
      ada,
      { id: followUp.id, version: followUp.version },
      { state: 'done', outcome: 'It works' },
    );

    await write(
      'a.md',
      recapText
        .replace('entities: [alert-router,', 'entities: [')
        .replace('too slow.', 'far too slow.')
        .replace(
          'We are going',
          'Takeaway: judge an operator by what it does on the second day, since every one of them can install.\n\nWe are going',
        ),
    );
    expect(await sync()).toMatchObject({ updated: ['a.md'] });

    const after = present(await recapOf('a.md'));
    expect(after.id).toBe(before.id);
    expect(after.body).toContain('far too slow');
    expect(after.takeaways).toHaveLength(before.takeaways.length + 1);
    expect(after.takeaways.map(item => item.id)).toContain(
      before.takeaways[0].id,
    );
    expect(after.followUps[0]).toMatchObject({
      id: followUp.id,
      state: 'done',
      outcome: 'It works',
    });
    expect(
      after.links.map(link => [link.entityRef, link.state]).sort(),
    ).toEqual([
      ['component:default/metrics-gateway', 'dismissed'],
      ['system:default/telemetry', 'confirmed'],
    ]);
  });

  it('archives the recap of a file that is gone, and brings it back with it', async () => {
    const { sync, recapOf } = await start(id as 'SQLITE_3' | 'POSTGRES_18');
    await write('a.md', recapText);
    await sync();
    const { id: recapId } = present(await recapOf('a.md'));
    await rename(path.join(folder, 'a.md'), path.join(folder, 'a.away'));
    expect(await sync()).toMatchObject({ archived: ['a.md'] });
    expect(await db('recaps').first('id', 'status')).toEqual({
      id: recapId,
      status: 'archived',
    });
    expect(await db('learnings').whereNotNull('published_at')).toEqual([]);

    await rename(path.join(folder, 'a.away'), path.join(folder, 'a.md'));
    await sync();
    expect(await recapOf('a.md')).toMatchObject({
      id: recapId,
      status: 'published',
    });
  });
});

describe('FileSource', () => {
  it('does not open a file again that stayed the same', async () => {
    const { sync, parse } = await start();
    await write('a.md', recapText);
    await sync();
    expect(await sync()).toMatchObject({ unchanged: ['a.md'] });
    // The same words at another time: read, and not parsed.
    await utimes(path.join(folder, 'a.md'), 1, 1);
    expect(await sync()).toMatchObject({ unchanged: ['a.md'] });
    expect(parse).toHaveBeenCalledTimes(1);
    expect(await db('recaps').pluck('version')).toEqual([2]);
  });

  it('links files again once the catalog index is filled, and parses none', async () => {
    const { sync, recapOf, fillIndex, parse } = await start();
    await write('a.md', recapText);
    await sync();
    const before = present(await recapOf('a.md'));
    expect(before.links).toHaveLength(2);
    await fillIndex();
    expect(await sync({ relink: false })).toMatchObject({
      unchanged: ['a.md'],
    });
    expect(await sync()).toMatchObject({ relinked: ['a.md'] });
    expect(present(await recapOf('a.md')).links).toHaveLength(3);
    expect(await sync()).toMatchObject({ unchanged: ['a.md'] });
    expect(parse).toHaveBeenCalledTimes(1);
  });

  it('links a file again though somebody saves its recap at that moment', async () => {
    const { sync, recapOf, fillIndex } = await start();
    await write('a.md', recapText);
    await sync();
    await fillIndex();
    const { suggest } = CatalogLinker.prototype;
    jest
      .spyOn(CatalogLinker.prototype, 'suggest')
      .mockImplementationOnce(async function slow(this: CatalogLinker, ...of) {
        await db('recaps').increment('version', 1);
        return suggest.apply(this, of);
      });
    expect(await sync()).toMatchObject({ relinked: ['a.md'] });
    expect(present(await recapOf('a.md')).links).toHaveLength(3);
  });

  it('takes the team of the source where a file names none', async () => {
    const { sync, recapOf } = await start();
    await write('a.txt', 'KubeCon notes\n\nThanos is fine.\n');
    await sync();
    expect(await recapOf('a.txt')).toMatchObject({
      publishingTeam: 'group:default/fallback',
    });
  });

  it.each([
    ['date: 2018-02-03', '2018-02-03T00:00:00.000Z'],
    [
      'event: { name: KubeCon, startDate: 2019-05-20, endDate: 2019-05-23 }',
      '2019-05-23T00:00:00.000Z',
    ],
    ['date: 2999-01-01', null],
    ['tags: [x]', null],
  ])('dates a recap by "%s"', async (frontMatter, expected) => {
    const { sync, recapOf } = await start();
    const before = new Date().toISOString();
    await write('a.md', `---\n${frontMatter}\n---\n\nText.\n`);
    await sync();
    const publishedAt = present((await recapOf('a.md'))?.publishedAt);
    expect(expected ?? publishedAt).toBe(publishedAt);
    expect(publishedAt >= before).toBe(expected === null);
  });

  it('says what is wrong with a file, and imports the others', async () => {
    const { sync, recapOf } = await start();
    await write('binary.md', Buffer.from([0x89, 0x50, 0, 1, 2]));
    await write('large.md', Buffer.alloc(2 * 1024 * 1024 + 1, 'x'));
    await write('empty.md', '');
    await write('good.md', recapText);
    const report = await sync();
    expect(report.refused).toEqual(['binary.md', 'empty.md', 'large.md']);
    expect(report.imported).toEqual(['good.md']);
    expect(await recapOf('good.md')).toBeTruthy();
    expect(logged('warn')).toEqual([
      'Source recaps, binary.md: failed, is binary, not text',
      expect.stringMatching(/empty\.md: failed, content: /),
      expect.stringMatching(/large\.md: failed, is 2097153 bytes long/),
    ]);
    expect((await sync()).unchanged).toHaveLength(4);
    await write('binary.md', recapText);
    expect((await sync()).imported).toEqual(['binary.md']);
  });

  it('reads on where front matter is broken or says nonsense', async () => {
    const { sync, recapOf } = await start();
    await write(
      'broken.md',
      '---\ntitle: Broken\nteam: *unknown\n---\n\n# Notes\n',
    );
    await write(
      'odd.md',
      '---\ntitle: Odd\nteam: a b c/d/e\nentities: [1, {x: 1}, "a:b:c", ok]\nauthors: [{user: 7}, user:default/ines, null]\n---\n\nText.\n',
    );
    expect((await sync()).imported).toEqual(['broken.md', 'odd.md']);
    expect(await recapOf('odd.md')).toMatchObject({
      publishingTeam: 'group:default/fallback',
      links: [{ entityRef: 'component:default/ok' }],
      contributors: [{ name: 'ines', userRef: 'user:default/ines' }],
    });
    const lines = logged('info').join('\n');
    expect(lines).toMatch(/broken\.md: imported; The front matter is no/);
    expect(lines).toMatch(/odd\.md: .*team: "a b c\/d\/e" is no entity ref/);
    expect(lines).toMatch(/odd\.md: .*entities: 1 is no entity ref/);
  });

  it('takes no more of a list than a recap holds', async () => {
    const { sync, recapOf } = await start();
    const entities = Array.from({ length: 300 }, (_, at) => `c${at}`);
    await write('a.md', `---\nentities: [${entities}]\n---\n\nText.\n`);
    expect((await sync()).imported).toEqual(['a.md']);
    expect((await recapOf('a.md'))?.links).toHaveLength(200);
    expect(logged('info')[0]).toMatch(/links has more than 200 items/);
  });

  it('reads a megabyte of one character', async () => {
    const { sync } = await start();
    await write('x.md', 'x'.repeat(1_000_000));
    const { imported, refused } = await sync();
    expect([...imported, ...refused]).toEqual(['x.md']);
  });

  it('follows no link out of the folder, nor into hidden ones', async () => {
    const { sync } = await start();
    const outside = await mkdtemp(path.join(tmpdir(), 'outside-'));
    await writeFile(path.join(outside, 'secret.md'), recapText);
    await write('real.md', recapText);
    await write('.git/description.md', recapText);
    await write('picture.png', 'x');
    await symlink(path.join(outside, 'secret.md'), path.join(folder, 'a.md'));
    await symlink(outside, path.join(folder, 'dir'));
    await symlink('nowhere.md', path.join(folder, 'b.md'));
    await symlink('real.md', path.join(folder, 'inside.md'));
    const { imported } = await sync();
    await rm(outside, { recursive: true });
    expect(imported).toEqual(['inside.md', 'real.md']);
  });

  it('archives nothing where the folder cannot be read', async () => {
    const { sync, recapOf } = await start();
    await write('a.md', recapText);
    await sync();
    await rename(folder, `${folder}-away`);
    await expect(sync()).rejects.toThrow('ENOENT');
    await rename(`${folder}-away`, folder);
    expect(await recapOf('a.md')).toBeTruthy();
  });

  it('makes one recap of a file that two backends read at once', async () => {
    const { source } = await start();
    await write('a.md', recapText);
    const reports = await Promise.all([
      source.sync({ relink: true }),
      source.sync({ relink: true }),
    ]);
    expect(reports.flatMap(report => report.failed)).toEqual([]);
    expect(await db('recaps').pluck('status')).toEqual(['published']);
  });
});

describe('WatchedSource', () => {
  it('imports at start, and follows what changes in the folder', async () => {
    const { source, recapOf } = await start();
    await write('a.md', recapText);
    const watched = new WatchedSource({ folder, source, logger });
    watched.start();
    try {
      await eventually(async () => (await recapOf('a.md')) !== null);
      await write('sub/b.md', recapText.replace('What we saw', 'Another'));
      await eventually(
        async () => (await recapOf('sub/b.md'))?.title === 'Another',
      );
      await write('a.md', recapText.replace('What we saw', 'What we heard'));
      await eventually(
        async () => (await recapOf('a.md'))?.title === 'What we heard',
      );
      await unlink(path.join(folder, 'a.md'));
      await eventually(async () => (await recapOf('a.md')) === null);
    } finally {
      await watched.close();
    }
    expect(logged('warn')).toEqual([]);
  }, 30_000);
});
