import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import ErrorIcon from '@material-ui/icons/ErrorOutline';
import { messageOf } from '../../api/messageOf';
import { reasonOf } from '../../api/reasonOf';
import { useLearningsTranslation } from '../../translation';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(1),
    padding: theme.spacing(1, 2),
    border: `1px solid ${theme.palette.error.main}`,
    borderRadius: theme.shape.borderRadius,
  },
  icon: { color: theme.palette.error.main },
  text: { flex: '1 1 200px', minWidth: 0, overflowWrap: 'anywhere' },
}));

/** Says what happened and lets the reader try again. */
export function ErrorMessage(props: {
  title: string;
  error: Error;
  onRetry?: () => void;
}) {
  const classes = useStyles();
  const { t } = useLearningsTranslation();
  const missing = reasonOf(props.error).name === 'NotFoundError';
  return (
    <div role="alert" className={classes.root}>
      <ErrorIcon className={classes.icon} aria-hidden />
      <div className={classes.text}>
        <Typography variant="body1">
          <strong>{props.title}</strong>
        </Typography>
        <Typography variant="body2" color="textSecondary">
          {missing ? t('notFound') : messageOf(props.error, t)}
        </Typography>
      </div>
      {props.onRetry && !missing && (
        <Button variant="outlined" size="small" onClick={props.onRetry}>
          {t('retry')}
        </Button>
      )}
    </div>
  );
}
