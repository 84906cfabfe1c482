import { makeStyles } from '@material-ui/core/styles';
import { Children, type ReactNode } from 'react';

const useStyles = makeStyles({
  part: {
    overflowWrap: 'anywhere',
    '& + &::before': { content: '" · "', whiteSpace: 'pre' },
  },
});

/** Its children in one running line with dots between those that are there. */
export function Dotted(props: { children: ReactNode }) {
  const classes = useStyles();
  return (
    <>
      {Children.toArray(props.children).map((child, at) => (
        <span key={at} className={classes.part}>
          {child}
        </span>
      ))}
    </>
  );
}
