import {
  Link,
  sidebarConfig,
  useSidebarOpenState,
} from '@backstage/core-components';
import { makeStyles } from '@material-ui/core/styles';

const useStyles = makeStyles(theme => ({
  link: {
    display: 'block',
    flexShrink: 0,
    paddingLeft: theme.spacing(3),
    height: 2 * sidebarConfig.logoHeight,
    lineHeight: `${2 * sidebarConfig.logoHeight}px`,
    whiteSpace: 'nowrap',
    fontSize: theme.typography.body2.fontSize,
    fontWeight: 'bold',
    color: theme.palette.navigation.selectedColor,
  },
  accent: {
    color: theme.palette.navigation.indicator,
  },
}));

/** The name of this portal, as its initials while the sidebar is closed. */
export const Logo = () => {
  const classes = useStyles();
  const { isOpen } = useSidebarOpenState();
  const [portal, topic] = isOpen ? ['Backstage', 'Learnings'] : ['B', 'L'];

  return (
    <Link
      to="/"
      underline="none"
      className={classes.link}
      aria-label="Backstage · Learnings, start page"
    >
      {portal}
      <span className={classes.accent}>
        {isOpen ? ' · ' : '·'}
        {topic}
      </span>
    </Link>
  );
};
