import type { Entity } from '@backstage/catalog-model';
import { identityApiRef } from '@backstage/core-plugin-api';
import { mockApis } from '@backstage/frontend-test-utils';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { learningsApiRef } from '../api/learningsApiRef';
import type { InMemoryLearningsApi } from './InMemoryLearningsApi';

/** What a test brings: the learnings backend and the catalog's entities. */
export interface TestBackends {
  api: InMemoryLearningsApi;
  entities?: Entity[];
}

/** The APIs of an app in which Ann of the team observability is signed in. */
export function apisOf({ api, entities = [] }: TestBackends) {
  return [
    [learningsApiRef, api],
    [catalogApiRef, catalogApiMock({ entities })],
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
  ] as const;
}
