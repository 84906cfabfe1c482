import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import type { ReactNode } from 'react';

const useStyles = makeStyles(theme => ({
  root: { marginTop: theme.spacing(2) },
  heading: {
    margin: theme.spacing(0, 0, 0.5),
    fontSize: theme.typography.body1.fontSize,
    fontWeight: 700,
  },
}));

/** One sort of thing that was understood. */
export function ReviewSection(props: {
  title: string;
  count?: number;
  children: ReactNode;
}) {
  const classes = useStyles();
  return (
    <div className={classes.root}>
      <Typography variant="h4" className={classes.heading}>
        {props.title} {props.count}
      </Typography>
      {props.children}
    </div>
  );
}
