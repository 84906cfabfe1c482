import { TestDatabases } from '@backstage/backend-test-utils';
import type {
  RecapContent,
  TalkContent,
} from '@conference-learnings/plugin-learnings-common';
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
  userActor,
  type TestServices,
} from '../__testUtils__/createTestServices';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
const page = { limit: 25 };
const ada = userActor('ada');
const ben = userActor('ben');
const event = eventOf('PromCon');
const video = (id: string) => `https://youtu.be/${id.repeat(11)}`;
const talkOf = (title: string | null, given: Partial<TalkContent> = {}) =>
  noteOf({ title, ...given }).talk;

describe.each(databases.eachSupportedId())(
  'Changes of talks on %s',
  databaseId => {
    let knex: Knex;
    let services: TestServices;

    const publish = (given: Partial<RecapContent>) =>
      services.publish(ada, contentOf({ event, ...given }));
    const speaking = (...titles: Array<string | null>) =>
      publish({ talks: titles.map(title => noteOf({ title })) });
    const talks = async (text?: string) =>
      (await services.subjects.listTalks(ben, { text }, page)).items;
    const shown = async () =>
      (await talks())
        .map(({ title, noteCount }) => `${title} ${noteCount}`)
        .sort();
    const idOf = async (title: string) => {
      const talk = (await talks()).find(one => one.title === title);
      if (!talk) throw new Error(`There is no talk ${title}`);
      return talk.id;
    };
    const merge = async (from: string, into: string) =>
      services.changes.mergeTalk(ben, await idOf(from), {
        into: await idOf(into),
      });
    const state = async () => ({
      talks: await knex('talks')
        .orderBy('id')
        .select(
          'id',
          'event_id',
          'title',
          'title_key',
          'video_key',
          'speakers',
          'merged_into',
        ),
      learnings: await knex('learnings')
        .orderBy('id')
        .select('id', 'talk_id', 'note_id'),
    });

    beforeEach(async () => {
      knex = await databases.init(databaseId);
      services = await createTestServices(knex);
    });

    it('merges two talks with all that is said about them, and takes it back exactly', async () => {
      const one = await publish({
        talks: [
          noteOf({
            title: 'Tanos',
            speakers: ['Bartek'],
            videoUrl: video('A'),
          }),
        ],
        takeaways: [takeawayOf('Blocks are cheap', { talk: 0 })],
      });
      await speaking('Thanos');
      const old = await idOf('Tanos');
      const before = await state();
      const change = await merge('Tanos', 'Thanos');
      expect(change).toMatchObject({
        subject: 'talk',
        operation: 'merge',
        otherId: old,
        otherName: 'Tanos',
      });
      expect(await talks()).toEqual([
        expect.objectContaining({
          id: change.subjectId,
          title: 'Thanos',
          speakers: ['Bartek'],
          noteCount: 2,
        }),
      ]);
      expect(await services.subjects.readTalk(ben, old)).toMatchObject({
        id: change.subjectId,
      });
      const learned = await services.learnings.list(ben, { talk: old }, page);
      expect(learned.items).toHaveLength(3);
      const found = await services.learnings.list(
        ben,
        { text: 'cheap thanos' },
        page,
      );
      expect(found.items).toHaveLength(1);

      const read = await services.recaps.read(ada, one.id);
      expect(read.talks[0].talk.title).toBe('Thanos');
      await services.changes.undo(ben, change.id);
      expect(await state()).toEqual(before);
    });

    it('knows the merged talk by the title and the video of either', async () => {
      await publish({
        talks: [noteOf({ title: 'Tanos', videoUrl: video('A') })],
      });
      await speaking('Thanos');
      await merge('Tanos', 'Thanos');
      await speaking('TANOS');
      await publish({
        event: null,
        talks: [noteOf({ title: 'A third name', videoUrl: video('A') })],
      });
      expect(await shown()).toEqual(['Thanos 4']);
    });

    it('keeps keynotes merged that a person merged', async () => {
      const one = await speaking('Keynote');
      const two = await speaking('Keynote');
      const id = two.talks[0].talkId;
      await services.changes.mergeTalk(ben, one.talks[0].talkId, { into: id });
      const read = await services.recaps.read(ada, one.id);
      const again = await services.recaps.update(ada, read, {
        ...contentOf({ event }),
        talks: read.talks,
      });
      expect(again.talks[0].talkId).toBe(id);
      expect(await shown()).toEqual(['Keynote 2']);
    });

    it('splits notes off that stay there, and takes it back exactly', async () => {
      const one = await publish({
        talks: [noteOf({ title: 'Thanos' })],
        takeaways: [takeawayOf('Blocks are cheap', { talk: 0 })],
      });
      await speaking('Thanos');
      const id = await idOf('Thanos');
      const before = await state();
      const change = await services.changes.splitTalk(ben, id, {
        noteIds: [one.talks[0].id],
        content: talkOf('Thanos', { speakers: ['Another'] }),
      });
      const other = change.otherId ?? '';
      expect(change).toMatchObject({ operation: 'split', subjectId: id });
      expect(await shown()).toEqual(['Thanos 1', 'Thanos 1']);
      const learned = await services.learnings.list(ben, { talk: other }, page);
      expect(learned.items.map(({ type }) => type).sort()).toEqual([
        'takeaway',
        'talkNote',
      ]);

      const read = await services.recaps.read(ada, one.id);
      const again = await services.recaps.update(ada, read, {
        ...contentOf({ event }),
        talks: read.talks,
        takeaways: read.takeaways,
      });
      expect(again.talks[0].talkId).toBe(other);
      // Whoever else names the title means the first one.
      await speaking('Thanos');
      expect(await services.subjects.readTalk(ben, id)).toMatchObject({
        noteCount: 2,
      });

      await services.changes.undo(ben, change.id);
      expect((await state()).talks).toEqual(before.talks);
      expect(await shown()).toEqual(['Thanos 3']);
    });

    it('keeps the note of a file where a person put it, whatever the file calls the talk', async () => {
      const save = (content: string) =>
        services.imports.save({
          sourceKey: 'a.md',
          source: sourceOf(content),
          content: contentOf({ event, talks: [noteOf({ title: 'Thanos' })] }),
          publishedAt: null,
        });
      await save('1');
      await speaking('Thanos');
      const [note] = await knex('learnings')
        .join('recaps', 'recaps.id', 'learnings.recap_id')
        .where({ type: 'talkNote', source_key: 'a.md' })
        .pluck('learnings.id');
      await services.changes.splitTalk(ben, await idOf('Thanos'), {
        noteIds: [note],
        content: talkOf('Thanos at scale'),
      });
      expect(await save('2')).toBe('updated');
      expect(await shown()).toEqual(['Thanos 1', 'Thanos at scale 1']);
    });

    it('keeps what people decided about a note of a file whose talk has another title since', async () => {
      const save = (content: string) =>
        services.imports.save({
          sourceKey: 'a.md',
          source: sourceOf(content),
          content: contentOf({
            event,
            talks: [
              noteOf({ title: 'Cortex' }, { text: 'Good' }),
              noteOf({ title: 'Tanos' }, { text: 'Blocks are cheap' }),
            ],
          }),
          publishedAt: null,
        });
      await save('1');
      await speaking('Thanos');
      await merge('Tanos', 'Thanos');
      const notes = () =>
        knex('learnings')
          .where({ type: 'talkNote' })
          .orderBy('id')
          .select('id', 'talk_id', 'text');
      const before = await notes();
      expect(await save('2')).toBe('updated');
      expect(await notes()).toEqual(before);
    });

    it('lets an author say that a note is about yet another talk', async () => {
      const one = await speaking('Thanos');
      await speaking('Thanos', 'Cortex');
      await services.changes.splitTalk(ben, await idOf('Thanos'), {
        noteIds: [one.talks[0].id],
        content: talkOf('Thanos at scale'),
      });
      const read = await services.recaps.read(ada, one.id);
      await services.recaps.update(ada, read, {
        ...contentOf({ event }),
        talks: [{ ...read.talks[0], talk: talkOf('Cortex') }],
      });
      expect(await shown()).toEqual(['Cortex 2', 'Thanos 1']);
    });

    it('says what a talk is, against what recaps say of it then, and by its old title too', async () => {
      const one = await speaking('Tanos');
      const id = await idOf('Tanos');
      const before = await state();
      const change = await services.changes.editTalk(
        ben,
        await services.subjects.readTalk(ben, id),
        talkOf('Thanos', { speakers: ['Bartek'], videoUrl: video('A') }),
      );
      await services.recaps.update(ada, one, {
        ...contentOf({ event }),
        talks: [{ ...one.talks[0], talk: talkOf('Tanos') }],
      });
      await speaking('Thanos');
      await publish({
        event: null,
        talks: [noteOf({ title: 'Seen at home', videoUrl: video('A') })],
      });
      expect(await talks()).toEqual([
        expect.objectContaining({
          id,
          title: 'Thanos',
          speakers: ['Bartek'],
          noteCount: 3,
        }),
      ]);
      const found = await services.learnings.list(
        ben,
        { text: 'bartek' },
        page,
      );
      expect(found.items).toHaveLength(3);
      await services.changes.undo(ben, change.id);
      expect((await state()).talks).toEqual(before.talks);
    });

    it('takes a talk without an event into the event of the other', async () => {
      await publish({
        event: null,
        talks: [noteOf({ title: 'Thanos, from the recording' })],
      });
      await speaking('Thanos');
      const before = await state();
      const change = await merge('Thanos', 'Thanos, from the recording');
      const [talk] = await talks();
      expect(talk).toMatchObject({ event: { name: 'PromCon' }, noteCount: 2 });
      await speaking('Thanos');
      await speaking('Thanos, from the recording!');
      expect(await shown()).toEqual(['Thanos, from the recording 4']);
      await services.changes.undo(ben, change.id);
      expect((await state()).talks).toEqual(before.talks);
    });

    it('undoes no merge of events while one of their talks was changed since', async () => {
      await speaking('Thanos', 'Tanos');
      await publish({
        event: eventOf('PromCon 2'),
        talks: [noteOf({ title: 'Cortex' })],
      });
      const [other] = (
        await services.subjects.listEvents(ben, { text: '2' }, page)
      ).items;
      const [main] = (
        await services.subjects.listEvents(ben, {}, page)
      ).items.filter(({ id }) => id !== other.id);
      const merged = await services.changes.mergeEvent(ben, main.id, {
        into: other.id,
      });
      const later = await merge('Tanos', 'Thanos');
      await expect(services.changes.undo(ben, merged.id)).rejects.toThrow(
        `change ${later.id}; undo that first`,
      );
      await services.changes.undo(ben, later.id);
      await services.changes.undo(ben, merged.id);
      expect(await services.subjects.readEvent(ben, main.id)).toMatchObject({
        id: main.id,
        talkCount: 2,
      });
    });

    it('does both of two merges into one talk at once', async () => {
      await speaking('Thanos', 'Tanos', 'Thanoss');
      const results = await Promise.all([
        merge('Tanos', 'Thanos'),
        merge('Thanoss', 'Thanos'),
      ]);
      expect(await shown()).toEqual(['Thanos 1']);
      for (const { id } of [...results].sort((a, b) =>
        b.changedAt === a.changedAt
          ? b.id.localeCompare(a.id)
          : b.changedAt.localeCompare(a.changedAt),
      ))
        await services.changes.undo(ben, id);
      expect(await shown()).toEqual(['Tanos 1', 'Thanos 1', 'Thanoss 1']);
    });

    it.each<[string, () => Promise<unknown>, string]>([
      [
        'a merge into itself',
        () => merge('Thanos', 'Thanos'),
        'into: is this talk itself',
      ],
      [
        'a merge of talks of two events',
        async () => {
          await publish({
            event: eventOf('QCon'),
            talks: [noteOf({ title: 'Elsewhere' })],
          });
          return merge('Elsewhere', 'Thanos');
        },
        'merge the events first',
      ],
      [
        'a merge of what is merged',
        async () => {
          const tanos = await idOf('Tanos');
          await merge('Tanos', 'Thanos');
          return services.changes.mergeTalk(ben, tanos, {
            into: await idOf('Cortex'),
          });
        },
        'look at that one and try again',
      ],
      [
        'a stale edit',
        async () =>
          services.changes.editTalk(
            ben,
            { id: await idOf('Thanos'), version: 7 },
            talkOf('Mine'),
          ),
        'you have version 7, the present one is 1',
      ],
      [
        'a title that another talk has',
        async () =>
          services.changes.editTalk(
            ben,
            { id: await idOf('Tanos'), version: 1 },
            talkOf('THANOS'),
          ),
        'content.title: means another talk of this event, "Thanos"',
      ],
      [
        'a split of everything',
        async () => {
          const id = await idOf('Thanos');
          const noteIds = await knex('learnings')
            .where({ talk_id: id, type: 'talkNote' })
            .pluck('id');
          return services.changes.splitTalk(ben, id, {
            noteIds,
            content: talkOf('Mine'),
          });
        },
        'nothing would be left; edit it instead',
      ],
      [
        'a split of a note on another talk',
        async () => {
          const [noteId] = await knex('learnings')
            .where({ talk_id: await idOf('Tanos'), type: 'talkNote' })
            .pluck('id');
          return services.changes.splitTalk(ben, await idOf('Thanos'), {
            noteIds: [noteId],
            content: talkOf('Mine'),
          });
        },
        'noteIds.0',
      ],
    ])('refuses %s', async (_, attempt, message) => {
      await speaking('Thanos', 'Tanos', 'Cortex');
      await expect(attempt()).rejects.toThrow(message);
    });

    it('finds talks by a part of their title, signs and all', async () => {
      await speaking('Über C++ at 100%', 'Keynote', null);
      const titles = async (text: string) =>
        (await talks(text)).map(({ title }) => title);
      expect(await titles('über c+')).toEqual(['Über C++ at 100%']);
      expect(await titles('KEY')).toEqual(['Keynote']);
      expect(await titles('nothing')).toEqual([]);
      const [{ id }] = (await services.subjects.listEvents(ben, {}, page))
        .items;
      const ofEvent = await services.subjects.listTalks(
        ben,
        { event: id, text: '100' },
        page,
      );
      expect(ofEvent.items).toHaveLength(1);
    });
  },
);
