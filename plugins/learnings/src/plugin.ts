import {
  createApiFactory,
  createComponentExtension,
  createPlugin,
  createRoutableExtension,
  discoveryApiRef,
  fetchApiRef,
} from '@backstage/core-plugin-api';
import { LearningsClient } from '@conference-learnings/plugin-learnings-common';
import { learningsApiRef } from './api/learningsApiRef';
import { entityContentRouteRef, rootRouteRef } from './routes';

/** The learnings plugin for apps of the old frontend system. */
export const learningsPlugin = createPlugin({
  id: 'learnings',
  routes: { root: rootRouteRef },
  apis: [
    createApiFactory({
      api: learningsApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: deps => new LearningsClient(deps),
    }),
  ],
});

/** Feed, events, recaps and the log page: mount it at `/learnings`. */
export const LearningsPage = learningsPlugin.provide(
  createRoutableExtension({
    name: 'LearningsPage',
    mountPoint: rootRouteRef,
    component: () =>
      import('./components/LearningsPages').then(m => m.ClassicLearningsPages),
  }),
);

/** For the overview of an entity: the newest of what concerns it. */
export const EntityLearningsCard = learningsPlugin.provide(
  createComponentExtension({
    name: 'EntityLearningsCard',
    component: {
      lazy: () =>
        import('./components/LearningsCard').then(m => m.LearningsCard),
    },
  }),
);

/** For a tab of an entity's page: mount it at `/learnings`. */
export const EntityLearningsContent = learningsPlugin.provide(
  createRoutableExtension({
    name: 'EntityLearningsContent',
    mountPoint: entityContentRouteRef,
    component: () =>
      import('./components/EntityLearnings').then(m => m.EntityLearnings),
  }),
);
