import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import classNames from 'classnames';
import type { ReactNode } from 'react';
import { useLearningsTranslation } from '../../../translation';
import { useLineStyles } from '../../LearningLine';

const useStyles = makeStyles(theme => ({
  root: { padding: theme.spacing(0.75, 0) },
  removed: {
    textDecoration: 'line-through',
    color: theme.palette.text.secondary,
  },
  button: { alignSelf: 'flex-start' },
}));

/** Something that was understood; removed, it stays with a way back. */
export function ReviewItem(props: {
  name: string;
  removed: boolean;
  onToggle(): void;
  children: ReactNode;
}) {
  const { name, removed, onToggle, children } = props;
  const classes = useStyles();
  const line = useLineStyles();
  const { t } = useLearningsTranslation();
  return (
    <li className={classNames(line.line, classes.root)}>
      <div className={classNames(line.words, removed && classes.removed)}>
        {children}
      </div>
      <Button
        size="small"
        className={classes.button}
        onClick={onToggle}
        aria-label={
          removed
            ? t('log.putBackLabel', { name })
            : t('log.removeLabel', { name })
        }
      >
        {removed ? t('log.putBack') : t('log.remove')}
      </Button>
    </li>
  );
}
