import { parseEntityRef } from '@backstage/catalog-model';
import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import type { FollowUp } from '@conference-learnings/plugin-learnings-common';
import classNames from 'classnames';
import type { ReactNode, Ref } from 'react';
import { eventRouteRef, recapRouteRef } from '../../routes';
import { useLearningsTranslation } from '../../translation';
import { Dotted } from '../common/Dotted';
import { useDates } from '../common/useDates';
import { useLineStyles } from '../LearningLine';
import { isOverdue } from './isOverdue';

/** One follow-up: when it is due, who does it, and where it comes from. */
export function FollowUpLine(props: {
  followUp: FollowUp;
  /** Leaves out what the page itself already says. */
  hideRecap?: boolean;
  actions?: ReactNode;
  lineRef?: Ref<HTMLLIElement>;
}) {
  const { followUp, hideRecap, actions, lineRef } = props;
  const { text, dueDate, recap, event, takeaway, outcome, ticketUrl } =
    followUp;
  const line = useLineStyles();
  const dates = useDates();
  const { t } = useLearningsTranslation();
  const recapPath = useRouteRef(recapRouteRef);
  const eventPath = useRouteRef(eventRouteRef);
  const overdue = isOverdue(followUp);
  const late = classNames(overdue && line.overdue);
  const due = dueDate && dates.day(dueDate);
  // A recap has the place of what it holds, and of what that came from.
  const from =
    recap &&
    `${recapPath({ recapId: recap.id })}#${takeaway?.id ?? followUp.id}`;
  return (
    <li className={line.line} ref={lineRef} tabIndex={-1}>
      <div className={classNames(line.kind, late)}>
        {overdue
          ? t('followUps.overdue')
          : t(`followUp.state.${followUp.state}`)}
      </div>
      <div className={line.words}>
        <p className={line.text}>{text}</p>
        <div className={classNames(line.meta, line.links)}>
          <Dotted>
            {due ? (
              <span className={late}>
                {overdue
                  ? t('followUps.overdueSince', { date: due })
                  : t('followUps.due', { date: due })}
              </span>
            ) : (
              t('followUps.noDate')
            )}
            <Owner followUp={followUp} />
            {followUp.closedAt &&
              t('followUps.closedAt', {
                date: dates.instant(followUp.closedAt),
              })}
            {ticketUrl && (
              <Link
                to={ticketUrl}
                aria-label={t('followUps.ticketLabel', { text })}
              >
                {t('followUps.ticket')}
              </Link>
            )}
          </Dotted>
        </div>
        {outcome && (
          <div className={line.meta}>{t('followUps.outcome', { outcome })}</div>
        )}
        {!hideRecap && recap && from && (
          <div className={classNames(line.meta, line.links)}>
            <Dotted>
              {t('followUps.from', {
                recap: <Link to={from}>{recap.title}</Link>,
              })}
              {event && (
                <Link to={eventPath({ eventId: event.id })}>{event.name}</Link>
              )}
            </Dotted>
          </div>
        )}
      </div>
      {actions}
    </li>
  );
}

/** Who does it; one who has left stays known by name. */
function Owner({ followUp }: { followUp: FollowUp }) {
  const { owner, ownerMissing } = followUp;
  const { t } = useLearningsTranslation();
  if (owner === null) return <>{t('followUp.noOwner')}</>;
  if (ownerMissing)
    return (
      <>
        {t('followUps.owner', {
          owner: t('followUps.ownerGone', {
            owner: parseEntityRef(owner).name,
          }),
        })}
      </>
    );
  return (
    <>
      {t('followUps.owner', {
        owner: <EntityRefLink entityRef={owner} hideIcon disableTooltip />,
      })}
    </>
  );
}
