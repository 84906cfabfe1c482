import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import { useMemo, useState } from 'react';
import { useLearningsTranslation } from '../../translation';
import { wordDiff } from './wordDiff';

const useStyles = makeStyles(theme => ({
  root: { whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
  added: {
    textDecoration: 'underline',
    fontWeight: 700,
    color: theme.palette.text.primary,
    background: `${theme.palette.success.main}33`,
  },
  removed: {
    color: theme.palette.text.primary,
    background: `${theme.palette.error.main}33`,
  },
}));

/** Lines that stay in sight before and after what changed. */
const CONTEXT = 2;
/** Fewer lines than that are not worth a click. */
const LEAST_FOLDED = 4;

/** What stayed, its middle hidden where that is long. */
function Unchanged(props: { text: string; isFirst: boolean; isLast: boolean }) {
  const { text, isFirst, isLast } = props;
  const { t } = useLearningsTranslation();
  const [isOpen, setOpen] = useState(false);
  const lines = text.split(/(?<=\n)/);
  const start = isFirst ? 0 : CONTEXT;
  const end = lines.length - (isLast ? 0 : CONTEXT);
  if (isOpen || end - start < LEAST_FOLDED) return <>{text}</>;
  return (
    <>
      {lines.slice(0, start).join('')}
      <Button size="small" onClick={() => setOpen(true)}>
        {t('history.unfold', { count: end - start })}
      </Button>
      {'\n'}
      {lines.slice(end).join('')}
    </>
  );
}

/** One text as it became another, word by word. */
export function TextDifference(props: { was: string; is: string }) {
  const { was, is } = props;
  const classes = useStyles();
  const pieces = useMemo(() => wordDiff(was, is), [was, is]);
  return (
    <div className={classes.root}>
      {pieces.map(({ kind, text }, at) => {
        if (kind === 'added')
          return (
            <ins key={at} className={classes.added}>
              {text}
            </ins>
          );
        if (kind === 'removed')
          return (
            <del key={at} className={classes.removed}>
              {text}
            </del>
          );
        return (
          <Unchanged
            key={at}
            text={text}
            isFirst={at === 0}
            isLast={at === pieces.length - 1}
          />
        );
      })}
    </div>
  );
}
