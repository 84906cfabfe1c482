import { makeStyles } from '@material-ui/core/styles';
import Skeleton from '@material-ui/lab/Skeleton';
import { useLearningsTranslation } from '../../translation';
import { useLineStyles } from '../LearningLine';

const useStyles = makeStyles({ words: { flex: '1 1 240px' } });

/** Lines that are not here yet, as tall as those that will be. */
export function LineSkeletons(props: { lines: number }) {
  const classes = useStyles();
  const line = useLineStyles();
  const { t } = useLearningsTranslation();
  return (
    <div role="status" aria-label={t('loading')}>
      {Array.from({ length: props.lines }, (_, at) => (
        <div key={at} className={line.line} aria-hidden>
          <div className={line.kind}>
            <Skeleton width={64} />
          </div>
          <div className={classes.words}>
            <Skeleton width="85%" height={22} />
            <Skeleton width="60%" height={18} />
            <Skeleton width="40%" height={18} />
          </div>
        </div>
      ))}
    </div>
  );
}
