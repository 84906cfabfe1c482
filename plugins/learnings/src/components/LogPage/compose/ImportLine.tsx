import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import { logRouteRef, recapRouteRef } from '../../../routes';
import { useLearningsTranslation } from '../../../translation';
import { LIMIT_MB } from '../limit';
import type { FileImport } from './ImportQueue';

const useStyles = makeStyles(theme => ({
  line: {
    padding: theme.spacing(0.75, 0),
    borderTop: `1px solid ${theme.palette.divider}`,
    overflowWrap: 'anywhere',
    '& a': { textDecoration: 'underline' },
  },
  problem: { color: theme.palette.error.main },
}));

/** One file: what was made of it, or what is wrong with it and what to do. */
export function ImportLine(props: { line: FileImport; onAnyway(): void }) {
  const { line, onAnyway } = props;
  const classes = useStyles();
  const { t } = useLearningsTranslation();
  const logPath = useRouteRef(logRouteRef)();
  const recapPath = useRouteRef(recapRouteRef);

  const outcome = () => {
    switch (line.state) {
      case 'made':
        return (
          <>
            {t('imports.draft')}{' '}
            <Link to={`${logPath}?draft=${line.draftId}`}>
              {line.title || t('drafts.untitled')}
            </Link>
          </>
        );
      case 'known':
        return (
          <>
            {t('imports.already')}{' '}
            <Link to={recapPath({ recapId: line.recap.id })}>
              {line.recap.title}
            </Link>{' '}
            <Button
              size="small"
              aria-label={t('imports.anywayLabel', { name: line.name })}
              onClick={onAnyway}
            >
              {t('imports.anyway')}
            </Button>
          </>
        );
      case 'failed':
        return (
          <span className={classes.problem}>
            {t(`imports.${line.problem}`, {
              limit: String(LIMIT_MB),
              message: line.message ?? '',
            })}
          </span>
        );
      default:
        return t(`imports.${line.state}`);
    }
  };
  return (
    <li className={classes.line}>
      <strong>{line.name}</strong> {outcome()}
    </li>
  );
}
