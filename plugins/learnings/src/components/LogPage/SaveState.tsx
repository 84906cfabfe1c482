import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import { reasonOf } from '../../api/reasonOf';
import { useLearningsTranslation } from '../../translation';
import { useDates } from '../common/useDates';
import type { Log } from './useLog';

const useStyles = makeStyles(theme => ({
  problem: { color: theme.palette.error.main },
}));

/** Whether what stands in the box is safe on the server. */
export function SaveState(props: { log: Log }) {
  const { save, saver } = props.log;
  const classes = useStyles();
  const { t } = useLearningsTranslation();
  const dates = useDates();

  switch (save.state) {
    case 'failed':
      return (
        <div role="alert" className={classes.problem}>
          {t('log.saveFailed', {
            message: save.error ? reasonOf(save.error).message : '',
          })}{' '}
          <Button size="small" onClick={() => saver.flush()}>
            {t('retry')}
          </Button>
        </div>
      );
    case 'conflict':
      return (
        <div role="alert" className={classes.problem}>
          {t('log.conflict')}{' '}
          <Button size="small" onClick={() => saver.overwrite()}>
            {t('log.keepMine')}
          </Button>
          <Button
            size="small"
            onClick={() => {
              saver.stop();
              window.location.reload();
            }}
          >
            {t('log.loadTheirs')}
          </Button>
        </div>
      );
    case 'saving':
      return <div role="status">{t('log.saving')}</div>;
    case 'waiting':
      return <div role="status">{t('log.unsaved')}</div>;
    default:
      return (
        <div role="status">
          {save.savedAt
            ? t('log.saved', { time: dates.time(save.savedAt) })
            : t('log.intro')}
        </div>
      );
  }
}
