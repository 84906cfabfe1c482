import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import type { Recap } from '@conference-learnings/plugin-learnings-common';
import Chip from '@material-ui/core/Chip';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { eventRouteRef } from '../../routes';
import { useLearningsTranslation } from '../../translation';
import { Dotted } from '../common/Dotted';
import { PageTitle } from '../common/PageTitle';
import { useDates } from '../common/useDates';
import { RecapActions } from './RecapActions';

const useStyles = makeStyles(theme => ({
  status: { fontWeight: 700 },
  summary: { maxWidth: '75ch', marginBottom: theme.spacing(2) },
  tags: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(0.75),
    margin: theme.spacing(1, 0, 0),
    padding: 0,
    listStyle: 'none',
  },
  tag: { margin: 0 },
}));

/** What a recap is called, where it comes from and what its editors can do. */
export function RecapHeader(props: { recap: Recap }) {
  const { recap } = props;
  const classes = useStyles();
  const { t } = useLearningsTranslation();
  const dates = useDates();
  const eventPath = useRouteRef(eventRouteRef);
  const { event, publishingTeam, status, tags } = recap;
  return (
    <>
      <PageTitle title={recap.title} actions={<RecapActions recap={recap} />}>
        {status !== 'published' && (
          <div className={classes.status}>{t(`recap.${status}`)}</div>
        )}
        <Dotted>
          {event && (
            <Link to={eventPath({ eventId: event.id })}>{event.name}</Link>
          )}
          {recap.publishedAt &&
            t('recap.published', { date: dates.instant(recap.publishedAt) })}
          {publishingTeam &&
            t('recap.by', {
              team: (
                <EntityRefLink
                  entityRef={publishingTeam}
                  hideIcon
                  disableTooltip
                />
              ),
            })}
        </Dotted>
        {tags.length > 0 && (
          <ul className={classes.tags} aria-label={t('recap.tags')}>
            {tags.map(tag => (
              <li key={tag}>
                <Chip
                  className={classes.tag}
                  size="small"
                  variant="outlined"
                  label={tag}
                />
              </li>
            ))}
          </ul>
        )}
      </PageTitle>
      {recap.summary && (
        <Typography variant="body1" className={classes.summary}>
          {recap.summary}
        </Typography>
      )}
    </>
  );
}
