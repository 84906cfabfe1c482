import Button from '@material-ui/core/Button';
import LinearProgress from '@material-ui/core/LinearProgress';
import { makeStyles } from '@material-ui/core/styles';
import { useLearningsTranslation } from '../../../translation';
import { importCounts } from './importCounts';
import { ImportLine } from './ImportLine';
import type { Imports } from './useImports';

const useStyles = makeStyles(theme => ({
  root: {
    padding: theme.spacing(1.5, 2),
    margin: theme.spacing(2, 0),
    border: `1px solid ${theme.palette.divider}`,
    borderRadius: theme.shape.borderRadius,
  },
  list: {
    listStyle: 'none',
    margin: theme.spacing(1, 0),
    padding: 0,
    // Ten are seen at once, a hundred do not push the text away.
    maxHeight: 360,
    overflowY: 'auto',
  },
  actions: { display: 'flex', flexWrap: 'wrap', gap: theme.spacing(1) },
}));

/** What becomes of files that were dropped or chosen, a line each. */
export function ImportList(props: { imports: Imports }) {
  const { lines, queue } = props.imports;
  const classes = useStyles();
  const { t } = useLearningsTranslation();
  if (!lines.length) return null;

  const { made, known, failed, left, toGo, retryable } = importCounts(lines);
  const done = [
    made > 0 && t('imports.made', { count: made }),
    known > 0 && t('imports.known', { count: known }),
    failed > 0 && t('imports.failed', { count: failed }),
    left > 0 && t('imports.left', { count: left }),
  ].filter(Boolean);
  return (
    <section className={classes.root} aria-label={t('imports.label')}>
      <div role="status">
        {/* One sentence while it lasts: each file by itself is too much to
            listen to. */}
        {toGo > 0
          ? t('imports.reading', { count: lines.length - left })
          : done.join(' ')}
      </div>
      {toGo > 0 && (
        <LinearProgress
          variant="determinate"
          aria-label={t('imports.progress')}
          value={Math.round((100 * (lines.length - toGo)) / lines.length)}
        />
      )}
      {/* A list that scrolls is reached by keyboard too. */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <ul className={classes.list} aria-label={t('imports.label')} tabIndex={0}>
        {lines.map(line => (
          <ImportLine
            key={line.id}
            line={line}
            onAnyway={() => queue.makeAnyway(line.id)}
          />
        ))}
      </ul>
      <div className={classes.actions}>
        {toGo > 0 ? (
          <Button
            size="small"
            variant="outlined"
            onClick={() => queue.cancel()}
          >
            {t('imports.cancel')}
          </Button>
        ) : (
          <>
            {retryable > 0 && (
              <Button
                size="small"
                variant="outlined"
                onClick={() => queue.retry()}
              >
                {t('imports.retry')}
              </Button>
            )}
            {left > 0 && (
              <Button
                size="small"
                variant="outlined"
                onClick={() => queue.readRest()}
              >
                {t('imports.rest')}
              </Button>
            )}
            <Button size="small" onClick={() => queue.clear()}>
              {t('imports.dismiss')}
            </Button>
          </>
        )}
      </div>
    </section>
  );
}
