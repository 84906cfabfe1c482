import {
  PageLayout,
  pluginHeaderActionsApiRef,
  useApi,
  type IconElement,
} from '@backstage/frontend-plugin-api';
import { useRouteRef } from '@backstage/core-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import { useMemo } from 'react';
import { rootRouteRef } from '../../routes';
import { LearningsRoutes, type SubPage } from './LearningsRoutes';

const useStyles = makeStyles(theme => ({
  content: {
    minWidth: 0,
    padding: theme.spacing(2),
    [theme.breakpoints.up('sm')]: { padding: theme.spacing(2, 3) },
  },
}));

/** The plugin's pages below the header of the new frontend system. */
export function LearningsPages(props: {
  pluginId: string;
  title: string;
  icon: IconElement;
  subPages: readonly SubPage[];
}) {
  const { pluginId, title, icon, subPages } = props;
  const classes = useStyles();
  const headerActions = useApi(pluginHeaderActionsApiRef);
  const root = useRouteRef(rootRouteRef)();
  // The layout mounts everything below it anew each time that it renders, and
  // with it goes what a person is typing: it must not follow the location.
  return useMemo(
    () => (
      <PageLayout
        title={title}
        icon={icon}
        titleLink={root}
        headerActions={headerActions.getPluginHeaderActions(pluginId)}
        tabs={subPages.map(({ path, title: label }) => ({
          id: path,
          label,
          href: `${root}/${path}`,
        }))}
      >
        <main className={classes.content}>
          <LearningsRoutes subPages={subPages} />
        </main>
      </PageLayout>
    ),
    [classes, pluginId, title, icon, subPages, headerActions, root],
  );
}
