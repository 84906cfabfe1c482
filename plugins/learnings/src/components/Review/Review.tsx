import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { memo, useMemo, useRef } from 'react';
import { useLearningsTranslation } from '../../translation';
import { ErrorMessage } from '../common/ErrorMessage';
import { Contributors } from './contributors/Contributors';
import { Details } from './details/Details';
import { Entities } from './entities/Entities';
import { EventItem } from './event/EventItem';
import { FollowUps } from './followUps/FollowUps';
import { PaneContext, type Pane as PaneState } from './pane/PaneContext';
import { ReviewHeader } from './pane/ReviewHeader';
import { ReviewingContext } from './pane/ReviewingContext';
import { useReviewingState } from './pane/useReviewingState';
import { useRovingItems } from './pane/useRovingItems';
import { useUndoKeys } from './pane/useUndoKeys';
import { Warnings } from './pane/Warnings';
import type { ReviewControls } from './ReviewControls';
import { Takeaways } from './takeaways/Takeaways';
import { Talks } from './talks/Talks';
import { Technologies } from './technologies/Technologies';

const useStyles = makeStyles(theme => ({
  empty: { marginTop: theme.spacing(2) },
  said: {
    position: 'absolute',
    width: 1,
    height: 1,
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  },
}));

function Pane(props: ReviewControls) {
  const { review, body, known, knownKeys, activeKey, isEmpty } = props;
  const classes = useStyles();
  const { t } = useLearningsTranslation();
  const root = useRef<HTMLElement>(null);
  const { currentKey, focus } = useRovingItems(root, props);
  const { reviewing, edited, said, say } = useReviewingState(props, focus);

  const pane = useMemo(
    (): PaneState => ({
      review,
      body,
      known,
      knownKeys,
      activeKey,
      currentKey,
      edited,
    }),
    [review, body, known, knownKeys, activeKey, currentKey, edited],
  );
  const undo = () => {
    if (!props.canUndo) return;
    props.undo();
    say(t('review.said.undone'));
  };
  const redo = () => {
    if (!props.canRedo) return;
    props.redo();
    say(t('review.said.redone'));
  };
  useUndoKeys(root, { undo, redo });
  return (
    <ReviewingContext.Provider value={reviewing}>
      <PaneContext.Provider value={pane}>
        <section
          ref={root}
          aria-label={t('log.understood')}
          aria-busy={props.isBusy}
        >
          <ReviewHeader {...props} onUndo={undo} onRedo={redo} />
          <div aria-live="polite" className={classes.said}>
            {said}
          </div>
          {props.readError && (
            <ErrorMessage
              title={t('log.parseError')}
              error={props.readError}
              onRetry={props.onRead}
            />
          )}
          <Details teams={props.teams} />
          {isEmpty && (
            <Typography className={classes.empty} color="textSecondary">
              {t('log.notYet')}
            </Typography>
          )}
          <Warnings warnings={props.warnings} />
          <EventItem />
          <Contributors />
          <Talks />
          <Takeaways />
          <FollowUps />
          <Technologies />
          <Entities />
        </section>
      </PaneContext.Provider>
    </ReviewingContext.Provider>
  );
}

/**
 * What was understood of a text, to be put right before it is published.
 *
 * Its items are one list for the keyboard, over all groups: the tab key leads
 * to one of them and on to its buttons, arrows (or J and K) from item to item.
 */
export const Review = memo(Pane);
