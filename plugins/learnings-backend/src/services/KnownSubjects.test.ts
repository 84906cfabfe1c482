import { TestDatabases } from '@backstage/backend-test-utils';
import type {
  KnownRequest,
  RecapContent,
} from '@conference-learnings/plugin-learnings-common';
import type { Knex } from 'knex';
import { contentOf, eventOf, noteOf } from '../__testUtils__/content';
import {
  createTestServices,
  userActor,
  type TestServices,
} from '../__testUtils__/createTestServices';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
const ada = userActor('ada');
const ben = userActor('ben');
const talkOf = (title: string | null, videoUrl: string | null = null) =>
  noteOf({ title, videoUrl }).talk;
const video = 'https://youtu.be/KmJnmd3K3Ws';

describe.each(databases.eachSupportedId())(
  'KnownSubjects on %s',
  databaseId => {
    let knex: Knex;
    let services: TestServices;

    const publish = (given: Partial<RecapContent>) =>
      services.publish(ada, contentOf(given));
    const find = (given: Partial<KnownRequest>) =>
      services.known.find(ben, {
        body: '',
        event: null,
        talks: [],
        ...given,
        recapId: given.recapId ?? null,
      });

    beforeEach(async () => {
      knex = await databases.init(databaseId);
      services = await createTestServices(knex);
    });

    it('knows nothing of what nobody wrote about', async () => {
      const talks = [talkOf('Thanos', video)];
      expect(await find({ event: eventOf('PromCon'), talks })).toEqual({
        event: null,
        similarEvents: [],
        talks: [],
        otherTalks: [],
        sameText: [],
      });
    });

    it('knows the event, its talks and who wrote about them', async () => {
      const event = eventOf('PromCon 2019');
      const recap = await publish({
        title: 'Back from Munich',
        event,
        contributors: [
          { name: 'Ada', role: 'author', userRef: 'user:default/ada' },
          { name: 'Zoe', role: 'contributor', userRef: null },
        ],
        talks: [
          noteOf({ title: 'Thanos' }, { recommended: true }),
          noteOf({ title: 'Cortex', videoUrl: video }),
          noteOf({ title: 'Keynote' }),
        ],
      });
      const known = await find({
        event: eventOf('promcon, 2019!'),
        talks: [
          talkOf('Something new'),
          talkOf('THANOS'),
          talkOf('Cortex, a recording', video),
          talkOf('Keynote'),
        ],
      });
      expect(known.event).toMatchObject({
        id: recap.event?.id,
        recapCount: 1,
        talkCount: 3,
      });
      expect(known.talks).toEqual([
        {
          at: 1,
          talk: expect.objectContaining({
            id: recap.talks[0].talkId,
            title: 'Thanos',
            noteCount: 1,
            notedBy: [
              {
                recap: {
                  id: recap.id,
                  title: 'Back from Munich',
                  publishingTeam: null,
                  authors: [{ name: 'Ada', userRef: 'user:default/ada' }],
                },
                recommended: true,
              },
            ],
          }),
        },
        {
          at: 2,
          talk: expect.objectContaining({ id: recap.talks[1].talkId }),
        },
      ]);
      expect(known.otherTalks).toEqual([
        expect.objectContaining({
          title: 'Keynote',
          notedBy: [expect.objectContaining({ recommended: false })],
        }),
      ]);
    });

    it('knows what was merged by its old name', async () => {
      await publish({
        event: eventOf('Old'),
        talks: [noteOf({ title: 'Tanos' })],
      });
      await publish({
        event: eventOf('New'),
        talks: [noteOf({ title: 'Thanos' })],
      });
      const [one, two] = await knex('events').orderBy('id');
      await services.changes.mergeEvent(ben, one.id, { into: two.id });
      const [tanos, thanos] = await knex('talks').orderBy('id');
      await services.changes.mergeTalk(ben, tanos.id, { into: thanos.id });
      const known = await find({
        event: eventOf('Old'),
        talks: [talkOf('Tanos')],
      });
      expect(known).toMatchObject({
        event: { name: 'New' },
        talks: [{ at: 0, talk: { title: 'Thanos', noteCount: 2 } }],
        otherTalks: [],
      });
    });

    it('names the latest five of those who wrote about a talk', async () => {
      const event = eventOf('PromCon');
      const talks = [noteOf({ title: 'Thanos' })];
      const titles = ['1', '2', '3', '4', '5', '6', '7'];
      for (const title of titles) await publish({ title, event, talks });
      const known = await find({ event, talks: [talkOf('Thanos')] });
      expect(known.talks[0].talk).toMatchObject({
        noteCount: 7,
        notedBy: ['7', '6', '5', '4', '3'].map(title => ({ recap: { title } })),
      });
    });

    it('takes no talk for one that shares a recording with others', async () => {
      await publish({ talks: [noteOf({ title: 'Thanos', videoUrl: video })] });
      const known = await find({
        talks: [talkOf('First', video), talkOf('Second', video)],
      });
      expect(known.talks).toEqual([]);
    });

    it('points at events that may be the same, the likeliest first', async () => {
      for (const name of [
        'Kubekon Europe 2019',
        'KubeCon + CloudNativeCon Europe 2019',
        'KubeCon Europe 2019',
        'KubeCon Europe 2018',
        'PromCon 2019',
      ])
        await publish({ event: eventOf(name) });
      const names = async (event: RecapContent['event']) =>
        (await find({ event })).similarEvents.map(({ name }) => name);
      expect(await names(eventOf('KubeCon EU 2019'))).toEqual([
        'KubeCon Europe 2019',
        'Kubekon Europe 2019',
        'KubeCon + CloudNativeCon Europe 2019',
      ]);
      expect(await names(eventOf('KubeCon Europe 2018'))).toEqual([]);
      expect(await names(eventOf('100% _new_'))).toEqual([]);
    });

    it('tells of recaps with the same words, however they are written', async () => {
      const body =
        '# Thanos\n\nBlocks are **cheap**, see [the talk](https://example.org/a).\n';
      const recap = await publish({ body });
      await publish({ body: 'Something else' });
      await publish({ body: '' });
      const same = async (text: string, recapId?: string) =>
        (await find({ body: text, recapId })).sameText.map(({ id }) => id);
      expect(await same(body)).toEqual([recap.id]);
      expect(await same('Thanos blocks are cheap; see *the talk*')).toEqual([
        recap.id,
      ]);
      expect(await same(body, recap.id)).toEqual([]);
      expect(await same('Thanos blocks are expensive')).toEqual([]);
      expect(await same('…')).toEqual([]);

      await services.recaps.update(ada, recap, contentOf({ body: 'Changed' }));
      expect(await same(body)).toEqual([]);
      expect(await same('changed')).toEqual([recap.id]);
    });

    it('tells nobody of what they may not read', async () => {
      const event = eventOf('PromCon');
      const talks = [noteOf({ title: 'Thanos', videoUrl: video })];
      const body = 'Blocks are cheap';
      const hidden = contentOf({ event, talks, body });
      await services.create(ada, hidden);
      const archived = await services.publish(ada, hidden);
      await services.recaps.archive(ada, archived);
      const request = {
        event,
        talks: [talkOf('Thanos', video)],
        body,
      };
      expect(await find(request)).toEqual({
        event: null,
        similarEvents: [],
        talks: [],
        otherTalks: [],
        sameText: [],
      });
      // Their own they find again.
      const own = await services.known.find(ada, { recapId: null, ...request });
      expect(own.sameText).toHaveLength(2);
      expect(own.event).toBeNull();
    });

    it('is no news to the recap itself', async () => {
      const event = eventOf('PromCon');
      const talks = [noteOf({ title: 'Thanos' })];
      const recap = await publish({ event, talks });
      const request = { event, talks: [talkOf('Thanos')], recapId: recap.id };
      expect(await find(request)).toMatchObject({ event: null, talks: [] });
      await publish({ event, talks: [noteOf({ title: 'Cortex' })] });
      expect(await find(request)).toMatchObject({
        event: { name: 'PromCon' },
        talks: [],
        otherTalks: [{ title: 'Cortex' }],
      });
    });

    it('asks the database a handful of times, however many talks there are', async () => {
      const event = eventOf('PromCon');
      const titles = Array.from({ length: 120 }, (_, at) => `About tool ${at}`);
      await publish({ event, talks: titles.map(title => noteOf({ title })) });
      const statements: string[] = [];
      knex.on('query', ({ sql }) => statements.push(sql));
      const known = await find({
        event,
        body: 'x',
        talks: titles.slice(0, 10).map(title => talkOf(title)),
      });
      expect(known.talks).toHaveLength(10);
      expect(known.otherTalks).toHaveLength(100);
      expect(statements.length).toBeLessThanOrEqual(9);
    });

    it('takes names and titles with signs that databases dislike', async () => {
      const known = await find({
        event: eventOf('A\0B % _ \uD800'),
        talks: [talkOf('C\0D'), talkOf(null)],
        body: 'E\0F',
      });
      expect(known.talks).toEqual([]);
    });

    it('refuses a text that is too long', async () => {
      await expect(find({ body: 'x'.repeat(3_000_000) })).rejects.toThrow(
        'body: is 3000000 bytes long',
      );
    });
  },
);
