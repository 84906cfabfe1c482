import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import AddIcon from '@material-ui/icons/Add';
import type { ReactNode } from 'react';

const useStyles = makeStyles(theme => ({
  root: { marginTop: theme.spacing(2) },
  heading: {
    margin: theme.spacing(0, 0, 0.5),
    fontSize: theme.typography.body1.fontSize,
    fontWeight: 700,
  },
  add: { marginTop: theme.spacing(0.5) },
}));

/** One sort of thing that was understood. */
export function ReviewGroup(props: {
  title: string;
  count?: number;
  /** Begins a new one. */
  add?: { label: string; run(): void };
  children: ReactNode;
}) {
  const { title, count, add, children } = props;
  const classes = useStyles();
  return (
    <div className={classes.root}>
      <Typography variant="h4" className={classes.heading}>
        {title} {count || undefined}
      </Typography>
      {children}
      {add && (
        <Button
          className={classes.add}
          size="small"
          startIcon={<AddIcon aria-hidden />}
          onClick={add.run}
        >
          {add.label}
        </Button>
      )}
    </div>
  );
}
