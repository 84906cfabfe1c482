import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import type {
  Insights,
  OverdueFollowUp,
} from '@conference-learnings/plugin-learnings-common';
import Typography from '@material-ui/core/Typography';
import { followUpsRouteRef, recapRouteRef } from '../../routes';
import { useLearningsTranslation } from '../../translation';
import { EmptyMessage } from '../common/EmptyMessage';
import { Section } from '../common/Section';
import { useDates } from '../common/useDates';
import { DataTable } from './DataTable';

/** What should have been done by now. */
export function OverdueSection(props: { overdue: Insights['overdue'] }) {
  const { items, total } = props.overdue;
  const { t } = useLearningsTranslation();
  const dates = useDates();
  const recapPath = useRouteRef(recapRouteRef);
  const listPath = useRouteRef(followUpsRouteRef)();
  const title = t('insights.overdue.title');
  const origin = ({ id, recap }: OverdueFollowUp) =>
    recap ? (
      <Link to={`${recapPath({ recapId: recap.id })}#${id}`}>
        {recap.title}
      </Link>
    ) : (
      <Link to={`${listPath}?scope=all`}>{t('insights.overdue.onItsOwn')}</Link>
    );
  return (
    <Section title={title} count={total || undefined}>
      {items.length === 0 ? (
        <EmptyMessage
          title={t('insights.overdue.emptyTitle')}
          text={t('insights.overdue.emptyText')}
        />
      ) : (
        <>
          <Typography variant="body2" color="textSecondary">
            {t('insights.overdue.note')}
          </Typography>
          <DataTable
            label={title}
            file="overdue.csv"
            rows={items}
            total={total}
            keyOf={({ id }) => id}
            columns={[
              {
                label: t('insights.overdue.text'),
                value: ({ text }) => text,
              },
              {
                label: t('insights.overdue.owner'),
                value: ({ owner }) => owner ?? '',
                cell: ({ owner }) =>
                  owner === null ? (
                    t('followUps.noOwner')
                  ) : (
                    <EntityRefLink entityRef={owner} hideIcon disableTooltip />
                  ),
              },
              {
                label: t('insights.overdue.due'),
                value: ({ dueDate }) => dueDate,
                cell: ({ dueDate }) => dates.day(dueDate),
              },
              {
                label: t('insights.overdue.recap'),
                value: ({ recap }) => recap?.title ?? '',
                cell: origin,
              },
            ]}
          />
        </>
      )}
    </Section>
  );
}
