import { useRouteRef } from '@backstage/core-plugin-api';
import { useLocation } from 'react-router-dom';
import { logRouteRef } from '../../routes';
import { LogButton } from './LogButton';

/** The way to the log page in a header; none where one is there already. */
export function LogAction() {
  const logPath = useRouteRef(logRouteRef)();
  const { pathname } = useLocation();
  return pathname.startsWith(logPath) ? null : <LogButton size="small" />;
}
