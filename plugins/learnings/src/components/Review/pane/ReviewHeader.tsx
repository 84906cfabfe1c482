import CircularProgress from '@material-ui/core/CircularProgress';
import IconButton from '@material-ui/core/IconButton';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import RedoIcon from '@material-ui/icons/Redo';
import UndoIcon from '@material-ui/icons/Undo';
import { useMemo } from 'react';
import { useLearningsTranslation } from '../../../translation';
import { Dotted } from '../../common/Dotted';
import { useLineStyles } from '../../LearningLine';
import type { ReviewControls } from '../ReviewControls';
import { countsOf } from './counts';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: theme.spacing(1),
    minHeight: 40,
  },
  heading: { margin: 0, fontSize: theme.typography.h6.fontSize },
  busy: { width: 18, height: 18 },
  buttons: { marginLeft: 'auto' },
  counts: { flexBasis: '100%' },
}));

/** How far the review is, and the way back and forth in it. */
export function ReviewHeader(
  props: Pick<
    ReviewControls,
    'review' | 'isBusy' | 'isEmpty' | 'canUndo' | 'canRedo'
  > & { onUndo(): void; onRedo(): void },
) {
  const { review, isBusy, isEmpty, canUndo, canRedo, onUndo, onRedo } = props;
  const classes = useStyles();
  const line = useLineStyles();
  const { t } = useLearningsTranslation();
  const counts = useMemo(() => countsOf(review), [review]);
  return (
    <div className={classes.root}>
      <Typography variant="h3" className={classes.heading}>
        {t('log.understood')}
      </Typography>
      <span role="status" className={classes.busy}>
        {isBusy && (
          <CircularProgress
            size={18}
            color="inherit"
            aria-label={t('log.understanding')}
          />
        )}
      </span>
      <span className={classes.buttons}>
        <IconButton
          size="small"
          aria-label={t('review.undo')}
          title={t('review.undo')}
          disabled={!canUndo}
          onClick={onUndo}
        >
          <UndoIcon fontSize="small" />
        </IconButton>
        <IconButton
          size="small"
          aria-label={t('review.redo')}
          title={t('review.redo')}
          disabled={!canRedo}
          onClick={onRedo}
        >
          <RedoIcon fontSize="small" />
        </IconButton>
      </span>
      {!isEmpty && (
        <div className={`${line.meta} ${classes.counts}`}>
          <Dotted>
            {t('review.proposed', { count: counts.proposed })}
            {t('review.accepted', { count: counts.accepted })}
            {t('review.keys')}
          </Dotted>
        </div>
      )}
    </div>
  );
}
