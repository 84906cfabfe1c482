import { Content } from '@backstage/core-components';
import { type ReactElement } from 'react';
import { Navigate, Route, Routes } from 'react-router-dom';
import { LearningsQueryProvider } from '../../api/LearningsQueryProvider';

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
  return (
    <LearningsQueryProvider>
      <Content>
        <Routes>
          {subPages.length > 0 && (
            <Route index element={<Navigate to={subPages[0].path} replace />} />
          )}
          {subPages.map(({ path, element }) => (
            <Route key={path} path={path} element={element} />
          ))}
        </Routes>
      </Content>
    </LearningsQueryProvider>
  );
}
