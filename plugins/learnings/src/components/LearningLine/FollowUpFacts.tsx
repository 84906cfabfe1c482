import { EntityRefLink } from '@backstage/plugin-catalog-react';
import type { Learning } from '@conference-learnings/plugin-learnings-common';
import classNames from 'classnames';
import { useLearningsTranslation } from '../../translation';
import { Dotted } from '../common/Dotted';
import { isPast, useDates } from '../common/useDates';
import { useLineStyles } from './useLineStyles';

/** Where a follow-up stands, when it is due and who owns it. */
export function FollowUpFacts(props: {
  followUp: NonNullable<Learning['followUp']>;
}) {
  const { state, dueDate, owner } = props.followUp;
  const classes = useLineStyles();
  const dates = useDates();
  const { t } = useLearningsTranslation();
  const overdue = state === 'open' && dueDate !== null && isPast(dueDate);
  return (
    <div className={classNames(classes.meta, classes.links)}>
      <Dotted>
        {t(`followUp.state.${state}`)}
        {dueDate && (
          <span className={classNames(overdue && classes.overdue)}>
            {t('followUp.due', { date: dates.fromToday(dueDate) })}
          </span>
        )}
        {owner
          ? t('followUp.owner', {
              owner: (
                <EntityRefLink entityRef={owner} hideIcon disableTooltip />
              ),
            })
          : t('followUp.noOwner')}
      </Dotted>
    </div>
  );
}
