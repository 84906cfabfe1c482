import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import { useEffect, useRef } from 'react';
import { useLearningsTranslation } from '../../translation';
import { ErrorMessage } from '../common/ErrorMessage';

const useStyles = makeStyles(theme => ({
  root: { padding: theme.spacing(2, 0), textAlign: 'center' },
}));

/** The end of a list that has more: a button that presses itself when seen. */
export function LoadMore(props: {
  isLoading: boolean;
  error: Error | null;
  /** Whether it presses itself. */
  endless: boolean;
  onLoad(by: 'hand' | 'sight'): void;
}) {
  const { isLoading, error, endless, onLoad } = props;
  const classes = useStyles();
  const { t } = useLearningsTranslation();
  const end = useRef<HTMLDivElement>(null);
  const canLoad = endless && !isLoading && !error;

  useEffect(() => {
    if (!canLoad || !end.current || !('IntersectionObserver' in window))
      return undefined;
    const observer = new IntersectionObserver(entries => {
      if (entries.some(entry => entry.isIntersecting)) onLoad('sight');
    });
    observer.observe(end.current);
    return () => observer.disconnect();
  }, [canLoad, onLoad]);

  if (error)
    return (
      <ErrorMessage
        title={t('list.moreFailed')}
        error={error}
        onRetry={() => onLoad('hand')}
      />
    );
  return (
    <div ref={end} className={classes.root}>
      {/* Not disabled while loading: the focus would be lost. */}
      <Button
        variant="outlined"
        aria-disabled={isLoading}
        onClick={() => !isLoading && onLoad('hand')}
      >
        {isLoading ? t('list.loadingMore') : t('list.loadMore')}
      </Button>
    </div>
  );
}
