import { useRouteRef } from '@backstage/core-plugin-api';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import { useNavigate } from 'react-router-dom';
import { messageOf } from '../../api/messageOf';
import { recapRouteRef } from '../../routes';
import { useLearningsTranslation } from '../../translation';
import { useDates } from '../common/useDates';
import type { DraftSaver, SaveStatus } from './DraftSaver';

const useStyles = makeStyles(theme => ({
  // The colour beside the words: as words it is too pale on one of the themes.
  way: { marginRight: theme.spacing(1) },
  problem: {
    color: theme.palette.text.primary,
    borderLeft: `4px solid ${theme.palette.error.main}`,
    paddingLeft: theme.spacing(1),
  },
}));

/** Whether what stands in the editor is safe on the server. */
export function SaveState(props: {
  saver: DraftSaver;
  save: SaveStatus;
  /** Whether the browser keeps what is not saved; null where all of it is. */
  isKept: boolean | null;
  /** What is said before anything was written. */
  intro: string;
  onCompare(): void;
}) {
  const { saver, save, isKept, intro, onCompare } = props;
  const classes = useStyles();
  const { t } = useLearningsTranslation();
  const dates = useDates();
  const navigate = useNavigate();
  const recapPath = useRouteRef(recapRouteRef);

  const problem = (
    text: string,
    ...ways: { action: string; onAction: () => void }[]
  ) => (
    <div role="alert" className={classes.problem}>
      {text} {isKept !== null && t(isKept ? 'log.kept' : 'log.notKept')}{' '}
      {ways.map(({ action, onAction }) => (
        <Button
          key={action}
          size="small"
          variant="outlined"
          className={classes.way}
          onClick={onAction}
        >
          {action}
        </Button>
      ))}
    </div>
  );
  const keepIt = {
    action: t('log.saveAnew'),
    onAction: () => saver.saveAnew(),
  };
  const openRecap = {
    action: t('log.openRecap'),
    onAction: () => navigate(recapPath({ recapId: save.recapId ?? '' })),
  };
  switch (save.state) {
    case 'failed':
      return problem(
        t('log.saveFailed', {
          message: save.error ? messageOf(save.error, t) : '',
        }),
        { action: t('retry'), onAction: () => saver.flush() },
      );
    case 'stale':
      return problem(t('log.conflict'), {
        action: t('log.compare'),
        onAction: onCompare,
      });
    case 'gone':
      if (!save.recapId) return problem(t('log.gone'), keepIt);
      return saver.unsaved()
        ? problem(t('log.publishedSince'), openRecap, keepIt)
        : problem(t('log.published'), openRecap);
    case 'saving':
      return <div role="status">{t('log.saving')}</div>;
    case 'waiting':
      return <div role="status">{t('log.unsaved')}</div>;
    default:
      return (
        <div role="status">
          {save.savedAt
            ? t('log.saved', { time: dates.time(save.savedAt) })
            : intro}
        </div>
      );
  }
}
