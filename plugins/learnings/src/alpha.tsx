import {
  createFrontendPlugin,
  createRouteRef,
  PageBlueprint,
} from '@backstage/frontend-plugin-api';
import { Content } from '@backstage/core-components';
import SchoolIcon from '@material-ui/icons/School';

const rootRouteRef = createRouteRef();

const learningsPage = PageBlueprint.make({
  params: {
    path: '/learnings',
    routeRef: rootRouteRef,
    title: 'Learnings',
    icon: <SchoolIcon fontSize="inherit" />,
    loader: async () => <Content>No learnings have been logged yet.</Content>,
  },
});

/** The learnings plugin for apps of the new frontend system. */
export default createFrontendPlugin({
  pluginId: 'learnings',
  title: 'Learnings',
  extensions: [learningsPage],
});
