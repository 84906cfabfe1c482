import { TestDatabases } from '@backstage/backend-test-utils';
import type { Knex } from 'knex';
import { contentOf, eventOf, noteOf } from '../__testUtils__/content';
import {
  createTestServices,
  userActor,
  type TestServices,
} from '../__testUtils__/createTestServices';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
const page = { limit: 25 };
const ada = userActor('ada');
const ben = userActor('ben');

describe.each(databases.eachSupportedId())('Subjects on %s', databaseId => {
  let knex: Knex;
  let services: TestServices;
  const talks = async (event?: string) =>
    (await services.subjects.listTalks(ben, { event }, page)).items;

  beforeEach(async () => {
    knex = await databases.init(databaseId);
    services = await createTestServices(knex);
  });

  it('makes one event of one name, however it is written, and fills what was not known', async () => {
    await services.publish(
      ada,
      contentOf({ event: eventOf('PromCon 2019', { location: 'Munich' }) }),
    );
    await services.publish(
      ben,
      contentOf({
        event: eventOf('promcon, 2019!', {
          location: 'Berlin',
          startDate: '2019-11-07',
        }),
      }),
    );
    const { items } = await services.subjects.listEvents(ben, {}, page);
    expect(items).toEqual([
      expect.objectContaining({
        name: 'PromCon 2019',
        location: 'Munich',
        startDate: '2019-11-07',
        recapCount: 2,
      }),
    ]);
  });

  it('makes one event where several recaps bring it at once', async () => {
    await Promise.all(
      Array.from({ length: 8 }, () =>
        services.publish(
          ada,
          contentOf({
            event: eventOf('QCon'),
            talks: [noteOf({ title: 'A talk' })],
          }),
        ),
      ),
    );
    const { items } = await services.subjects.listEvents(ben, {}, page);
    expect(items).toEqual([
      expect.objectContaining({ recapCount: 8, talkCount: 1 }),
    ]);
  });

  it('takes recaps that name the same talks in another order at the same time', async () => {
    const notes = ['AAAAAAAAAAA', 'BBBBBBBBBBB', 'CCCCCCCCCCC'].map(video =>
      noteOf({
        title: `All about ${video}`,
        videoUrl: `https://youtu.be/${video}`,
      }),
    );
    await services.publish(ada, contentOf({ talks: notes }));
    const recaps = await Promise.all(
      Array.from({ length: 8 }, (_, at) =>
        services.publish(
          ada,
          contentOf({
            event: eventOf(`Meetup ${at}`),
            talks: at % 2 ? notes : [...notes].reverse(),
          }),
        ),
      ),
    );
    expect(recaps).toHaveLength(8);
    expect(
      (await services.subjects.listTalks(ben, {}, page)).items.map(
        ({ noteCount }) => noteCount,
      ),
    ).toEqual([9, 9, 9]);
  });

  it('takes a recap of an event whose last one goes at the same time', async () => {
    const content = contentOf({
      event: eventOf('PromCon'),
      talks: [noteOf({ title: 'Thanos' })],
    });
    let last = await services.publish(ada, content);
    for (let round = 0; round < 10; round++) {
      await services.deletions.remove(ada, last);
      [last] = await Promise.all([
        services.publish(ada, content),
        services.deletions.removeForGood({ at: new Date('2100-01-01') }),
      ]);
    }
    const { items } = await services.subjects.listEvents(ben, {}, page);
    expect(items).toEqual([
      expect.objectContaining({ recapCount: 1, talkCount: 1 }),
    ]);
  });

  it('lets the only recap of an event and a talk correct them', async () => {
    const content = contentOf({
      event: eventOf('PromCon', { location: 'Munich' }),
      talks: [noteOf({ title: 'Tanos', speakers: ['Bartek'] })],
    });
    const recap = await services.publish(ada, content);
    const after = await services.recaps.update(ada, recap, {
      ...content,
      event: eventOf('PromCon', { location: 'Berlin' }),
      talks: [
        {
          ...recap.talks[0],
          talk: { ...recap.talks[0].talk, title: 'Thanos', speakers: [] },
        },
      ],
    });
    expect(after.event).toMatchObject({ location: 'Berlin' });
    expect(after.talks[0]).toMatchObject({
      talkId: recap.talks[0].talkId,
      talk: { title: 'Thanos', speakers: [] },
    });
    expect(await talks()).toHaveLength(1);
  });

  it('never overwrites what another recap said of a talk', async () => {
    const event = eventOf('PromCon');
    await services.publish(
      ada,
      contentOf({
        event,
        talks: [noteOf({ title: 'Thanos', speakers: ['Bartek'] })],
      }),
    );
    const recap = await services.publish(
      ben,
      contentOf({
        event,
        talks: [
          noteOf({ title: 'THANOS!', speakers: ['Nobody'], track: 'Main' }),
        ],
      }),
    );
    expect(recap.talks[0].talk).toMatchObject({
      title: 'Thanos',
      speakers: ['Bartek'],
      track: 'Main',
    });
    expect(await talks()).toEqual([expect.objectContaining({ noteCount: 2 })]);
  });

  it('knows a talk by its video too', async () => {
    await services.publish(
      ada,
      contentOf({
        talks: [
          noteOf({
            title: 'Intro to Thanos',
            videoUrl: 'https://youtu.be/KmJnmd3K3Ws',
          }),
        ],
      }),
    );
    await services.publish(
      ben,
      contentOf({
        talks: [
          noteOf({
            title: 'Thanos: an intro',
            videoUrl: 'https://www.youtube.com/watch?v=KmJnmd3K3Ws',
          }),
        ],
      }),
    );
    expect(await talks()).toEqual([expect.objectContaining({ noteCount: 2 })]);
  });

  it.each([
    ['untitled talks', [noteOf({ title: null }), noteOf({ title: null })]],
    ['keynotes', [noteOf({ title: 'Keynote' }), noteOf({ title: 'Keynote' })]],
    [
      'talks of one recording',
      [
        noteOf({
          title: 'First',
          videoUrl: 'https://youtu.be/KmJnmd3K3Ws?t=1',
        }),
        noteOf({
          title: 'Second',
          videoUrl: 'https://youtu.be/KmJnmd3K3Ws?t=900',
        }),
      ],
    ],
    [
      'talks that link one whole day',
      [
        noteOf({ title: 'Third', videoUrl: 'https://youtu.be/KmJnmd3K3Ws' }),
        noteOf({ title: 'Fourth', videoUrl: 'https://youtu.be/KmJnmd3K3Ws' }),
      ],
    ],
  ])('does not make one of %s', async (_, notes) => {
    const event = eventOf('PromCon');
    await services.publish(ada, contentOf({ event, talks: [notes[0]] }));
    await services.publish(ben, contentOf({ event, talks: notes }));
    expect((await talks()).length).toBeGreaterThanOrEqual(2);
    const rows = await knex('learnings')
      .where({ type: 'talkNote' })
      .select('recap_id', 'talk_id');
    const [second] = rows.filter(
      row => rows.filter(other => other.recap_id === row.recap_id).length === 2,
    );
    const own = rows.filter(row => row.recap_id === second.recap_id);
    expect(new Set(own.map(({ talk_id }) => talk_id)).size).toBe(2);
  });

  it('keeps two notes apart whose talks were one and are renamed', async () => {
    const event = eventOf('PromCon');
    const content = contentOf({
      event,
      talks: [noteOf({ title: 'Same' }), noteOf({ title: 'Same' })],
    });
    const recap = await services.publish(ada, content);
    expect(recap.talks[0].talkId).toBe(recap.talks[1].talkId);
    const after = await services.recaps.update(ada, recap, {
      ...content,
      talks: recap.talks.map((note, at) => ({
        ...note,
        talk: { ...note.talk, title: `Other ${at}` },
      })),
    });
    expect(after.talks.map(({ talk }) => talk.title)).toEqual([
      'Other 0',
      'Other 1',
    ]);
  });

  it('tells nothing of what a recap says before it is published', async () => {
    const talk = {
      title: 'Thanos',
      videoUrl: 'https://youtu.be/KmJnmd3K3Ws',
    };
    await services.publish(
      ben,
      contentOf({ event: eventOf('PromCon'), talks: [noteOf(talk)] }),
    );
    const draft = await services.create(
      ada,
      contentOf({
        event: eventOf('PromCon', { location: 'Munich' }),
        talks: [noteOf({ ...talk, speakers: ['Bartek'] })],
      }),
    );
    expect(draft).toMatchObject({
      event: { location: 'Munich' },
      talks: [{ talk: { speakers: ['Bartek'] } }],
    });
    const read = async () => {
      const events = await services.subjects.listEvents(ben, {}, page);
      return [events.items, await talks()];
    };
    expect(await read()).toEqual([
      [expect.objectContaining({ location: null, recapCount: 1 })],
      [expect.objectContaining({ speakers: [], noteCount: 1 })],
    ]);

    await services.recaps.publish(ada, draft);
    expect(await read()).toEqual([
      [expect.objectContaining({ location: 'Munich', recapCount: 2 })],
      [expect.objectContaining({ speakers: ['Bartek'], noteCount: 2 })],
    ]);
    expect(await knex('events')).toHaveLength(1);
    expect(await knex('talks')).toHaveLength(1);
  });

  it('counts only what is published', async () => {
    const event = eventOf('PromCon');
    const talk = noteOf({ title: 'Thanos' });
    const technologies = [
      { name: 'Thanos', surface: 'Thanos', category: null, anchors: [] },
    ];
    await services.publish(
      ada,
      contentOf({ event, talks: [talk], technologies }),
    );
    await services.create(
      ada,
      contentOf({
        event,
        talks: [talk, noteOf({ title: 'Hidden' })],
        technologies,
      }),
    );
    const [found] = (await services.subjects.listEvents(ada, {}, page)).items;
    expect(found).toMatchObject({ recapCount: 1, talkCount: 1 });
    expect(await services.subjects.readEvent(ada, found.id)).toEqual(found);
    const listed = await talks(found.id);
    expect(listed).toEqual([
      expect.objectContaining({ title: 'Thanos', noteCount: 1 }),
    ]);
    expect(await services.subjects.readTalk(ada, listed[0].id)).toEqual(
      listed[0],
    );
    expect((await services.technologies.list(ada, {}, page)).items).toEqual([
      expect.objectContaining({ name: 'Thanos', recapCount: 1 }),
    ]);
    const [hidden] = await knex('talks').where({ title: 'Hidden' });
    await expect(services.subjects.readTalk(ada, hidden.id)).rejects.toThrow(
      'No recap that you may read',
    );
  });

  it('finds events and technologies by a part of their name, signs and all', async () => {
    const technology = (name: string) => ({
      name,
      surface: name,
      category: null,
      anchors: [],
    });
    await services.publish(
      ada,
      contentOf({
        event: eventOf('KubeCon Europe 2019'),
        technologies: [technology('C++')],
      }),
    );
    await services.publish(
      ada,
      contentOf({
        event: eventOf('Überconf 100%'),
        technologies: [technology('C'), technology('Ceph')],
      }),
    );
    const events = async (text: string) =>
      (await services.subjects.listEvents(ada, { text }, page)).items.map(
        ({ name }) => name,
      );
    expect(await events('kube 2019')).toEqual(['KubeCon Europe 2019']);
    expect(await events('ÜBER')).toEqual(['Überconf 100%']);
    expect(await events('%')).toHaveLength(2);
    expect(await events('2020')).toEqual([]);
    const technologies = async (text: string) =>
      (await services.technologies.list(ada, { text }, page)).items.map(
        ({ name }) => name,
      );
    expect(await technologies('c+')).toEqual(['C++']);
    expect(await technologies('C')).toEqual(['C', 'C++', 'Ceph']);
    expect(await technologies('_')).toEqual([]);
  });

  it('gives every event and technology on exactly one page', async () => {
    for (let at = 0; at < 5; at++)
      await services.publish(
        ada,
        contentOf({
          event: eventOf(`Event ${at}`, {
            startDate: at > 2 ? '2020-01-01' : null,
          }),
          technologies: [
            { name: `Tool ${at}`, surface: 'x', category: null, anchors: [] },
          ],
        }),
      );
    const walk = async (
      list: (cursor?: string) => Promise<{
        items: Array<{ name: string }>;
        pageInfo: { nextCursor?: string };
      }>,
    ) => {
      const names: string[] = [];
      let cursor: string | undefined;
      do {
        const found = await list(cursor);
        names.push(...found.items.map(({ name }) => name));
        cursor = found.pageInfo.nextCursor;
      } while (cursor);
      return names;
    };
    expect(
      await walk(cursor =>
        services.subjects.listEvents(ada, {}, { limit: 2, cursor }),
      ),
    ).toEqual(['Event 4', 'Event 3', 'Event 2', 'Event 1', 'Event 0']);
    expect(
      await walk(cursor =>
        services.technologies.list(ada, {}, { limit: 2, cursor }),
      ),
    ).toEqual(['Tool 0', 'Tool 1', 'Tool 2', 'Tool 3', 'Tool 4']);
  });
});
