import {
  ApiBlueprint,
  PageBlueprint,
  PluginHeaderActionBlueprint,
  SubPageBlueprint,
  coreExtensionData,
  createFrontendPlugin,
  discoveryApiRef,
  fetchApiRef,
} from '@backstage/frontend-plugin-api';
import { LearningsClient } from '@conference-learnings/plugin-learnings-common';
import {
  EntityCardBlueprint,
  EntityContentBlueprint,
} from '@backstage/plugin-catalog-react/alpha';
import SchoolIcon from '@material-ui/icons/School';
import { learningsApiRef } from './api/learningsApiRef';
import { ENTITY_TAB_PATH, rootRouteRef } from './routes';
import { LINKABLE_KINDS } from './linkableKinds';

const icon = <SchoolIcon fontSize="inherit" />;

const learningsApi = ApiBlueprint.make({
  params: defineParams =>
    defineParams({
      api: learningsApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: deps => new LearningsClient(deps),
    }),
});

const learningsPage = PageBlueprint.makeWithOverrides({
  factory(originalFactory, { inputs, config, node }) {
    const title = config.title ?? 'Learnings';
    const subPages = inputs.pages.map(page => {
      const path = page.get(coreExtensionData.routePath);
      return {
        path,
        title: page.get(coreExtensionData.title) ?? path,
        element: page.get(coreExtensionData.reactElement),
      };
    });
    return originalFactory({
      path: '/learnings',
      routeRef: rootRouteRef,
      title,
      icon,
      // The pages of a recap, an event, a talk have no tab, but this header.
      noHeader: true,
      loader: async () => {
        const { LearningsPages } = await import('./components/LearningsPages');
        return (
          <LearningsPages
            pluginId={node.spec.plugin.pluginId}
            title={title}
            icon={icon}
            subPages={subPages}
          />
        );
      },
    });
  },
});

const feedPage = SubPageBlueprint.make({
  name: 'feed',
  params: {
    path: 'feed',
    title: 'Feed',
    loader: () => import('./components/Feed').then(m => <m.Feed />),
  },
});

const eventsPage = SubPageBlueprint.make({
  name: 'events',
  params: {
    path: 'events',
    title: 'Events',
    loader: () => import('./components/Events').then(m => <m.Events />),
  },
});

const followUpsPage = SubPageBlueprint.make({
  name: 'follow-ups',
  params: {
    path: 'follow-ups',
    title: 'Follow-ups',
    loader: () => import('./components/FollowUps').then(m => <m.FollowUps />),
  },
});

const insightsPage = SubPageBlueprint.make({
  name: 'insights',
  params: {
    path: 'insights',
    title: 'Insights',
    loader: () => import('./components/Insights').then(m => <m.Insights />),
  },
});

const technologiesPage = SubPageBlueprint.make({
  name: 'technologies',
  params: {
    path: 'technologies',
    title: 'Technologies',
    loader: () =>
      import('./components/Technologies').then(m => <m.Technologies />),
  },
});

const logAction = PluginHeaderActionBlueprint.make({
  name: 'log',
  params: {
    loader: () =>
      import('./components/common/LogAction').then(m => <m.LogAction />),
  },
});

const entityFilter = { kind: { $in: [...LINKABLE_KINDS] } };

const entityCard = EntityCardBlueprint.make({
  params: {
    type: 'content',
    filter: entityFilter,
    loader: () =>
      import('./components/LearningsCard').then(m => <m.LearningsCard />),
  },
});

const entityContent = EntityContentBlueprint.make({
  params: {
    path: ENTITY_TAB_PATH,
    title: 'Learnings',
    icon,
    filter: entityFilter,
    loader: () =>
      import('./components/EntityLearnings').then(m => <m.EntityLearnings />),
  },
});

/** The learnings plugin for apps of the new frontend system. */
export default createFrontendPlugin({
  pluginId: 'learnings',
  title: 'Learnings',
  icon,
  routes: { root: rootRouteRef },
  extensions: [
    learningsApi,
    learningsPage,
    feedPage,
    eventsPage,
    technologiesPage,
    followUpsPage,
    insightsPage,
    logAction,
    entityCard,
    entityContent,
  ],
});
export { learningsTranslationRef } from './translation';
