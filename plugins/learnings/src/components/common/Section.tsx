import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { useId, type ReactNode } from 'react';

const useStyles = makeStyles(theme => ({
  root: { marginBottom: theme.spacing(4) },
  heading: {
    margin: theme.spacing(0, 0, 1),
    fontSize: theme.typography.h6.fontSize,
  },
}));

/** A part of a page under a heading of its own. */
export function Section(props: {
  title: string;
  /** How many things are in it. */
  count?: number;
  children: ReactNode;
}) {
  const classes = useStyles();
  const id = useId();
  return (
    <section className={classes.root} aria-labelledby={id}>
      <Typography variant="h3" id={id} className={classes.heading}>
        {props.title} {props.count}
      </Typography>
      {props.children}
    </section>
  );
}
