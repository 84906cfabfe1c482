import type {
  Draft,
  Recap,
} from '@conference-learnings/plugin-learnings-common';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import { useEffect, useState } from 'react';
import { useLearningsTranslation } from '../../translation';
import { PageTitle } from '../common/PageTitle';
import { Review } from '../Review';
import { ClashDialog } from './conflict/ClashDialog';
import { DraftList } from './DraftList';
import { PublishDialog } from './publish/PublishDialog';
import { SaveState } from './SaveState';
import { TextPane } from './TextPane';
import { useLog } from './useLog';
import { useReviewControls } from './useReviewControls';

const useStyles = makeStyles(theme => ({
  actions: { display: 'flex', flexWrap: 'wrap', gap: theme.spacing(1) },
  columns: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: theme.spacing(0, 3),
    [theme.breakpoints.up('md')]: {
      gridTemplateColumns: 'minmax(0, 1.05fr) minmax(0, 0.95fr)',
      gridTemplateRows: 'auto 1fr',
    },
  },
  review: {
    marginBottom: theme.spacing(4),
    [theme.breakpoints.up('md')]: { gridRow: '1 / span 2', gridColumn: 2 },
  },
}));

/** The text on the left, what was understood of it on the right. */
export function LogEditor(props: {
  draft?: Draft;
  /** What the draft is a working copy of. */
  recap?: Recap;
  entityRef?: string;
  me: { userRef: string; teams: readonly string[] };
  /** Tells the id of a draft when it is first saved. */
  onDraftMade(id: string): void;
}) {
  const { draft, recap, entityRef, me, onDraftMade } = props;
  const classes = useStyles();
  const { t } = useLearningsTranslation();
  const log = useLog({ draft, recap, entityRef, ...me });
  const { saver, save } = log.saving;
  const { draftId } = save;
  useEffect(() => {
    if (draftId && draftId !== draft?.id) onDraftMade(draftId);
  }, [draft, draftId, onDraftMade]);
  const [isAsking, setAsking] = useState(false);
  const [isLater, setLater] = useState(false);
  const { clash, publishing } = log;
  useEffect(() => {
    if (!clash) setLater(false);
  }, [clash]);
  const controls = useReviewControls(log, me.teams);

  return (
    <>
      <PageTitle
        title={recap ? t('log.editing') : t('log.heading')}
        actions={
          <div className={classes.actions}>
            <Button
              variant="contained"
              color="primary"
              onClick={() => setAsking(true)}
            >
              {recap ? t('publish.openAgain') : t('publish.open')}
            </Button>
          </div>
        }
      >
        <SaveState
          saver={saver}
          save={save}
          intro={recap ? t('log.editingIntro') : t('log.intro')}
          onCompare={() => setLater(false)}
        />
      </PageTitle>
      <div className={classes.columns}>
        <TextPane
          body={log.body}
          bodyNow={log.bodyNow}
          editor={log.editor}
          marks={log.marks}
          activeKey={log.activeKey}
          act={log.act}
          onWrite={log.write}
          onActive={log.setActive}
          onGoTo={log.onGoTo}
          onPasteHtml={log.onPasteHtml}
          onDropFiles={() => undefined}
        />
        <div className={classes.review}>
          <Review {...controls} />
        </div>
        <DraftList openId={draftId} />
      </div>
      <PublishDialog
        open={isAsking && !(clash && !isLater)}
        content={log.content}
        proposed={log.proposed}
        again={recap !== undefined}
        isPublishing={publishing.isPublishing}
        error={publishing.error}
        onPublish={publishing.publish}
        onClose={() => {
          setAsking(false);
          publishing.reset();
        }}
      />
      {clash && (
        <ClashDialog
          clash={clash}
          open={!isLater}
          onLater={() => setLater(true)}
        />
      )}
    </>
  );
}
