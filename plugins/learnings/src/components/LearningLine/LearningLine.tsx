import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import type { Learning } from '@conference-learnings/plugin-learnings-common';
import classNames from 'classnames';
import type { ReactNode, Ref } from 'react';
import { eventRouteRef, recapRouteRef, talkRouteRef } from '../../routes';
import { useLearningsTranslation } from '../../translation';
import { Dotted } from '../common/Dotted';
import { PersonName } from '../common/PersonName';
import { FollowUpFacts } from './FollowUpFacts';
import { kindOf } from './kindOf';
import { useLineStyles } from './useLineStyles';
import { plainWords } from './plainWords';
import { whoToAsk } from './whoToAsk';
import { titleOfTalk } from '../common/titleOfTalk';

/** One learning: its kind, its words, where they come from and why it is here. */
export function LearningLine(props: {
  learning: Learning;
  /** Why it stands on this page. */
  reason?: ReactNode;
  /** What can be done with it. */
  actions?: ReactNode;
  /** Leaves out what the page itself already says. */
  hide?: { event?: boolean; talk?: boolean };
  /** Names the recap even where a talk tells where it comes from. */
  showRecap?: boolean;
  clamp?: boolean;
  lineRef?: Ref<HTMLLIElement>;
}) {
  const { learning, reason, actions, hide = {}, showRecap, clamp } = props;
  const classes = useLineStyles();
  const { t } = useLearningsTranslation();
  const recapPath = useRouteRef(recapRouteRef);
  const talkPath = useRouteRef(talkRouteRef);
  const eventPath = useRouteRef(eventRouteRef);
  const { recap, talk, event, counts } = learning;
  const person = whoToAsk(learning);
  const isRecap = learning.type === 'recap';
  const whereItStands = `${recapPath({ recapId: recap.id })}${
    isRecap ? '' : `#${learning.id}`
  }`;
  // A note is known by its talk, where the page is not that talk's own.
  const isNote = learning.type === 'talkNote';
  const notedTalk = isNote && !hide.talk && talk?.title ? talk : null;
  const words = isNote ? plainWords(learning.text) : learning.text;
  // A recap of this one takeaway is called what the line says already.
  const isWhole = learning.text.startsWith(recap.title.replace(/…$/, ''));

  return (
    <li className={classes.line} ref={props.lineRef} tabIndex={-1}>
      <div className={classes.kind}>{t(`kind.${kindOf(learning)}`)}</div>
      <div className={classes.words}>
        <p
          className={classNames(
            classes.text,
            isNote && !notedTalk && classes.note,
            clamp && classes.clamped,
          )}
        >
          <Link
            to={notedTalk ? talkPath({ talkId: notedTalk.id }) : whereItStands}
          >
            {notedTalk?.title ?? (words || t('recap.untitledTalk'))}
          </Link>
        </p>
        {notedTalk && words && words !== notedTalk.title && (
          <div className={classNames(classes.meta, classes.clamped)}>
            {words}
          </div>
        )}
        {learning.summary && (
          <div className={classNames(classes.meta, classes.clamped)}>
            {learning.summary}
          </div>
        )}
        <div className={classNames(classes.meta, classes.links)}>
          <Dotted>
            {talk && !notedTalk && !hide.talk && (
              <Link to={talkPath({ talkId: talk.id })}>
                {titleOfTalk(talk, t)}
              </Link>
            )}
            {event && !hide.event && (
              <Link to={eventPath({ eventId: event.id })}>{event.name}</Link>
            )}
            {!isRecap && !isWhole && (showRecap || !talk || notedTalk) && (
              <Link to={whereItStands}>{recap.title}</Link>
            )}
            {recap.publishingTeam &&
              t('line.heardBy', {
                team: (
                  <EntityRefLink
                    entityRef={recap.publishingTeam}
                    defaultKind="group"
                    hideIcon
                    disableTooltip
                  />
                ),
              })}
            {person &&
              t('line.ask', { person: <PersonName person={person} /> })}
            {learning.recommended && t('line.recommended')}
          </Dotted>
        </div>
        {counts && (
          <div className={classes.meta}>
            <Dotted>
              {counts.talks > 0 && t('line.talks', { count: counts.talks })}
              {counts.takeaways > 0 &&
                t('line.takeaways', { count: counts.takeaways })}
              {counts.followUps > 0 &&
                t('line.followUps', { count: counts.followUps })}
            </Dotted>
          </div>
        )}
        {learning.followUp && <FollowUpFacts followUp={learning.followUp} />}
        {reason && (
          <div className={classNames(classes.meta, classes.links)}>
            {reason}
          </div>
        )}
      </div>
      {actions}
    </li>
  );
}
