import { TestDatabases } from '@backstage/backend-test-utils';
import { sourceOf } from '../__testUtils__/content';
import {
  createTestServices,
  entityOf,
  userActor,
  type TestServices,
} from '../__testUtils__/createTestServices';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
const page = { limit: 25 };
const ada = userActor('ada', ['group:default/platform']);
const ben = userActor('ben', ['group:default/money']);

describe.each(databases.eachSupportedId())('Drafts on %s', databaseId => {
  let services: TestServices;

  beforeEach(async () => {
    services = await createTestServices(await databases.init(databaseId), {
      entities: [entityOf('component:default/api')],
    });
  });

  const write = (title: string) => ({
    title,
    source: sourceOf(`${title}\0`),
    content: { title },
  });

  it('keeps what one person writes from everybody else', async () => {
    const draft = await services.drafts.create(ada, write('Mine'));
    expect(draft).toMatchObject({
      version: 1,
      source: { content: 'Mine\0' },
      content: { title: 'Mine' },
    });
    for (const attempt of [
      services.drafts.read(ben, draft.id),
      services.drafts.update(ben, draft, write('Stolen')),
      services.drafts.remove(ben, draft),
    ])
      await expect(attempt).rejects.toThrow('You have no draft with the id');
    expect((await services.drafts.list(ben, page)).items).toEqual([]);
    expect(await services.drafts.read(ada, draft.id)).toEqual(draft);
  });

  it('refuses a stale version, and shows the present state', async () => {
    const draft = await services.drafts.create(ada, write('One'));
    const second = await services.drafts.update(ada, draft, write('Two'));
    await expect(
      services.drafts.update(ada, draft, write('Three')),
    ).rejects.toMatchObject({ current: second });
    await expect(services.drafts.remove(ada, draft)).rejects.toMatchObject({
      current: second,
    });
    await services.drafts.remove(ada, second);
    expect((await services.drafts.list(ada, page)).items).toEqual([]);
  });
});
