import type { Entity } from '@backstage/catalog-model';
import { renderInTestApp, renderTestApp } from '@backstage/frontend-test-utils';
import {
  EntityProvider,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import type { ReactElement } from 'react';
import { useLocation } from 'react-router-dom';
import learningsPlugin from '../alpha';
import { LearningsFrame } from '../components/common/LearningsFrame';
import { rootRouteRef } from '../routes';
import { apisOf, type TestBackends } from './apis';

const ENTITY_PATH = '/catalog/:namespace/:kind/:name';

/** The plugin's pages in an app of the new frontend system. */
export function renderLearnings(path: string, backends: TestBackends) {
  return renderTestApp({
    features: [learningsPlugin],
    initialRouteEntries: [path],
    mountedRoutes: { [ENTITY_PATH]: entityRouteRef },
    apis: apisOf(backends),
  });
}

export const metricsGateway: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name: 'metrics-gateway', namespace: 'default' },
  spec: { type: 'service', owner: 'observability', lifecycle: 'production' },
};

function CurrentQuery() {
  return <output aria-label="query">{useLocation().search}</output>;
}

/** Something of this plugin on the page of an entity. */
export function renderOnEntity(
  element: ReactElement,
  backends: TestBackends & { entity?: Entity; search?: string },
) {
  const { entity = metricsGateway, search = '' } = backends;
  return renderInTestApp(
    <EntityProvider entity={entity}>
      {element}
      <CurrentQuery />
    </EntityProvider>,
    {
      initialRouteEntries: [`/${search}`],
      mountedRoutes: {
        [ENTITY_PATH]: entityRouteRef,
        '/learnings': rootRouteRef,
      },
      apis: apisOf(backends),
    },
  );
}

/** A part of one of the plugin's pages by itself. */
export function renderPart(element: ReactElement, backends: TestBackends) {
  return renderInTestApp(<LearningsFrame>{element}</LearningsFrame>, {
    mountedRoutes: {
      [ENTITY_PATH]: entityRouteRef,
      '/learnings': rootRouteRef,
    },
    apis: apisOf(backends),
  });
}
