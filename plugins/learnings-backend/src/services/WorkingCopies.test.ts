import { TestDatabases } from '@backstage/backend-test-utils';
import type { Draft } from '@conference-learnings/plugin-learnings-common';
import {
  contentOf,
  draftWriteOf,
  sourceOf,
  takeawayOf,
} from '../__testUtils__/content';
import {
  createTestServices,
  entityOf,
  serviceActor,
  userActor,
  type TestServices,
} from '../__testUtils__/createTestServices';
import { newId } from '../store/values';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
const page = { limit: 25 };
const ada = userActor('ada');
const ben = userActor('ben');
const cy = userActor('cy');

const content = contentOf({
  title: 'What we saw',
  body: '# Thanos',
  editors: ['user:default/ben'],
});

describe.each(databases.eachSupportedId())(
  'WorkingCopies on %s',
  databaseId => {
    let services: TestServices;

    beforeEach(async () => {
      services = await createTestServices(await databases.init(databaseId), {
        entities: [entityOf('user:default/ben'), entityOf('user:default/cy')],
      });
    });

    const publish = () =>
      services.recaps.create(ada, {
        content,
        source: sourceOf('\uFEFF<h1>Thanos', 'a.html'),
        publish: true,
      });

    it('begin with what the recap says', async () => {
      const recap = await publish();
      const copy = await services.workingCopies.open(ben, recap.id);
      expect(copy).toMatchObject({
        title: 'What we saw',
        source: { kind: 'pasted', name: 'a.html', content: '\uFEFF<h1>Thanos' },
        body: '# Thanos',
        review: null,
        recap: { id: recap.id, version: recap.version, deletedAt: null },
        createdBy: 'user:default/ben',
      });
      expect((await services.recaps.read(ada, recap.id)).workingCopy).toEqual({
        draftId: copy.id,
        updatedAt: copy.updatedAt,
        updatedBy: 'user:default/ben',
      });
      expect((await services.recaps.read(cy, recap.id)).workingCopy).toBeNull();
    });

    it('are one of each recap, however many open it at once', async () => {
      const { id } = await publish();
      const copies = await Promise.all(
        [ada, ben, ada, ben].map(actor =>
          services.workingCopies.open(actor, id),
        ),
      );
      expect(new Set(copies.map(copy => copy.id)).size).toBe(1);
    });

    it('are made by editors alone', async () => {
      const recap = await publish();
      await expect(services.workingCopies.open(cy, recap.id)).rejects.toThrow(
        'Only its creator and its editors may change',
      );
      const hidden = await services.create(ada, contentOf());
      await expect(services.workingCopies.open(cy, hidden.id)).rejects.toThrow(
        'There is no recap that you may read',
      );
      await expect(
        services.workingCopies.open(serviceActor, recap.id),
      ).rejects.toThrow('Only a signed-in user');
    });

    it('are written and thrown away by each editor of the recap, and listed to whoever opened them', async () => {
      const recap = await publish();
      const copy = await services.workingCopies.open(ada, recap.id);
      const written = await services.drafts.update(
        ben,
        copy,
        draftWriteOf('# Cortex'),
      );
      expect(written).toMatchObject({ version: 2, recap: copy.recap });
      expect((await services.recaps.read(cy, recap.id)).body).toBe('# Thanos');
      expect((await services.drafts.list(ada, page)).items).toMatchObject([
        { id: copy.id, recap: copy.recap },
      ]);
      expect((await services.drafts.list(ben, page)).items).toEqual([]);
      await expect(services.drafts.read(cy, copy.id)).rejects.toThrow(
        'There is no draft',
      );
      await services.drafts.remove(ben, written);
      const again = await services.recaps.read(ada, recap.id);
      expect(again).toMatchObject({
        version: recap.version,
        workingCopy: null,
      });
    });

    it('stay with the recap, and leave whoever edits it no more', async () => {
      const recap = await publish();
      const copy = await services.workingCopies.open(ben, recap.id);
      await services.drafts.update(ben, copy, draftWriteOf('# Cortex'));
      await services.recaps.update(ada, recap, { ...content, editors: [] });

      await expect(services.drafts.read(ben, copy.id)).rejects.toThrow(
        'There is no draft',
      );
      expect((await services.drafts.list(ben, page)).items).toEqual([]);
      expect(await services.workingCopies.open(ada, recap.id)).toMatchObject({
        id: copy.id,
        body: '# Cortex',
      });
    });

    it('are handed over to editors of the recap alone', async () => {
      const recap = await publish();
      const copy = await services.workingCopies.open(ada, recap.id);
      const give = (createdBy: string) =>
        services.drafts.setPeople(ada, copy.id, { createdBy, editors: [] });
      await expect(give('user:default/cy')).rejects.toThrow(
        `createdBy: user:default/cy does not edit recap ${recap.id}`,
      );
      expect(await give('user:default/ben')).toMatchObject({
        createdBy: 'user:default/ben',
        editors: ['user:default/ada'],
      });
    });

    it('end with the change that they become', async () => {
      const recap = await publish();
      const copy = await services.workingCopies.open(ben, recap.id);
      const changed = await services.recaps.update(
        ben,
        recap,
        { ...content, body: '# Cortex' },
        { draftId: copy.id },
      );
      expect(changed).toMatchObject({
        version: recap.version + 1,
        status: 'published',
        body: '# Cortex',
        workingCopy: null,
      });
      await expect(
        services.drafts.update(ada, copy, draftWriteOf('Late')),
      ).rejects.toMatchObject({ name: 'NotFoundError', recapId: recap.id });
      const next = await services.workingCopies.open(ada, recap.id);
      expect(next).toMatchObject({
        body: '# Cortex',
        recap: { version: changed.version },
      });
    });

    it('show an archived recap again where that is wished', async () => {
      const recap = await services.recaps.archive(ada, await publish());
      const shown = await services.recaps.update(
        ada,
        recap,
        { ...content, takeaways: [takeawayOf('Loud')] },
        { publish: true },
      );
      expect(shown.status).toBe('published');
      expect(shown.publishedAt).toBe(recap.publishedAt);
      expect(
        (await services.learnings.list(cy, { kind: ['insight'] }, page)).items,
      ).toHaveLength(1);
    });

    it('are saved once, though they are asked for again or at the same time', async () => {
      const recap = await publish();
      const { id: draftId } = await services.workingCopies.open(ada, recap.id);
      const save = () =>
        services.recaps.update(
          ada,
          recap,
          { ...content, body: '# Cortex' },
          { draftId, publish: true },
        );
      const answers = await Promise.all([save(), save(), save()]);
      const present = await services.recaps.read(ada, recap.id);
      expect(present.version).toBe(recap.version + 1);
      expect([...answers, await save()]).toEqual(Array(4).fill(present));
    });

    it('lose nothing of what somebody else made of the same one', async () => {
      const recap = await publish();
      const { id: draftId } = await services.workingCopies.open(ada, recap.id);
      await services.recaps.update(
        ada,
        recap,
        { ...content, body: 'A' },
        { draftId },
      );
      await expect(
        services.recaps.update(
          ben,
          recap,
          { ...content, body: 'B' },
          { draftId },
        ),
      ).rejects.toMatchObject({ current: { body: 'A' } });
    });

    it('stay where the recap has changed meanwhile', async () => {
      const recap = await publish();
      const copy = await services.workingCopies.open(ada, recap.id);
      await services.recaps.update(ben, recap, { ...content, body: 'B' });
      await expect(
        services.recaps.update(ada, recap, content, { draftId: copy.id }),
      ).rejects.toMatchObject({ current: { body: 'B' } });
      expect(await services.drafts.read(ada, copy.id)).toEqual(copy);
    });

    it('say up to which version they have taken their recap in, and never less', async () => {
      const recap = await publish();
      const copy = await services.workingCopies.open(ada, recap.id);
      const { version } = await services.recaps.update(ben, recap, {
        ...content,
        body: 'B',
      });
      const taken = async (draft: Draft, recapVersion?: number) =>
        services.drafts.update(ada, draft, {
          ...draftWriteOf('A and B'),
          recapVersion,
        });
      const untold = await taken(copy);
      expect(untold.recap?.version).toBe(recap.version);
      const told = await taken(untold, version);
      expect(told.recap?.version).toBe(version);
      const former = await taken(told, recap.version);
      const future = await taken(former, version + 1);
      expect([former, future].map(draft => draft.recap?.version)).toEqual([
        version,
        version,
      ]);
      expect(
        await services.recaps.update(
          ada,
          { id: recap.id, version },
          { ...content, body: 'A and B' },
          { draftId: copy.id, draftVersion: future.version },
        ),
      ).toMatchObject({ body: 'A and B' });
    });

    it('of a deleted recap say so until it is back, and are still there', async () => {
      const recap = await publish();
      const copy = await services.workingCopies.open(ada, recap.id);
      await services.deletions.remove(ben, recap);
      const deletedAt = expect.stringMatching(/Z$/);
      expect(await services.drafts.read(ada, copy.id)).toEqual({
        ...copy,
        recap: { ...copy.recap, deletedAt },
      });
      expect((await services.drafts.list(ada, page)).items).toMatchObject([
        { id: copy.id, recap: { id: recap.id, deletedAt } },
      ]);
      await services.deletions.undo(ada, recap.id);
      expect(await services.drafts.read(ada, copy.id)).toEqual(copy);
    });

    it('are not taken while somebody else has written on', async () => {
      const recap = await publish();
      const { id: draftId } = await services.workingCopies.open(ada, recap.id);
      const copy = { id: draftId, version: 1 };
      const current = await services.drafts.update(
        ben,
        copy,
        draftWriteOf('Two'),
      );
      const save = (draftVersion: number) =>
        services.recaps.update(ada, recap, content, { draftId, draftVersion });
      await expect(save(1)).rejects.toMatchObject({ current });
      expect(await services.drafts.read(ben, draftId)).toEqual(current);
      expect((await services.recaps.read(ada, recap.id)).version).toBe(
        recap.version,
      );
      expect((await save(2)).workingCopy).toBeNull();
    });

    it('are not those of another recap, nor other drafts', async () => {
      const recap = await publish();
      const other = await publish();
      const ofOther = await services.workingCopies.open(ada, other.id);
      const draft = await services.drafts.create(ada, draftWriteOf('Mine'));
      const finished = newId();
      await services.recaps.create(ada, {
        content,
        source: sourceOf(''),
        draftId: finished,
      });
      for (const draftId of [ofOther.id, draft.id, finished])
        await expect(
          services.recaps.update(ada, recap, content, { draftId }),
        ).rejects.toThrow('draftId: is not the working copy of this recap');
      expect((await services.recaps.read(ada, recap.id)).version).toBe(
        recap.version,
      );
      expect(await services.drafts.read(ada, ofOther.id)).toEqual(ofOther);
      await expect(
        services.recaps.create(ada, {
          content,
          source: sourceOf(''),
          draftId: ofOther.id,
        }),
      ).rejects.toThrow(`draftId: is the working copy of recap ${other.id}`);
    });
  },
);
