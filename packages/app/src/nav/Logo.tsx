import {
  Link,
  sidebarConfig,
  useSidebarOpenState,
} from '@backstage/core-components';
import { makeStyles } from '@material-ui/core/styles';

const useStyles = makeStyles(theme => ({
  link: {
    display: 'flex',
    alignItems: 'center',
    flexShrink: 0,
    height: 2 * sidebarConfig.logoHeight,
    paddingLeft: theme.spacing(3),
    whiteSpace: 'nowrap',
    fontSize: theme.typography.h6.fontSize,
    fontWeight: theme.typography.fontWeightBold,
    color: theme.palette.navigation.selectedColor,
  },
  accent: {
    color: theme.palette.navigation.indicator,
  },
}));

/** The name of this portal: in full while the sidebar is open, its initials otherwise. */
export const Logo = () => {
  const classes = useStyles();
  const { isOpen } = useSidebarOpenState();

  return (
    <Link
      to="/"
      underline="none"
      className={classes.link}
      aria-label="Backstage · Learnings, start page"
    >
      {isOpen ? 'Backstage' : 'B'}
      <span className={classes.accent}>{isOpen ? ' · Learnings' : '·L'}</span>
    </Link>
  );
};
