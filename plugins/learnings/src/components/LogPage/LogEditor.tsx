import type {
  Draft,
  RecapContent,
} from '@conference-learnings/plugin-learnings-common';
import { makeStyles } from '@material-ui/core/styles';
import { useCallback, useEffect, useRef, useState } from 'react';
import { reasonOf } from '../../api/reasonOf';
import { countsOf, Review } from '../Review';
import { ComposeActions, ImportList, useImports } from './compose';
import { ClashDialog } from './conflict/ClashDialog';
import {
  BackupNotice,
  DraftList,
  PresenceNotice,
  ReplacingNotice,
  SameTextNotice,
  ShareDialog,
  usePresence,
} from './drafts';
import { LogHeader } from './LogHeader';
import { PublishDialog } from './publish/PublishDialog';
import { TextPane } from './TextPane';
import { useLog } from './useLog';
import { useReplacing } from './useReplacing';
import { useReviewControls } from './useReviewControls';

const useStyles = makeStyles(theme => ({
  columns: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: theme.spacing(0, 3),
    [theme.breakpoints.up('md')]: {
      gridTemplateColumns: 'minmax(0, 1.05fr) minmax(0, 0.95fr)',
    },
  },
  // The text stays in sight beside a review that is longer than the window.
  text: {
    [theme.breakpoints.up('md')]: {
      position: 'sticky',
      top: theme.spacing(2),
      // What hangs over its edge is over the review too.
      zIndex: 1,
      alignSelf: 'start',
    },
  },
  review: {
    marginBottom: theme.spacing(4),
    // A letter typed beside it lays out nothing in it.
    contain: 'layout style',
  },
  below: { margin: theme.spacing(1.5, 0, 3) },
}));

/** The text on the left, what was understood of it on the right. */
export function LogEditor(props: {
  draft?: Draft;
  /** What the draft is a working copy of. */
  recap?: RecapContent;
  entityRef?: string;
  me: { userRef: string; teams: readonly string[] };
  /** Of this page alone. */
  session: string;
  /** Tells the id of a draft when it is first saved. */
  onDraftMade(id: string): void;
  /** Leads to another draft. */
  onOpen(draftId: string): void;
}) {
  const { draft, recap, entityRef, me, session, onDraftMade, onOpen } = props;
  const classes = useStyles();
  const log = useLog({ draft, recap, entityRef, ...me });
  const { clash, publishing, importSource } = log;
  const { saver, save, isKept } = log.saving;
  const { draftId } = save;
  // Told once: the way there changes with the address, also on leaving.
  const told = useRef(draft?.id ?? null);
  useEffect(() => {
    if (!draftId || draftId === told.current) return;
    told.current = draftId;
    onDraftMade(draftId);
  }, [draftId, onDraftMade]);

  const { presence, error: absence } = usePresence(
    draftId,
    session,
    saver.hasStopped,
  );
  const present = presence?.version;
  useEffect(() => {
    if (present !== undefined) saver.pull(present);
  }, [saver, present]);
  const isGone = absence !== null && reasonOf(absence).name === 'NotFoundError';
  useEffect(() => {
    if (isGone) saver.lookAtTheirs();
  }, [saver, isGone]);

  const imports = useImports(importSource, log.isEmpty);
  const { take } = imports;
  const onDropFiles = useCallback(
    (files: FileList) => {
      take([...files]);
    },
    [take],
  );
  const replacing = useReplacing(saver, log.finished, onOpen);
  const controls = useReviewControls(log, me.teams);
  const [isAsking, setAsking] = useState(false);
  const [isSharing, setSharing] = useState(false);
  const [isLater, setLater] = useState(false);
  const onShare = useCallback(() => setSharing(true), []);
  const onPublish = useCallback(() => setAsking(true), []);
  const onCompare = useCallback(() => setLater(false), []);
  // What is being published is decided about when that is over.
  const hasClash = clash !== null && !publishing.isPublishing;
  useEffect(() => setLater(false), [hasClash]);
  const shared = saver.saved();
  const isAgain = Boolean(shared?.recap);

  return (
    <>
      <LogHeader
        isAgain={isAgain}
        canShare={shared !== undefined}
        saver={saver}
        save={save}
        isKept={isKept}
        onShare={onShare}
        onPublish={onPublish}
        onCompare={onCompare}
      />
      <PresenceNotice others={presence?.others ?? []} userRef={me.userRef} />
      <BackupNotice
        userRef={me.userRef}
        draftId={draftId}
        document={log.document}
        onRestore={log.restore}
      />
      <SameTextNotice
        sameText={log.known?.sameText ?? []}
        // A working copy has its recap already.
        onReplace={isAgain ? undefined : one => replacing.mutate(one)}
      />
      <ReplacingNotice
        isReplacing={replacing.isPending}
        error={replacing.error}
        userRef={me.userRef}
      />
      <div className={classes.columns}>
        <div className={classes.text}>
          <TextPane
            body={log.body}
            editor={log.editor}
            marks={log.marks}
            activeKey={log.activeKey}
            act={log.act}
            onWrite={log.write}
            onActive={log.setActive}
            onGoTo={log.onGoTo}
            onPasteHtml={log.onPasteHtml}
            onDropFiles={onDropFiles}
          />
          <div className={classes.below}>
            <ComposeActions
              onFiles={imports.take}
              onImport={imports.open}
              onTemplate={log.addTemplate}
            />
            <ImportList imports={imports} />
          </div>
        </div>
        <div className={classes.review}>
          <Review {...controls} />
        </div>
      </div>
      <DraftList openId={draftId} />
      {isAsking && (
        <PublishDialog
          open={!hasClash || isLater}
          content={log.content}
          proposed={countsOf(log.review).proposed}
          again={isAgain}
          isPublishing={publishing.isPublishing}
          error={publishing.error}
          onPublish={publishing.publish}
          onClose={() => {
            setAsking(false);
            publishing.reset();
          }}
        />
      )}
      {clash && (
        <ClashDialog
          clash={clash}
          open={hasClash && !isLater}
          onLater={clash.kept?.leave ?? (() => setLater(true))}
        />
      )}
      {shared && isSharing && (
        <ShareDialog
          draft={shared}
          open
          onChanged={saver.setPeople}
          onClose={() => setSharing(false)}
        />
      )}
    </>
  );
}
