import { makeStyles } from '@material-ui/core/styles';

/** The look of an item of the review. */
export const useItemStyles = makeStyles(theme => ({
  item: {
    position: 'relative',
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'flex-start',
    columnGap: theme.spacing(1),
    margin: theme.spacing(0, -1),
    padding: theme.spacing(0.5, 1),
    borderTop: `1px solid ${theme.palette.divider}`,
    '&:focus-visible': {
      outline: `2px solid ${theme.palette.primary.main}`,
      outlineOffset: -2,
    },
    // What can be done stands there for whom the mouse or the focus is on it;
    // a finger has neither.
    '@media (hover: hover)': {
      '& $actions': { opacity: 0 },
      '&:hover $actions, &:focus $actions, &:focus-within $actions': {
        opacity: 1,
      },
    },
  },
  active: {
    // Not the background: grey words would be hard to read on it.
    boxShadow: `inset 4px 0 0 ${theme.palette.warning.main}`,
    '@media (hover: hover)': { '& $actions': { opacity: 1 } },
  },
  words: {
    flex: '1 1 200px',
    minWidth: 0,
    padding: theme.spacing(0.5, 0),
    lineHeight: 1.5,
    overflowWrap: 'anywhere',
  },
  /** What stands beside the words then stands below them, in one row. */
  above: { flexBasis: '100%' },
  dismissed: {
    color: theme.palette.text.secondary,
    textDecoration: 'line-through',
  },
  sign: {
    display: 'inline-flex',
    alignItems: 'center',
    height: 32,
    color: theme.palette.success.dark,
  },
  actions: {
    display: 'inline-flex',
    marginLeft: 'auto',
  },
  action: {
    display: 'inline-flex',
    width: 32,
    height: 32,
    padding: 6,
    border: 0,
    borderRadius: '50%',
    background: 'none',
    color: 'inherit',
    cursor: 'pointer',
    '&:hover': { backgroundColor: theme.palette.action.hover },
    '&:focus-visible': {
      outline: `2px solid ${theme.palette.primary.main}`,
      outlineOffset: -2,
    },
  },
  form: { flexBasis: '100%', minWidth: 0, padding: theme.spacing(1, 0) },
  kind: { paddingRight: theme.spacing(1) },
  lost: { color: theme.palette.warning.dark },
}));
