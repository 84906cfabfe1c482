import { TestDatabases } from '@backstage/backend-test-utils';
import type { RecapContent } from '@conference-learnings/plugin-learnings-common';
import type { Knex } from 'knex';
import {
  contentOf,
  eventOf,
  noteOf,
  sourceOf,
  takeawayOf,
} from '../__testUtils__/content';
import {
  createTestServices,
  serviceActor,
  userActor,
  type TestServices,
} from '../__testUtils__/createTestServices';
import { newId } from '../store/values';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
const page = { limit: 25 };
const ada = userActor('ada');
const ben = userActor('ben');

describe.each(databases.eachSupportedId())(
  'Changes of events on %s',
  databaseId => {
    let knex: Knex;
    let services: TestServices;

    const events = async () =>
      (await services.subjects.listEvents(ben, {}, page)).items;
    const idOf = async (name: string) => {
      const event = (await events()).find(one => one.name === name);
      if (!event) throw new Error(`There is no event ${name}`);
      return event.id;
    };
    /** Titles of the talks of an event with how many recaps speak of them. */
    const talks = async (event?: string) =>
      (await services.subjects.listTalks(ben, { event }, page)).items
        .map(({ title, noteCount }) => `${title} ${noteCount}`)
        .sort();
    const about = (
      name: string,
      titles: string[] = [],
      given: Partial<RecapContent> = {},
    ) =>
      services.publish(
        ada,
        contentOf({
          event: eventOf(name),
          talks: titles.map(title => noteOf({ title })),
          ...given,
        }),
      );
    const merge = async (from: string, into: string) =>
      services.changes.mergeEvent(ben, await idOf(from), {
        into: await idOf(into),
      });
    /** All that the tables say about events and talks, without versions. */
    const state = async () => ({
      events: await knex('events')
        .orderBy('id')
        .select('id', 'name', 'name_key', 'location', 'merged_into'),
      talks: await knex('talks')
        .orderBy('id')
        .select('id', 'event_id', 'title', 'title_key', 'track', 'merged_into'),
      recaps: await knex('recaps').orderBy('id').select('id', 'event_id'),
      learnings: await knex('learnings')
        .orderBy('id')
        .select('id', 'event_id', 'talk_id', 'note_id'),
    });

    beforeEach(async () => {
      knex = await databases.init(databaseId);
      services = await createTestServices(knex);
    });

    it('merges two events with their talks, and takes it back exactly', async () => {
      const one = await about('KubeCon EU 2019', ['Thanos', 'Only here'], {
        takeaways: [takeawayOf('Blocks are cheap', { talk: 0 })],
        event: eventOf('KubeCon EU 2019', { location: 'Barcelona' }),
        talks: [
          noteOf({ title: 'Thanos', track: 'Metrics' }),
          noteOf({ title: 'Only here' }),
          noteOf({ title: null }),
        ],
      });
      await about('KubeCon Europe 2019', ['THANOS!', 'Only there']);
      const before = await state();

      const change = await merge('KubeCon EU 2019', 'KubeCon Europe 2019');
      expect(change).toMatchObject({
        subject: 'event',
        operation: 'merge',
        otherId: one.event?.id,
        otherName: 'KubeCon EU 2019',
        changedBy: 'user:default/ben',
        undoneAt: null,
      });
      const [merged, ...others] = await events();
      expect(others).toEqual([]);
      expect(merged).toMatchObject({
        id: change.subjectId,
        name: 'KubeCon Europe 2019',
        location: 'Barcelona',
        recapCount: 2,
        talkCount: 4,
      });
      expect(await talks(merged.id)).toEqual([
        'Only here 1',
        'Only there 1',
        'THANOS! 2',
        'null 1',
      ]);
      const learned = await services.learnings.list(
        ben,
        { kind: ['insight'], event: merged.id },
        page,
      );
      expect(learned.items[0]).toMatchObject({
        event: { name: 'KubeCon Europe 2019' },
        talk: { title: 'THANOS!' },
      });

      const undone = await services.changes.undo(ben, change.id);
      expect(undone).toMatchObject({ id: change.id });
      expect(undone.undoneAt).not.toBeNull();
      expect(await state()).toEqual(before);
      expect(await services.changes.undo(ben, change.id)).toEqual(undone);
    });

    it('leads from the event that was merged away to the one that is left', async () => {
      const one = await about('Old name', ['Thanos']);
      await about('New name');
      const old = await idOf('Old name');
      await merge('Old name', 'New name');
      const left = await services.subjects.readEvent(ben, old);
      expect(left).toMatchObject({ name: 'New name', recapCount: 2 });
      expect(await talks(old)).toEqual(['Thanos 1']);
      expect(
        (await services.learnings.list(ben, { event: old }, page)).items,
      ).toHaveLength(3);

      // A recap that still says the old name, and one that is saved again.
      await about('old name!', ['Thanos', 'Later']);
      await services.recaps.update(ada, one, {
        ...contentOf({ event: eventOf('Old name') }),
        talks: one.talks,
      });
      expect(await events()).toEqual([
        expect.objectContaining({ id: left.id, recapCount: 3 }),
      ]);
      expect(await talks(left.id)).toEqual(['Later 1', 'Thanos 2']);
    });

    it('follows over several merges, and takes them back in turn', async () => {
      await about('A', ['Thanos']);
      await about('B', ['Thanos']);
      await about('C', ['Thanos']);
      const a = await idOf('A');
      const before = await state();
      const first = await merge('A', 'B');
      const second = await merge('B', 'C');
      expect(await services.subjects.readEvent(ben, a)).toMatchObject({
        name: 'C',
        recapCount: 3,
      });
      expect(await talks()).toEqual(['Thanos 3']);
      await expect(services.changes.undo(ben, first.id)).rejects.toThrow(
        `A later change stands in the way: user:default/ben did a merge of the event ${second.subjectId}`,
      );
      await services.changes.undo(ben, second.id);
      await services.changes.undo(ben, first.id);
      expect(await state()).toEqual(before);
    });

    it('leaves what came after a merge where it is when the merge is taken back', async () => {
      await about('A', ['Thanos', 'Only in A']);
      await about('B', ['Thanos']);
      const b = await idOf('B');
      const change = await merge('A', 'B');
      const late = await about('A', ['Thanos', 'Only in A']);
      await services.changes.undo(ben, change.id);

      const a = await idOf('A');
      expect(await services.recaps.read(ben, late.id)).toMatchObject({
        event: { id: b },
      });
      expect(await talks(a)).toEqual(['Only in A 1', 'Thanos 1']);
      expect(await talks(b)).toEqual(['Only in A 1', 'Thanos 2']);
    });

    it('splits recaps off with their talks, and takes it back exactly', async () => {
      const here = await about('KubeCon 2019', ['Thanos', 'Only here']);
      const there = await about('KubeCon 2019', ['Thanos', 'Only there']);
      const id = await idOf('KubeCon 2019');
      const before = await state();
      const change = await services.changes.splitEvent(ben, id, {
        recapIds: [there.id],
        content: eventOf('KubeCon NA 2019', { location: 'San Diego' }),
      });
      expect(change).toMatchObject({
        operation: 'split',
        subjectId: id,
        otherName: 'KubeCon NA 2019',
      });
      const other = await idOf('KubeCon NA 2019');
      expect(change.otherId).toBe(other);
      expect(await talks(id)).toEqual(['Only here 1', 'Thanos 1']);
      expect(await talks(other)).toEqual(['Only there 1', 'Thanos 1']);

      // What the recaps say is what it was; a person decided otherwise.
      const read = await services.recaps.read(ada, there.id);
      const again = await services.recaps.update(ada, read, {
        ...contentOf({ event: eventOf('KubeCon 2019') }),
        talks: read.talks,
      });
      expect(again).toMatchObject({
        event: { id: other, location: 'San Diego' },
        talks: read.talks.map(({ talkId }) => ({ talkId })),
      });
      expect(await services.recaps.read(ada, here.id)).toMatchObject({
        event: { id, location: null },
      });

      await services.changes.undo(ben, change.id);
      expect(await state()).toEqual(before);
    });

    it('keeps a split-off event that somebody wrote about since, though the split is taken back', async () => {
      await about('KubeCon 2019', ['Thanos']);
      const there = await about('KubeCon 2019', ['Cortex']);
      const id = await idOf('KubeCon 2019');
      const change = await services.changes.splitEvent(ben, id, {
        recapIds: [there.id],
        content: eventOf('KubeCon NA 2019'),
      });
      await about('KubeCon NA 2019', ['Cortex']);
      await about('KubeCon 2019', ['Cortex']);
      await services.changes.undo(ben, change.id);
      expect(await talks(id)).toEqual(['Cortex 2', 'Thanos 1']);
      expect(await talks(await idOf('KubeCon NA 2019'))).toEqual(['Cortex 1']);
      const strays = await knex('learnings')
        .join('talks', 'talks.id', 'learnings.talk_id')
        .whereRaw('talks.event_id <> learnings.event_id');
      expect(strays).toEqual([]);
    });

    it('says what an event is, against what recaps say of it then, and by its old name too', async () => {
      await about('Kubecon19');
      const id = await idOf('Kubecon19');
      const before = await state();
      const event = await services.subjects.readEvent(ben, id);
      const change = await services.changes.editEvent(
        ben,
        event,
        eventOf('KubeCon Europe 2019', { location: 'Barcelona' }),
      );
      expect(change).toMatchObject({
        operation: 'edit',
        subjectId: id,
        otherId: null,
        otherName: null,
      });
      await about('Kubecon19', [], {
        event: eventOf('Kubecon19', { location: 'Berlin' }),
      });
      await about('kubecon europe 2019');
      expect(await events()).toEqual([
        expect.objectContaining({
          id,
          name: 'KubeCon Europe 2019',
          location: 'Barcelona',
          recapCount: 3,
        }),
      ]);
      const found = await services.learnings.list(
        ben,
        { text: 'barcelona europe' },
        page,
      );
      expect(found.items).toEqual([]);
      const byName = await services.learnings.list(
        ben,
        { text: 'europe' },
        page,
      );
      expect(byName.items).toHaveLength(3);

      await expect(
        services.changes.editEvent(ben, event, eventOf('Late')),
      ).rejects.toMatchObject({
        name: 'ConflictError',
        current: { name: 'KubeCon Europe 2019' },
      });
      await services.changes.undo(ben, change.id);
      expect((await state()).events).toEqual(before.events);
    });

    it('gives a name back and forth', async () => {
      await about('One');
      const id = await idOf('One');
      for (const name of ['Two', 'One', 'Three'])
        await services.changes.editEvent(
          ben,
          await services.subjects.readEvent(ben, id),
          eventOf(name),
        );
      for (const name of ['One', 'Two', 'Three']) await about(name);
      expect(await events()).toEqual([
        expect.objectContaining({ id, name: 'Three', recapCount: 4 }),
      ]);
    });

    it('moves what the actor may not read too, and shows nothing of it', async () => {
      const hidden = await about('A', ['Secret']);
      await about('A', ['Thanos']);
      await about('B');
      await services.recaps.archive(ada, hidden);
      const change = await merge('A', 'B');
      const b = await idOf('B');
      expect(await talks(b)).toEqual(['Thanos 1']);
      const archived = await services.recaps.read(ada, hidden.id);
      expect(archived.event?.id).toBe(b);
      await services.recaps.publish(ada, archived);
      expect(await talks(b)).toEqual(['Secret 1', 'Thanos 1']);
      expect(change.otherName).toBe('A');
    });

    it('takes what one may not read about for what never was', async () => {
      const recap = await about('Secret summit', ['Secret']);
      await services.recaps.archive(ada, recap);
      const [talk] = recap.talks;
      for (const [eventId, talkId] of [
        [recap.event?.id ?? '', talk.talkId],
        [newId(), newId()],
      ]) {
        await expect(
          services.changes.editEvent(
            ben,
            { id: eventId, version: 1 },
            eventOf('Mine'),
          ),
        ).rejects.toThrow(
          `no recap that you may read is about an event with the id ${eventId}`,
        );
        await expect(
          services.changes.editTalk(ben, { id: talkId, version: 1 }, talk.talk),
        ).rejects.toThrow(
          `no recap that you may read speaks of a talk with the id ${talkId}`,
        );
      }
    });

    it('tells nobody the name of what only hidden recaps were about', async () => {
      const recap = await about('Secret summit');
      await about('B');
      await merge('Secret summit', 'B');
      const b = await idOf('B');
      const named = async () =>
        (await services.changes.list(ben, { subject: b }, page)).items.map(
          ({ otherName }) => otherName,
        );
      expect(await named()).toEqual(['Secret summit']);
      await services.recaps.archive(ada, recap);
      expect(await named()).toEqual([null]);
    });

    it('does one of two merges at once, and says why not the other', async () => {
      await about('A', ['Thanos']);
      await about('B', ['Thanos']);
      const [a, b] = [await idOf('A'), await idOf('B')];
      const results = await Promise.allSettled([
        services.changes.mergeEvent(ada, a, { into: b }),
        services.changes.mergeEvent(ben, b, { into: a }),
      ]);
      expect(results.map(({ status }) => status).sort()).toEqual([
        'fulfilled',
        'rejected',
      ]);
      const failed = results.find(({ status }) => status === 'rejected');
      expect(failed).toMatchObject({
        reason: {
          name: 'ConflictError',
          message: expect.stringContaining('in the meantime'),
        },
      });
      expect(await events()).toEqual([
        expect.objectContaining({ recapCount: 2, talkCount: 1 }),
      ]);
    });

    it('gives a name to one of two events that are split off at once', async () => {
      const recaps = [];
      for (const name of ['A', 'B'])
        recaps.push([await about(name), await about(name)]);
      const results = await Promise.allSettled(
        recaps.map(([recap]) =>
          services.changes.splitEvent(ben, recap.event?.id ?? '', {
            recapIds: [recap.id],
            content: eventOf('New'),
          }),
        ),
      );
      const failed = results.filter(({ status }) => status === 'rejected');
      expect(failed).toEqual([
        expect.objectContaining({
          reason: expect.objectContaining({ name: 'ConflictError' }),
        }),
      ]);
      expect(await events()).toHaveLength(3);
    });

    it('loses no recap that comes while its event is merged', async () => {
      await about('B', ['Thanos']);
      for (let round = 0; round < 5; round++) {
        await about(`A ${round}`, ['Thanos', `Story of ${round}`]);
        await Promise.all([
          merge(`A ${round}`, 'B'),
          about(`A ${round}`, [`Story of ${round}`, 'Thanos', `New ${round}`]),
        ]);
      }
      expect(await events()).toEqual([
        expect.objectContaining({ name: 'B', recapCount: 11, talkCount: 11 }),
      ]);
    });

    it('lists what was done, the latest first, page by page', async () => {
      await about('A');
      await about('B');
      const a = await idOf('A');
      const merged = await merge('A', 'B');
      await services.changes.editEvent(
        ben,
        await services.subjects.readEvent(ben, merged.subjectId),
        eventOf('C'),
      );
      const first = await services.changes.list(
        ben,
        { subject: a },
        { limit: 1 },
      );
      expect(first.items).toEqual([
        expect.objectContaining({ operation: 'edit' }),
      ]);
      const second = await services.changes.list(
        ben,
        { subject: merged.subjectId },
        { limit: 1, cursor: first.pageInfo.nextCursor },
      );
      expect(second).toEqual({ items: [merged], pageInfo: {} });
    });

    it.each<[string, () => Promise<unknown>, string]>([
      [
        'a merge into itself',
        async () => merge('A', 'A'),
        'into: is this event itself',
      ],
      [
        'a merge into what is merged',
        async () => {
          const [a, b] = [await idOf('A'), await idOf('B')];
          await about('C');
          await merge('B', 'C');
          return services.changes.mergeEvent(ben, a, { into: b });
        },
        'was merged into',
      ],
      [
        'a merge of what is merged',
        async () => {
          const [a, b] = [await idOf('A'), await idOf('B')];
          await about('C');
          await merge('B', 'C');
          return services.changes.mergeEvent(ben, b, { into: a });
        },
        'look at that one and try again',
      ],
      [
        'a merge into nothing',
        async () =>
          services.changes.mergeEvent(ben, await idOf('A'), {
            into: '01930000-0000-7000-8000-000000000000',
          }),
        'into: no recap that you may read is about an event',
      ],
      [
        'a merge into an event of a draft',
        async () => {
          const draft = await services.create(
            ben,
            contentOf({ event: eventOf('Mine') }),
          );
          return services.changes.mergeEvent(ben, await idOf('A'), {
            into: draft.event?.id ?? '',
          });
        },
        'into: no recap that you may read is about an event',
      ],
      [
        'a service',
        async () =>
          services.changes.mergeEvent(serviceActor, await idOf('A'), {
            into: await idOf('B'),
          }),
        'Only a signed-in user',
      ],
      [
        'a rename to the name of another',
        async () =>
          services.changes.editEvent(
            ben,
            await services.subjects.readEvent(ben, await idOf('A')),
            eventOf('b!'),
          ),
        'content.name: means another event, "B"',
      ],
      [
        'a split of everything',
        async () => {
          const recap = await about('A 2');
          return services.changes.splitEvent(ben, await idOf('A 2'), {
            recapIds: [recap.id],
            content: eventOf('New'),
          });
        },
        'nothing would be left; edit it instead',
      ],
      [
        'a split of a recap of another event',
        async () => {
          const recap = await about('A');
          const other = await about('B');
          return services.changes.splitEvent(ben, await idOf('A'), {
            recapIds: [recap.id, other.id],
            content: eventOf('New'),
          });
        },
        'recapIds.1',
      ],
      [
        'a split into a name that is taken',
        async () => {
          const recap = await about('A');
          return services.changes.splitEvent(ben, await idOf('A'), {
            recapIds: [recap.id],
            content: eventOf('A'),
          });
        },
        'content.name: means the event "A"',
      ],
      [
        'taking back what is not there',
        async () =>
          services.changes.undo(ben, '01930000-0000-7000-8000-000000000000'),
        'There is no change with the id',
      ],
      [
        'a list of changes of nothing',
        async () =>
          services.changes.list(
            ben,
            { subject: '01930000-0000-7000-8000-000000000000' },
            page,
          ),
        'subject: there is no event, talk or technology',
      ],
    ])('refuses %s', async (_, attempt, message) => {
      await about('A');
      await about('B');
      await expect(attempt()).rejects.toThrow(message);
      expect(await knex('changes').where({ operation: 'split' })).toEqual([]);
    });

    it('keeps a recap of a file where a person put it when the file changes', async () => {
      const save = (content: string, title: string) =>
        services.imports.save({
          sourceKey: 'a.md',
          source: sourceOf(content),
          content: contentOf({
            title,
            event: eventOf('KubeCon 2019'),
            talks: [noteOf({ title: 'Thanos' }), noteOf({ title: null })],
          }),
          publishedAt: null,
        });
      await save('1', 'From a file');
      await about('KubeCon 2019', ['Thanos']);
      const recap = (
        await services.learnings.list(ben, { kind: ['recap'] }, page)
      ).items.find(({ text }) => text === 'From a file');
      await services.changes.splitEvent(ben, await idOf('KubeCon 2019'), {
        recapIds: [recap?.recap.id ?? ''],
        content: eventOf('KubeCon NA 2019'),
      });
      const other = await idOf('KubeCon NA 2019');
      expect(await save('2', 'Changed since')).toBe('updated');
      expect(await talks(other)).toEqual(['Thanos 1', 'null 1']);
      expect(await events()).toHaveLength(2);
    });
  },
);
