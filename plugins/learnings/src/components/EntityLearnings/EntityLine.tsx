import { makeStyles } from '@material-ui/core/styles';
import type { EntityLearning } from '@conference-learnings/plugin-learnings-common';
import type { Ref } from 'react';
import { useLearningsTranslation } from '../../translation';
import {
  LearningLine,
  LearningReason,
  shortName,
  useLineStyles,
} from '../LearningLine';
import { LinkDecision } from '../LinkDecision';
import { useLinkDecision } from './useLinkDecision';

const useStyles = makeStyles(theme => ({
  gone: {
    flex: '1 1 240px',
    minWidth: 0,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    color: theme.palette.text.secondary,
    textDecoration: 'line-through',
  },
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

  // Whoever finds it wrong elsewhere goes to the page of what it is linked to.
  const actions = link?.origin === 'suggested' &&
    link.entityRef === entityRef && (
      <LinkDecision
        about={shortName(learning)}
        state={link.state}
        decided={!decision.isIdle}
        error={decision.error}
        onDecide={state => decision.mutate({ id: link.id, state })}
      />
    );
  if (link?.state === 'dismissed')
    return (
      <li
        className={line.line}
        ref={lineRef}
        tabIndex={-1}
        aria-label={t('link.dismissed')}
      >
        <span className={classes.gone}>{shortName(learning)}</span>
        {actions}
      </li>
    );
  return (
    <LearningLine
      learning={learning}
      lineRef={lineRef}
      reason={<LearningReason learning={learning} entityRef={entityRef} />}
      actions={actions}
    />
  );
}
