import { ErrorPage, Progress } from '@backstage/core-components';
import { lazy, Suspense, type ReactElement } from 'react';
import { Navigate, Route, Routes } from 'react-router-dom';
import { LearningsFrame } from '../common/LearningsFrame';
import { useLearningsTranslation } from '../../translation';

const RecapPage = lazy(() =>
  import('../RecapPage').then(m => ({ default: m.RecapPage })),
);
const EventPage = lazy(() =>
  import('../EventPage').then(m => ({ default: m.EventPage })),
);
const TalkPage = lazy(() =>
  import('../TalkPage').then(m => ({ default: m.TalkPage })),
);
const TechnologyPage = lazy(() =>
  import('../TechnologyPage').then(m => ({ default: m.TechnologyPage })),
);
const RecapHistory = lazy(() =>
  import('../RecapHistory').then(m => ({ default: m.RecapHistory })),
);
const Mine = lazy(() => import('../Mine').then(m => ({ default: m.Mine })));
const LogPage = lazy(() =>
  import('../LogPage').then(m => ({ default: m.LogPage })),
);

/** A page that has a tab of its own. */
export interface SubPage {
  /** Below the plugin's root, without a slash. */
  path: string;
  title: string;
  element: ReactElement;
}

/** Everything below the plugin's root path, without a header. */
export function LearningsRoutes(props: { subPages: readonly SubPage[] }) {
  const { subPages } = props;
  const { t } = useLearningsTranslation();
  return (
    <LearningsFrame>
      <Suspense fallback={<Progress />}>
        <Routes>
          {subPages.length > 0 && (
            <Route index element={<Navigate to={subPages[0].path} replace />} />
          )}
          {subPages.map(({ path, element }) => (
            <Route key={path} path={path} element={element} />
          ))}
          <Route path="events/:eventId" element={<EventPage />} />
          <Route
            path="technologies/:technologyId"
            element={<TechnologyPage />}
          />
          <Route path="talks/:talkId" element={<TalkPage />} />
          <Route path="recaps/:recapId" element={<RecapPage />} />
          <Route path="recaps/:recapId/history" element={<RecapHistory />} />
          <Route path="mine" element={<Mine />} />
          <Route path="log" element={<LogPage />} />
          <Route
            path="*"
            element={<ErrorPage status="404" statusMessage={t('notFound')} />}
          />
        </Routes>
      </Suspense>
    </LearningsFrame>
  );
}
