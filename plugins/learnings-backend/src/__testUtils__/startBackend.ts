import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import {
  coreServices,
  createServiceFactory,
  type BackendFeature,
} from '@backstage/backend-plugin-api';
import type { Entity } from '@backstage/catalog-model';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import request from 'supertest';
import learningsPlugin from '../index';
import { catalogOf } from './catalogOf';

/**
 * The plugin in a backend of its own, with a catalog that hides some entities
 * from everybody but those named. `as` sends requests on behalf of a user.
 */
export async function startBackend(
  given: {
    entities?: Entity[];
    onlyFor?: Record<string, string[]>;
    /** Modules of the plugin. */
    modules?: BackendFeature[];
  } = {},
) {
  const { entities = [], onlyFor = {}, modules = [] } = given;
  const catalog = catalogOf(entities, onlyFor);
  const { server } = await startTestBackend({
    features: [
      learningsPlugin,
      ...modules,
      createServiceFactory({
        service: catalogServiceRef,
        deps: {},
        factory: () => catalog,
      }),
      mockServices.scheduler.factory({ skipTaskRunOnStartup: true }),
      createServiceFactory({
        service: coreServices.userInfo,
        deps: {},
        factory: () => ({
          getUserInfo: async ({ principal }) => {
            const { userEntityRef } = Object(principal);
            return {
              userEntityRef,
              ownershipEntityRefs: [userEntityRef, 'group:default/platform'],
            };
          },
        }),
      }),
    ],
  });
  const send =
    (authorization: string) =>
    (method: 'get' | 'post' | 'put' | 'patch' | 'delete', path: string) =>
      request(server)
        [method](`/api/learnings${path}`)
        .set('Authorization', authorization);
  return {
    server,
    as: (name: string) =>
      send(mockCredentials.user.header(`user:default/${name}`)),
    asService: send(
      mockCredentials.service.header({
        onBehalfOf: mockCredentials.service('plugin:other'),
        targetPluginId: 'learnings',
      }),
    ),
    asNobody: send(mockCredentials.none.header()),
  };
}
