import { Content, Header, HeaderTabs, Page } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import { useLocation, useNavigate } from 'react-router-dom';
import { rootRouteRef } from '../../routes';
import { useLearningsTranslation } from '../../translation';
import { LogAction } from '../common/LogAction';
import { Events } from '../Events';
import { Feed } from '../Feed';
import { FollowUps } from '../FollowUps';
import { Insights } from '../Insights';
import { Technologies } from '../Technologies';
import { LearningsRoutes, type SubPage } from './LearningsRoutes';

/** The plugin's pages with a header of their own, for the old frontend system. */
export function ClassicLearningsPages() {
  const { t } = useLearningsTranslation();
  const root = useRouteRef(rootRouteRef)();
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const subPages: SubPage[] = [
    { path: 'feed', title: t('feedTab'), element: <Feed /> },
    { path: 'events', title: t('eventsTab'), element: <Events /> },
    {
      path: 'technologies',
      title: t('technologiesTab'),
      element: <Technologies />,
    },
    {
      path: 'follow-ups',
      title: t('followUpsTab'),
      element: <FollowUps />,
    },
    { path: 'insights', title: t('insightsTab'), element: <Insights /> },
  ];
  const selected = subPages.findIndex(({ path }) =>
    pathname.startsWith(`${root}/${path}`),
  );
  return (
    <Page themeId="tool">
      <Header title={t('title')}>
        <LogAction />
      </Header>
      <HeaderTabs
        tabs={subPages.map(({ path, title }) => ({ id: path, label: title }))}
        selectedIndex={selected < 0 ? undefined : selected}
        onChange={at => navigate(`${root}/${subPages[at].path}`)}
      />
      <Content>
        <LearningsRoutes subPages={subPages} />
      </Content>
    </Page>
  );
}
