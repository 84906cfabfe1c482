import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import type { Recap } from '@conference-learnings/plugin-learnings-common';
import { makeStyles } from '@material-ui/core/styles';
import { useMe } from '../../api/useMe';
import { logRouteRef } from '../../routes';
import { useLearningsTranslation } from '../../translation';
import { useDates } from '../common/useDates';

const useStyles = makeStyles(theme => ({
  root: {
    padding: theme.spacing(1, 2),
    marginBottom: theme.spacing(2),
    border: `1px solid ${theme.palette.divider}`,
    borderRadius: theme.shape.borderRadius,
    '& a': { textDecoration: 'underline' },
  },
}));

/** Tells editors of changes that readers do not see yet. */
export function WorkingCopyMessage(props: { recap: Recap }) {
  const { id, workingCopy } = props.recap;
  const classes = useStyles();
  const dates = useDates();
  const { t } = useLearningsTranslation();
  const me = useMe();
  const logPath = useRouteRef(logRouteRef)();
  if (!workingCopy) return null;
  const { updatedBy, updatedAt } = workingCopy;
  const time = dates.time(updatedAt);
  return (
    <div className={classes.root}>
      {updatedBy === me.data?.userRef
        ? t('recap.beingEditedByMe', { time })
        : t('recap.beingEdited', {
            time,
            person: (
              <EntityRefLink entityRef={updatedBy} hideIcon disableTooltip />
            ),
          })}{' '}
      <Link to={`${logPath}?${new URLSearchParams({ recap: id })}`}>
        {t('recap.continue')}
      </Link>
    </div>
  );
}
