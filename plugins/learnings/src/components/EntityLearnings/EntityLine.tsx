import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import type { EntityLearning } from '@conference-learnings/plugin-learnings-common';
import type { Ref } from 'react';
import { useLearningsTranslation } from '../../translation';
import { LearningLine, LearningReason, useLineStyles } from '../LearningLine';
import { useLinkDecision } from './useLinkDecision';

const useStyles = makeStyles(theme => ({
  actions: {
    display: 'flex',
    alignItems: 'flex-start',
    gap: theme.spacing(0.5),
  },
  dismissed: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(1),
    color: theme.palette.text.secondary,
  },
  error: { flexBasis: '100%', color: theme.palette.error.main },
}));

/**
 * A line of an entity's tab. A suggested one can be confirmed or dismissed; a
 * dismissed one leaves a way back in its place, where the focus already is.
 */
export function EntityLine(props: {
  learning: EntityLearning;
  entityRef: string;
  lineRef: Ref<HTMLLIElement> | undefined;
}) {
  const { learning, entityRef, lineRef } = props;
  const classes = useStyles();
  const line = useLineStyles();
  const { t } = useLearningsTranslation();
  const decision = useLinkDecision(entityRef);
  const { link } = learning;

  const button = (
    text: string,
    name: string,
    state: 'suggested' | 'confirmed' | 'dismissed',
  ) =>
    link && (
      <Button
        size="small"
        aria-label={name}
        onClick={() => decision.mutate({ id: link.id, state })}
      >
        {text}
      </Button>
    );
  const undo = button(
    t('undo'),
    t('link.undoLabel', { text: learning.text }),
    'suggested',
  );
  const error = decision.error && (
    <div role="alert" className={classes.error}>
      {t('link.error', { message: decision.error.message })}
    </div>
  );

  if (link?.state === 'dismissed')
    return (
      <li className={line.line} ref={lineRef} tabIndex={-1}>
        <div className={classes.dismissed}>
          <span role="status">
            {t('link.dismissed', { text: learning.text })}
          </span>
          {undo}
          {error}
        </div>
      </li>
    );

  // Whoever finds it wrong elsewhere goes to the page of what it is linked to.
  const decidable =
    link?.origin === 'suggested' && link.entityRef === entityRef;
  return (
    <LearningLine
      learning={learning}
      lineRef={lineRef}
      reason={<LearningReason learning={learning} entityRef={entityRef} />}
      actions={
        decidable && (
          <div className={classes.actions}>
            {link.state === 'confirmed' ? (
              <>
                <span className={line.meta}>{t('link.confirmed')}</span>
                {undo}
              </>
            ) : (
              <>
                {button(
                  t('link.confirm'),
                  t('link.confirmLabel', { text: learning.text }),
                  'confirmed',
                )}
                {button(
                  t('link.dismiss'),
                  t('link.dismissLabel', { text: learning.text }),
                  'dismissed',
                )}
              </>
            )}
            {error}
          </div>
        )
      }
    />
  );
}
