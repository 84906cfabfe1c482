import CircularProgress from '@material-ui/core/CircularProgress';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { useLearningsTranslation } from '../../../translation';
import { ErrorMessage } from '../../common/ErrorMessage';
import type { Log } from '../useLog';
import { EntityReview } from './EntityReview';
import { ItemReview } from './ItemReview';
import { TechnologyReview } from './TechnologyReview';
import { TitleAndTeam } from './TitleAndTeam';
import { Warnings } from './Warnings';

const useStyles = makeStyles(theme => ({
  top: {
    display: 'flex',
    alignItems: 'center',
    gap: theme.spacing(1),
    minHeight: 40,
  },
  heading: {
    margin: 0,
    fontSize: theme.typography.h6.fontSize,
  },
}));

/** What was understood of the text, to be put right before it is published. */
export function Review(props: { log: Log; teams: readonly string[] }) {
  const { log, teams } = props;
  const classes = useStyles();
  const { t } = useLearningsTranslation();
  return (
    <section aria-label={t('log.understood')} aria-busy={log.isBusy}>
      <div className={classes.top}>
        <Typography variant="h3" className={classes.heading}>
          {t('log.understood')}
        </Typography>
        <span role="status">
          {log.isBusy && (
            <CircularProgress
              size={18}
              color="inherit"
              aria-label={t('log.understanding')}
            />
          )}
        </span>
      </div>
      {log.readError && (
        <ErrorMessage
          title={t('log.parseError')}
          error={log.readError}
          onRetry={() => log.understand()}
        />
      )}
      <TitleAndTeam log={log} teams={teams} />
      {log.understood ? (
        <>
          <Warnings warnings={log.warnings} />
          <ItemReview log={log} understood={log.understood} />
          <TechnologyReview log={log} understood={log.understood} />
        </>
      ) : (
        <Typography paragraph color="textSecondary">
          {t('log.notYet')}
        </Typography>
      )}
      <EntityReview log={log} />
    </section>
  );
}
