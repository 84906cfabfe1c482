import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import { logRouteRef } from '../../../routes';
import type { DraftDocument } from '../../../review';
import { useLearningsTranslation } from '../../../translation';
import { useDates } from '../../common/useDates';
import type { Backup } from './backup';
import { useBackups } from './useBackups';

const useStyles = makeStyles(theme => ({
  list: {
    listStyle: 'none',
    margin: theme.spacing(0, 0, 2),
    padding: theme.spacing(1, 2),
    border: `1px solid ${theme.palette.divider}`,
    borderRadius: theme.shape.borderRadius,
  },
  copy: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(0.5, 1),
  },
  words: { flex: '1 1 240px', minWidth: 0, overflowWrap: 'anywhere' },
}));

/** Offers what earlier visits could not save on the server. */
export function BackupNotice(props: {
  userRef: string;
  /** What is open now; null where it is no draft yet. */
  draftId: string | null;
  document: DraftDocument;
  /** Brings it into what is open, and calls `onDone` once it is there. */
  onRestore(copy: Backup, onDone: () => void): void;
}) {
  const { userRef, draftId, document, onRestore } = props;
  const classes = useStyles();
  const dates = useDates();
  const { t } = useLearningsTranslation();
  const logPath = useRouteRef(logRouteRef)();
  const { offered, forget } = useBackups(userRef, draftId, document);

  return (
    // It is there before it has something to say, so that that is spoken.
    <div role="status">
      {offered.length > 0 && (
        <ul className={classes.list}>
          {offered.map(({ elsewhere, ...copy }) => {
            const { key, keptAt, write } = copy;
            const title = write.title || t('drafts.untitled');
            return (
              <li key={key} className={classes.copy}>
                <span className={classes.words}>
                  {keptAt
                    ? t('backup.found', { title, time: dates.time(keptAt) })
                    : t('backup.foundUndated', { title })}
                </span>
                {elsewhere ? (
                  <Link
                    to={`${logPath}?draft=${elsewhere}`}
                    aria-label={t('backup.openLabel', { title })}
                  >
                    {t('backup.open')}
                  </Link>
                ) : (
                  <Button
                    size="small"
                    variant="outlined"
                    aria-label={t('backup.restoreLabel', { title })}
                    onClick={() => onRestore(copy, () => forget(key))}
                  >
                    {t('backup.restore')}
                  </Button>
                )}
                <Button
                  size="small"
                  aria-label={t('backup.discardLabel', { title })}
                  onClick={() => forget(key)}
                >
                  {t('backup.discard')}
                </Button>
              </li>
            );
          })}
        </ul>
      )}
    </div>
  );
}
