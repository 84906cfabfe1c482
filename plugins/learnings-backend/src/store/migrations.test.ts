import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { TestDatabases } from '@backstage/backend-test-utils';
import type { Recap } from '@conference-learnings/plugin-learnings-common';
import { readdir } from 'fs/promises';
import {
  contentOf,
  eventOf,
  followUpOf,
  noteOf,
  sourceOf,
} from '../__testUtils__/content';
import {
  createTestServices,
  userActor,
} from '../__testUtils__/createTestServices';
import { draftOf } from './drafts/draftOf';
import { findFinishedDraft } from './drafts/finishedDrafts';
import { newId, now } from './values';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
const directory = resolvePackagePath(
  '@conference-learnings/plugin-learnings-backend',
  'migrations',
);

const fileOf = async (name: string) =>
  (await readdir(directory)).find(file => file.endsWith(`_${name}.js`));

const pick = ({
  id,
  text,
  dueDate,
  state,
  outcome,
}: Recap['followUps'][number]) => ({
  id,
  text,
  dueDate,
  state,
  outcome,
});

describe.each(databases.eachSupportedId())('migrations on %s', databaseId => {
  it('go down with rows in the tables, leave nothing behind, and up again', async () => {
    const knex = await databases.init(databaseId);
    const services = await createTestServices(knex);
    const ada = userActor('ada');
    const publish = () =>
      services.publish(
        ada,
        contentOf({
          event: eventOf('PromCon'),
          talks: [noteOf({ title: 'Thanos' })],
          followUps: [followUpOf('Try')],
          technologies: [
            { name: 'Thanos', surface: 'x', category: null, anchors: [] },
          ],
        }),
      );
    await publish();
    const [technology] = await knex('technologies');
    await knex('technology_detections').insert({
      entity_ref: 'component:default/api',
      technology_id: technology.id,
      status: 'detected-only',
      signs: '[]',
      entry_id: null,
      seen_at: now(),
    });

    await knex.migrate.rollback({ directory }, true);
    for (const table of ['recaps', 'learnings', 'learning_texts', 'drafts'])
      expect([table, await knex.schema.hasTable(table)]).toEqual([
        table,
        false,
      ]);

    await knex.migrate.latest({ directory });
    expect((await publish()).talks).toHaveLength(1);
  });

  it('give up revisions and deletions without losing what hangs on a recap', async () => {
    const knex = await databases.init(databaseId);
    const services = await createTestServices(knex);
    const recap = await services.publish(
      userActor('ada'),
      contentOf({ talks: [noteOf({ title: 'Thanos' })] }),
    );
    await knex.migrate.down({
      directory,
      name: '20261121000005_revisions.js',
    });
    expect(await knex.schema.hasColumn('recaps', 'deleted_at')).toBe(false);
    expect(await knex('learnings').where({ recap_id: recap.id })).toHaveLength(
      2,
    );
    await knex.migrate.latest({ directory });
    expect(
      await services.recaps.read(userActor('ada'), recap.id),
    ).toMatchObject({ talks: [{ id: recap.talks[0].id }] });
  });

  it('carry over follow-ups that a recap holds, up and down', async () => {
    const knex = await databases.init(databaseId);
    const services = await createTestServices(knex);
    const ada = userActor('ada');
    const { id, followUps } = await services.publish(
      ada,
      contentOf({
        followUps: [
          followUpOf('Try', { dueDate: '2030-01-01' }),
          followUpOf('Tried', { state: 'done', outcome: 'It works' }),
        ],
      }),
    );
    await knex('follow_ups').insert({
      ...(await knex('follow_ups').first()),
      id: newId(),
      learning_id: null,
      text: 'On its own',
    });
    const name = await fileOf('follow_ups');
    await knex.migrate.down({ directory, name });
    expect(await knex('follow_ups').pluck('learning_id')).toHaveLength(2);
    await knex.migrate.up({ directory, name });

    const { items } = await services.followUps.list(ada, {}, { limit: 25 });
    expect(items).toMatchObject([
      { ...pick(followUps[0]), recap: { id }, closedAt: null },
      { ...pick(followUps[1]), recap: { id }, closedAt: expect.any(String) },
    ]);
    expect(await services.recaps.read(ada, id)).toMatchObject({ followUps });
  });

  it('carry over drafts, and whose recap each became, up and down', async () => {
    const knex = await databases.init(databaseId);
    for (const name of ['learnings', 'catalog_index', 'source_files'])
      await knex.migrate.up({ directory, name: await fileOf(name) });
    const [at, ada] = [now(), 'user:default/ada'];
    const source = sourceOf('typed\0', 'notes.md');
    const [draftId, recapId, noteId, takenId] = Array.from(
      { length: 4 },
      newId,
    );
    await knex('drafts').insert({
      id: draftId,
      created_by: ada,
      title: 'Notes',
      document: Buffer.from(JSON.stringify({ source, content: { title: 1 } })),
      created_at: at,
      updated_at: at,
    });
    await knex('recaps').insert({
      id: recapId,
      title: 'Recap',
      body: '',
      tags: '[]',
      status: 'draft',
      created_at: at,
      updated_at: at,
      source_kind: 'pasted',
      source_hash: '',
      draft_id: takenId,
    } as object);
    await knex('learnings').insert({
      id: noteId,
      type: 'takeaway',
      recap_id: recapId,
      position: 0,
      text: 'x',
      recommended: false,
    });

    const sharedDrafts = await fileOf('shared_drafts');
    await knex.migrate.up({ directory, name: sharedDrafts });
    const [carried] = await knex('drafts');
    expect(draftOf({ ...carried, recap_deleted_at: null }, [])).toEqual({
      id: draftId,
      version: 1,
      title: 'Notes',
      source,
      body: 'typed\0',
      review: null,
      recap: null,
      createdBy: ada,
      editors: [],
      createdAt: at,
      updatedAt: at,
      updatedBy: ada,
    });
    expect(await findFinishedDraft(knex, takenId)).toMatchObject({ recapId });
    expect(await knex('learnings').pluck('id')).toEqual([noteId]);

    await knex('drafts').update({ recap_id: recapId, recap_version: 1 });
    await knex('draft_editors').insert({ draft_id: draftId, user_ref: ada });
    await knex.migrate.down({ directory, name: sharedDrafts });
    const [draft] = await knex('drafts');
    expect(draft).not.toHaveProperty('recap_id');
    expect(JSON.parse(draft.document.toString()).source).toEqual(source);
    expect(await knex('recaps')).toMatchObject([{ draft_id: takenId }]);
    expect(await knex('learnings').pluck('id')).toEqual([noteId]);
  });
});
