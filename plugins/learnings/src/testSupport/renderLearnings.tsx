import type { Entity } from '@backstage/catalog-model';
import { identityApiRef } from '@backstage/core-plugin-api';
import { renderTestApp, mockApis } from '@backstage/frontend-test-utils';
import { catalogApiRef, entityRouteRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { convertLegacyRouteRef } from '@backstage/core-compat-api';
import { learningsApiRef } from '../api/learningsApiRef';
import learningsPlugin from '../alpha';
import type { InMemoryLearningsApi } from './InMemoryLearningsApi';

/** The plugin's pages in an app of the new frontend system. */
export function renderLearnings(
  path: string,
  options: { api: InMemoryLearningsApi; entities?: Entity[] },
) {
  return renderTestApp({
    features: [learningsPlugin],
    initialRouteEntries: [path],
    mountedRoutes: {
      '/catalog/:namespace/:kind/:name': convertLegacyRouteRef(entityRouteRef),
    },
    apis: [
      [learningsApiRef, options.api],
      [catalogApiRef, catalogApiMock({ entities: options.entities ?? [] })],
      [
        identityApiRef,
        mockApis.identity({
          userEntityRef: 'user:default/ann',
          ownershipEntityRefs: [
            'user:default/ann',
            'group:default/observability',
          ],
        }),
      ],
    ],
  });
}
