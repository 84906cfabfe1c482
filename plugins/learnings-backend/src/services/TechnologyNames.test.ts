import { TestDatabases } from '@backstage/backend-test-utils';
import { contentOf, mentionsOf } from '../__testUtils__/content';
import {
  createTestServices,
  userActor,
} from '../__testUtils__/createTestServices';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
const ada = userActor('ada');
const ben = userActor('ben');

const mentioning = (name: string) =>
  contentOf({
    technologies: mentionsOf(name),
  });

describe.each(databases.eachSupportedId())(
  'TechnologyNames on %s',
  databaseId => {
    it('offers what the parser knows and what readable recaps mention', async () => {
      const services = await createTestServices(
        await databases.init(databaseId),
      );
      await services.publish(ada, mentioning('Our Postgret'));
      await services.create(ada, mentioning('Postgrand'));
      const names = async (actor: typeof ada, text: string) =>
        (
          await services.technologyNames.list(actor, { text, limit: 10 })
        ).items.map(({ name }) => name);

      const [first] = await names(ben, 'postgresql');
      expect(first).toBe('PostgreSQL');
      expect(await names(ada, 'POSTGRAND')).toEqual(['Postgrand']);
      expect(await names(ben, 'postgrand')).toEqual([]);
      expect(await names(ben, 'our postgr')).toEqual(['Our Postgret']);
      expect(await names(ben, '%')).toEqual([]);
      expect(await names(ben, 'k8s')).toContain('Kubernetes');
    });
  },
);
