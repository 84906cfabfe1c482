import { configApiRef, useApi } from '@backstage/core-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import type { ReactNode } from 'react';
import { Helmet } from 'react-helmet';
import { useLearningsTranslation } from '../../translation';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'flex-start',
    justifyContent: 'space-between',
    gap: theme.spacing(1, 2),
    marginBottom: theme.spacing(2),
  },
  words: { flex: '1 1 320px', minWidth: 0, overflowWrap: 'anywhere' },
  title: {
    margin: theme.spacing(0, 0, 0.5),
    fontSize: theme.typography.h4.fontSize,
    lineHeight: 1.25,
  },
  below: {
    fontSize: theme.typography.body1.fontSize,
    color: theme.palette.text.secondary,
    '& a': { textDecoration: 'underline' },
  },
}));

/** The heading of a page, also in the browser's tab, and what can be done. */
export function PageTitle(props: {
  title: string;
  /** Facts below the title. */
  children?: ReactNode;
  actions?: ReactNode;
}) {
  const { title, children, actions } = props;
  const classes = useStyles();
  const { t } = useLearningsTranslation();
  const app = useApi(configApiRef).getOptionalString('app.title');
  return (
    <header className={classes.root}>
      <Helmet
        title={[title, t('title'), app ?? 'Backstage'].join(' | ')}
        defer={false}
      />
      <div className={classes.words}>
        <Typography variant="h2" className={classes.title}>
          {title}
        </Typography>
        {children && <div className={classes.below}>{children}</div>}
      </div>
      {actions}
    </header>
  );
}
