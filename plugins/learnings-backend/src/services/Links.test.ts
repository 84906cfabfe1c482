import { TestDatabases } from '@backstage/backend-test-utils';
import {
  contentOf,
  suggestionOf,
  linkTo,
  takeawayOf,
} from '../__testUtils__/content';
import {
  createTestServices,
  entityOf,
  userActor,
  type TestServices,
} from '../__testUtils__/createTestServices';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
const ada = userActor('ada', ['group:default/platform']);
const ben = userActor('ben', ['group:default/money']);

describe.each(databases.eachSupportedId())('Links on %s', databaseId => {
  let services: TestServices;

  beforeEach(async () => {
    services = await createTestServices(await databases.init(databaseId), {
      entities: [entityOf('component:default/api')],
    });
  });

  it('lets everybody judge a suggestion, and only editors what the author said', async () => {
    const recap = await services.publish(
      ada,
      contentOf({
        links: [suggestionOf('component:default/api')],
        takeaways: [
          takeawayOf('x', { links: [linkTo('component:default/api')] }),
        ],
      }),
    );
    const [suggested] = recap.links;
    const [said] = recap.takeaways[0].links;
    await expect(
      services.links.decide(ben, suggested.id, 'confirmed'),
    ).resolves.toEqual({
      ...suggested,
      state: 'confirmed',
    });
    await expect(
      services.links.decide(ben, said.id, 'dismissed'),
    ).rejects.toThrow('only its editors');
    await expect(
      services.links.decide(ada, said.id, 'dismissed'),
    ).resolves.toMatchObject({ state: 'dismissed' });
  });

  it('knows no link of a recap that is not published', async () => {
    const recap = await services.create(
      ada,
      contentOf({ links: [suggestionOf('component:default/api')] }),
    );
    await expect(
      services.links.decide(ben, recap.links[0].id, 'dismissed'),
    ).rejects.toThrow('There is no link');
  });

  it('does not let an old page undo what somebody decided since', async () => {
    const ref = 'component:default/api';
    const content = contentOf({ links: [suggestionOf(ref)] });
    const recap = await services.publish(ada, content);
    const [link] = recap.links;

    // The page still shows a suggestion: it decides nothing.
    await services.links.decide(ben, link.id, 'confirmed');
    const saved = await services.recaps.update(ada, recap, content);
    expect(saved.links).toMatchObject([{ state: 'confirmed' }]);

    // The page still shows it confirmed.
    await services.links.decide(ben, link.id, 'dismissed');
    await expect(
      services.recaps.update(ada, saved, { ...content, links: saved.links }),
    ).rejects.toMatchObject({
      name: 'ConflictError',
      current: { links: [{ state: 'dismissed' }] },
    });
  });
});
