import { makeStyles } from '@material-ui/core/styles';
import Skeleton from '@material-ui/lab/Skeleton';
import { Suspense, type ReactNode } from 'react';
import { useLearningsTranslation } from '../../translation';

const useStyles = makeStyles(theme => ({
  root: { minWidth: 0, maxWidth: 900, marginBottom: theme.spacing(1) },
}));

/** Where a chart is drawn, as tall before it is there; its table says the same in words. */
export function ChartFrame(props: {
  /** What it shows. */
  name: string;
  height: number;
  children: ReactNode;
}) {
  const { name, height, children } = props;
  const classes = useStyles();
  const { t } = useLearningsTranslation();
  return (
    <div
      className={classes.root}
      style={{ height }}
      role="img"
      aria-label={t('insights.chart', { name })}
    >
      <Suspense fallback={<Skeleton variant="rect" height={height} />}>
        {children}
      </Suspense>
    </div>
  );
}
