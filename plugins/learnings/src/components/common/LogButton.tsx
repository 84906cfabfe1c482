import { useRouteRef } from '@backstage/core-plugin-api';
import Button, { type ButtonProps } from '@material-ui/core/Button';
import { Link as RouterLink } from 'react-router-dom';
import { logRouteRef } from '../../routes';
import { useLearningsTranslation } from '../../translation';

/** Leads to the page where learnings are logged. */
export function LogButton(
  props: Pick<ButtonProps, 'children' | 'size' | 'variant' | 'aria-label'> & {
    /** The entity that they will concern. */
    entityRef?: string;
  },
) {
  const { entityRef, children, ...rest } = props;
  const { t } = useLearningsTranslation();
  const logPath = useRouteRef(logRouteRef)();
  const query = entityRef
    ? `?${new URLSearchParams({ entity: entityRef })}`
    : '';
  return (
    <Button
      variant="contained"
      color="primary"
      {...rest}
      component={RouterLink}
      to={`${logPath}${query}`}
    >
      {children ?? t('logButton')}
    </Button>
  );
}
