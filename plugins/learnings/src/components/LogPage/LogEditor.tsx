import type { Draft } from '@conference-learnings/plugin-learnings-common';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import { useEffect } from 'react';
import { useLearningsTranslation } from '../../translation';
import { ErrorMessage } from '../common/ErrorMessage';
import { PageTitle } from '../common/PageTitle';
import { BackupNotice } from './BackupNotice';
import { DraftList } from './DraftList';
import { Review } from './review';
import { SaveState } from './SaveState';
import { TextInput } from './TextInput';
import { useLog } from './useLog';

const useStyles = makeStyles(theme => ({
  columns: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: theme.spacing(0, 3),
    [theme.breakpoints.up('md')]: {
      gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)',
      gridTemplateRows: 'auto 1fr',
    },
  },
  review: {
    marginBottom: theme.spacing(4),
    [theme.breakpoints.up('md')]: { gridRow: '1 / span 2', gridColumn: 2 },
  },
  notice: { marginBottom: theme.spacing(2) },
}));

/** The text on the left, what was understood of it on the right. */
export function LogEditor(props: {
  draft?: Draft;
  entityRef?: string;
  me: { userRef: string; teams: readonly string[] };
  /** Tells the id of a draft when it is first saved. */
  onDraftMade(id: string): void;
}) {
  const { draft, entityRef, me, onDraftMade } = props;
  const classes = useStyles();
  const { t } = useLearningsTranslation();
  const log = useLog({ draft, entityRef, ...me });
  const { draftId } = log.save;
  const isNew = !draft;
  useEffect(() => {
    if (isNew && draftId) onDraftMade(draftId);
  }, [isNew, draftId, onDraftMade]);

  return (
    <>
      <PageTitle
        title={t('log.heading')}
        actions={
          <Button
            variant="contained"
            color="primary"
            aria-disabled={log.isPublishing}
            onClick={() => !log.isPublishing && log.publish()}
          >
            {log.isPublishing ? t('log.publishing') : t('log.publish')}
          </Button>
        }
      >
        <SaveState log={log} />
      </PageTitle>
      {log.publishError && (
        <div className={classes.notice}>
          <ErrorMessage
            title={t('log.publishError')}
            error={log.publishError}
            onRetry={log.publish}
          />
        </div>
      )}
      <BackupNotice log={log} userRef={me.userRef} />
      <div className={classes.columns}>
        <TextInput log={log} />
        <div className={classes.review}>
          <Review log={log} teams={me.teams} />
        </div>
        <DraftList openId={draftId} />
      </div>
    </>
  );
}
