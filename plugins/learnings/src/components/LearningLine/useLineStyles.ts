import { darken, lighten, makeStyles } from '@material-ui/core/styles';

/** The look of a line: a small label beside the words, below it when narrow. */
export const useLineStyles = makeStyles(theme => ({
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: theme.spacing(2),
    padding: theme.spacing(1.25, 0),
    borderTop: `1px solid ${theme.palette.divider}`,
    outlineOffset: 2,
  },
  kind: {
    flex: '0 0 116px',
    paddingTop: 3,
    fontSize: '0.6875rem',
    fontWeight: 700,
    letterSpacing: '0.05em',
    textTransform: 'uppercase',
    color: theme.palette.text.secondary,
  },
  words: { flex: '1 1 240px', minWidth: 0 },
  text: {
    margin: 0,
    fontSize: theme.typography.body1.fontSize,
    fontWeight: 700,
    // Room enough between the link and those below it to hit either.
    lineHeight: 1.5,
    marginBottom: 2,
    overflowWrap: 'anywhere',
    '& a': { color: theme.palette.text.primary },
  },
  note: {
    fontWeight: 400,
    lineHeight: 1.5,
  },
  clamped: {
    display: '-webkit-box',
    WebkitBoxOrient: 'vertical',
    WebkitLineClamp: 3,
    overflow: 'hidden',
  },
  meta: {
    fontSize: theme.typography.body2.fontSize,
    lineHeight: 1.5,
    color: theme.palette.text.secondary,
  },
  // Links within running text are told apart by more than colour.
  links: { '& a': { textDecoration: 'underline' } },
  overdue: {
    // The theme's own red is too faint for text on the page's background.
    color:
      theme.palette.type === 'dark'
        ? lighten(theme.palette.error.main, 0.6)
        : darken(theme.palette.error.main, 0.3),
  },
}));
