import {
  createMockDirectory,
  mockCredentials,
  mockServices,
  TestDatabases,
} from '@backstage/backend-test-utils';
import type { Recap } from '@conference-learnings/plugin-learnings-common';
import { Vocabulary } from '@conference-learnings/recap-parser';
import express from 'express';
import request from 'supertest';
import {
  contentOf,
  eventOf,
  followUpOf,
  linkTo,
  noteOf,
  sourceOf,
  suggestionOf,
  takeawayOf,
} from '../__testUtils__/content';
import {
  createTestServices,
  entityOf,
  userActor,
} from '../__testUtils__/createTestServices';
import { CatalogComparison } from '../detection/CatalogComparison';
import { TechnologyForms } from '../detection/TechnologyForms';
import { WorkerRecapParsing } from '../parsing/WorkerRecapParsing';
import { newId } from '../store/values';
import { createRouter } from './createRouter';
import type { Method } from './defineRoute';
import { createRoutes } from './routes/createRoutes';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
const logger = mockServices.logger.mock();
const folder = createMockDirectory({ content: { 'one.md': '# One' } });
const parsing = new WorkerRecapParsing({ logger });
afterAll(() => parsing.close());

const anchor = { start: 0, end: 6, exact: 'Thanos', prefix: '', suffix: '' };
const content = contentOf({
  title: 'What we saw',
  summary: 'All of it',
  body: 'Thanos',
  event: eventOf('PromCon', {
    startDate: '2019-11-07',
    url: 'https://promcon.io/2019-munich/',
  }),
  publishingTeam: 'group:default/platform',
  editors: ['user:default/ben'],
  publishedDate: '2019-11-09',
  tags: ['metrics'],
  contributors: [
    { name: 'Ada', role: 'author', userRef: 'user:default/ada' },
    { name: 'Ben', role: 'contributor', userRef: null },
  ],
  talks: [
    noteOf(
      {
        title: 'Thanos',
        speakers: ['Bartek'],
        videoUrl: 'https://youtu.be/KmJnmd3K3Ws',
      },
      { text: 'Good', recommended: true, contributor: 1, anchor },
    ),
    noteOf({}),
  ],
  takeaways: [takeawayOf('Blocks are cheap', { talk: 0, contributor: 0 })],
  followUps: [
    followUpOf('Try it', { owner: 'user:default/ada', dueDate: '2030-01-01' }),
  ],
  technologies: [
    { name: 'Thanos', surface: 'thanos', category: null, anchors: [anchor] },
  ],
  links: [
    linkTo('component:default/payments'),
    suggestionOf('system:default/shop'),
  ],
});

describe.each(databases.eachSupportedId())('the contract on %s', databaseId => {
  it('is what every route answers, with nothing besides', async () => {
    const services = await createTestServices(
      await databases.init(databaseId),
      {
        entities: [
          entityOf('component:default/payments', {
            partOf: ['system:default/shop'],
          }),
          entityOf('system:default/shop'),
          {
            ...entityOf('component:default/metrics'),
            metadata: { name: 'metrics', tags: ['thanos'] },
          },
          entityOf('user:default/ben'),
        ],
        parsing,
        sources: [
          {
            source: 'recaps',
            folder: folder.path,
            publishAs: null,
          },
        ],
      },
    );
    const routes = createRoutes(services);
    const credentials = mockCredentials.user('user:default/ada');
    const app = express().use(
      createRouter({
        routes,
        httpAuth: mockServices.httpAuth({ defaultCredentials: credentials }),
        userInfo: mockServices.userInfo({
          userEntityRef: 'user:default/ada',
          ownershipEntityRefs: ['group:default/platform'],
        }),
        logger,
      }),
    );

    const left = new Set(routes);
    /** Calls a route and holds its answer against the route's own schema. */
    const call = async (
      method: Method,
      path: string,
      given: {
        id?: string;
        version?: number;
        revision?: number;
        body?: object;
        query?: object;
      },
    ) => {
      const route = routes.find(
        one => one.method === method && one.path === path,
      );
      if (!route) throw new Error(`There is no ${method} ${path}`);
      left.delete(route);
      const sent = request(app)
        [method](
          path
            .replace(':id', given.id ?? '')
            .replace(':version', `${given.revision}`),
        )
        .query(given.query ?? {});
      if (given.version) sent.set('If-Match', `"${given.version}"`);
      const { status, body } = await sent.send(given.body);
      expect([path, status]).toEqual([path, route.status]);
      // Fields that the schema does not know are not in what it makes of it.
      expect(body).toEqual(route.response?.parse(body) ?? body);
      return body;
    };

    /** Edits, splits and merges what a recap shares with another one. */
    const putRight = async (recap: Recap) => {
      const { id: eventId = '' } = recap.event ?? {};
      const event = await call('get', '/events/:id', { id: eventId });
      const edited = await call('put', '/events/:id', {
        ...event,
        body: { content: eventOf('PromCon 2019') },
      });
      const eventSplit = await call('post', '/events/:id/split', {
        ...event,
        body: { recapIds: [recap.id], content: eventOf('PromCon Online') },
      });
      await call('post', '/changes/:id/undo', eventSplit);
      await call('post', '/changes/:id/undo', edited);

      const [note, other] = recap.talks;
      const talk = await call('get', '/talks/:id', { id: note.talkId });
      await call('put', '/talks/:id', {
        ...talk,
        body: { content: { ...note.talk, track: 'Main' } },
      });
      await call('post', '/talks/:id/split', {
        ...talk,
        body: { noteIds: [note.id], content: note.talk },
      });
      await call('post', '/talks/:id/merge', {
        id: other.talkId,
        body: { into: talk.id },
      });
      const changes = await call('get', '/changes', {
        query: { subject: talk.id },
      });
      expect(changes.items).toHaveLength(3);

      const elsewhere = await services.publish(
        userActor('ben'),
        contentOf({ event: eventOf('QCon') }),
      );
      await call('post', '/events/:id/merge', {
        id: elsewhere.event?.id,
        body: { into: eventId },
      });
    };

    const source = sourceOf('Thanos');
    const parsed = await call('post', '/recaps/parse', {
      body: { content: '# PromCon 2019\n\nAbout component:default/payments.' },
    });
    expect(parsed.content.links).toHaveLength(1);

    const write = { title: 'x', source, body: '', review: { at: 1 } };
    const draft = await call('post', '/drafts', { body: write });
    const kept = await call('put', '/drafts/:id', { ...draft, body: write });
    await call('get', '/drafts/:id', kept);
    const drafts = await call('get', '/drafts', {});
    expect(drafts.items).toHaveLength(1);
    await call('put', '/drafts/:id/people', {
      ...kept,
      body: { createdBy: 'user:default/ada', editors: ['user:default/ben'] },
    });
    for (const session of [newId(), newId()])
      await call('post', '/drafts/:id/presence', {
        ...kept,
        body: { session },
      });
    await call('delete', '/drafts/:id', kept);

    const created = await call('post', '/recaps', {
      body: { content, source },
    });
    const changed = await call('put', '/recaps/:id', {
      ...created,
      body: { content },
    });
    const published = await call('post', '/recaps/:id/publish', changed);
    await call('post', '/recaps/:id/working-copy', published);
    await call('get', '/recaps/:id', published);
    await call('get', '/recaps/:id/source', published);
    const recaps = await call('get', '/recaps', {});
    expect(recaps.items).toHaveLength(1);

    const learnings = await call('get', '/learnings', {});
    expect(learnings.items).toHaveLength(5);
    const parts = { kind: 'component', namespace: 'default', name: 'payments' };
    const entityPath = '/entities/:kind/:namespace/:name/learnings';
    const [ofEntity] = routes.filter(({ path }) => path === entityPath);
    left.delete(ofEntity);
    const page = await request(app).get(
      entityPath.replace(
        /:(\w+)/g,
        (_, part: keyof typeof parts) => parts[part],
      ),
    );
    expect(page.body.items).toHaveLength(1);
    expect(page.body).toEqual(ofEntity.response?.parse(page.body));
    await call('patch', '/links/:id', {
      ...published.links[1],
      body: { state: 'confirmed' },
    });

    const places = await call('post', '/entities/places', {
      body: { entityRefs: ['component:default/payments'] },
    });
    expect(places.related).toEqual(['system:default/shop']);

    const events = await call('get', '/events', {});
    await call('get', '/events/:id', events.items[0]);
    const talks = await call('get', '/talks', {});
    expect(talks.items).toHaveLength(2);
    await call('get', '/talks/:id', talks.items[0]);
    const second = await services.publish(
      userActor('ben'),
      contentOf({
        body: content.body,
        event: content.event,
        talks: [noteOf({ title: 'Thanos' }), noteOf({ title: 'Cortex' })],
      }),
    );
    const known = await call('post', '/recaps/known', {
      body: {
        body: content.body,
        event: content.event,
        talks: [content.talks[0].talk],
      },
    });
    expect(known.talks[0].talk.notedBy).toHaveLength(2);
    expect(known.otherTalks).toHaveLength(2);
    expect(known.sameText).toHaveLength(2);
    await putRight(second);
    const technologies = await call('get', '/technologies', {});
    expect(technologies.items).toHaveLength(1);
    const named = await call('get', '/technologies/names', {
      query: { text: 'k8s' },
    });
    expect(named.items).not.toEqual([]);
    const [technology] = technologies.items;
    const about = {
      name: 'Thanos Receive',
      aliases: [],
      category: null,
      homepage: 'https://thanos.io/',
      repository: null,
      maturity: null,
      entityRef: null,
    };
    const added = await call('post', '/technologies', { body: about });
    const edited = await call('put', '/technologies/:id', {
      ...added,
      body: { content: { ...about, maturity: 'growing' } },
    });
    await call('post', '/technologies/:id/merge', {
      id: edited.subjectId,
      body: { into: technology.id },
    });
    await call('get', '/technologies/:id', technology);
    await call('post', '/technologies/:id/adoption', {
      ...technology,
      body: {
        scope: null,
        stage: 'trial',
        effectiveOn: '2024-01-01',
        reason: 'We want to see.',
        seen: null,
      },
    });
    const ledger = await call('get', '/adoption', {});
    expect(ledger.items).toHaveLength(1);
    const radar = await call('get', '/radar', {});
    expect(radar.entries).toHaveLength(1);
    await new CatalogComparison({
      knex: services.knex,
      forms: new TechnologyForms(Vocabulary.builtIn),
      staleAfter: 1,
    }).run();
    const detections = await call('get', '/detections', {});
    expect(detections.items).toHaveLength(1);
    const files = await call('get', '/sources/files', {});
    await call('get', '/sources/files/content', { query: files.items[0] });
    await call('post', '/follow-ups', {
      body: {
        text: 'Try it too',
        owner: 'user:default/ben',
        takeawayId: published.takeaways[0].id,
      },
    });
    const followUps = await call('get', '/follow-ups', {});
    expect(followUps.items).toHaveLength(2);
    await call('patch', '/follow-ups/:id', {
      ...followUps.items[0],
      body: { state: 'done', outcome: 'It works' },
    });

    const insights = await call('get', '/insights', {
      query: { from: '2019-01-01' },
    });
    expect(insights.conferences.items).toHaveLength(1);

    const present = await call('get', '/recaps/:id', published);
    const archived = await call('post', '/recaps/:id/archive', present);
    const revisions = await call('get', '/recaps/:id/revisions', archived);
    expect(revisions.items).toHaveLength(3);
    await call('get', '/recaps/:id/revisions/:version', {
      ...archived,
      revision: 1,
    });
    const restored = await call(
      'post',
      '/recaps/:id/revisions/:version/restore',
      { ...archived, revision: 1 },
    );
    await call('delete', '/recaps/:id', restored);
    const deleted = await call('get', '/recaps', { query: { deleted: true } });
    expect(deleted.items).toHaveLength(1);
    await call('post', '/recaps/:id/undelete', restored);
    await call('post', '/links/relink', {
      body: {
        from: 'component:default/old',
        to: 'component:default/payments',
      },
    });
    await call('post', '/recaps/reassign', {
      body: { from: 'user:default/ada', to: 'user:default/ben' },
    });
    await call('get', '/openapi.json', {});
    expect([...left].map(({ method, path }) => [method, path])).toEqual([]);
  });
});
