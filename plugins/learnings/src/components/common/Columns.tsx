import { makeStyles } from '@material-ui/core/styles';
import type { ReactNode } from 'react';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    columnGap: theme.spacing(4),
    [theme.breakpoints.up('md')]: {
      gridTemplateColumns: 'minmax(0, 2fr) minmax(0, 1fr)',
    },
  },
}));

/** What matters, and beside it, below it when narrow, what goes with it. */
export function Columns(props: { main: ReactNode; aside: ReactNode }) {
  const classes = useStyles();
  return (
    <div className={classes.root}>
      <div>{props.main}</div>
      <div>{props.aside}</div>
    </div>
  );
}
