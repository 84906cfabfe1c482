import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import { createTestServices } from '../__testUtils__/createTestServices';
import { startBackend } from '../__testUtils__/startBackend';
import { createRouter } from './createRouter';
import { createRoutes } from './routes/createRoutes';

const databases = TestDatabases.create({ ids: ['SQLITE_3'] });

describe('the OpenAPI document', () => {
  it('describes exactly the operations that the router has', async () => {
    const services = await createTestServices(await databases.init('SQLITE_3'));
    const router = createRouter({
      routes: createRoutes(services),
      httpAuth: mockServices.httpAuth(),
      userInfo: mockServices.userInfo(),
      logger: mockServices.logger.mock(),
    });
    const routed = router.stack.flatMap(({ route }) =>
      Object.keys(Object(route).methods ?? {}).map(
        method => `${method} ${route?.path.replace(/:(\w+)/g, '{$1}')}`,
      ),
    );

    const { as } = await startBackend();
    const { body } = await as('ada')('get', '/openapi.json').expect(200);
    expect(body.openapi).toBe('3.1.0');
    const described = Object.entries<object>(body.paths).flatMap(
      ([path, methods]) =>
        Object.keys(methods).map(method => `${method} ${path}`),
    );
    expect(described.length).toBeGreaterThan(20);
    expect(described.sort()).toEqual(routed.sort());
  });

  it('tells which version to send, and what is answered', async () => {
    const { as } = await startBackend();
    const { body } = await as('ada')('get', '/openapi.json').expect(200);
    const { put } = body.paths['/recaps/{id}'];
    expect(put.parameters).toContainEqual(
      expect.objectContaining({
        in: 'header',
        name: 'If-Match',
        required: true,
      }),
    );
    expect(put.responses['200'].content['application/json'].schema).toEqual({
      $ref: '#/components/schemas/Recap',
    });
    expect(body.components.schemas.Recap.properties).toHaveProperty('talks');
    expect(body.paths['/drafts/{id}'].delete.responses).toHaveProperty('204');
  });
});
