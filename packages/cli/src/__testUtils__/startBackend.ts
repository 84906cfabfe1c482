import {
  coreServices,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import learningsPlugin from '@conference-learnings/plugin-learnings-backend';
import { LearningsClient } from '@conference-learnings/plugin-learnings-common';

/** The plugin in a backend of its own, where everybody is in the team platform. */
export async function startBackend() {
  const { server } = await startTestBackend({
    features: [
      learningsPlugin,
      catalogServiceMock.factory(),
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
  const url = `http://localhost:${server.port()}`;
  return {
    url,
    client: new LearningsClient({
      discoveryApi: { getBaseUrl: async plugin => `${url}/api/${plugin}` },
      fetchApi: { fetch },
    }),
  };
}

export const tokenOf = (name: string) =>
  mockCredentials.user.token(`user:default/${name}`);
