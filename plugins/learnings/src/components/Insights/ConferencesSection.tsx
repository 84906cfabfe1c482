import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import type {
  Conference,
  Insights,
} from '@conference-learnings/plugin-learnings-common';
import Typography from '@material-ui/core/Typography';
import { lazy } from 'react';
import { eventRouteRef } from '../../routes';
import { useLearningsTranslation } from '../../translation';
import { EmptyMessage } from '../common/EmptyMessage';
import { LogButton } from '../common/LogButton';
import { Section } from '../common/Section';
import { useDates } from '../common/useDates';
import { ChartFrame } from './ChartFrame';
import { DataTable, type Column } from './DataTable';

const ConferencesChart = lazy(() =>
  import('./ConferencesChart').then(m => ({ default: m.ConferencesChart })),
);

/** More bars than these are no picture; the table has all. */
const DRAWN = 10;
/** Of the legend and the axis, and of the bars of one event. */
const HEIGHT = { around: 96, event: 58 };

/** What each conference led to. */
export function ConferencesSection(props: {
  conferences: Insights['conferences'];
}) {
  const { items, total } = props.conferences;
  const { t } = useLearningsTranslation();
  const dates = useDates();
  const eventPath = useRouteRef(eventRouteRef);
  const title = t('insights.conferences.title');
  const drawn = items.slice(0, DRAWN);
  const number = (
    label: string,
    value: (conference: Conference) => number,
  ): Column<Conference> => ({ label, value, isNumber: true });

  if (items.length === 0)
    return (
      <Section title={title}>
        <EmptyMessage
          title={t('insights.conferences.emptyTitle')}
          text={t('insights.conferences.emptyText')}
          action={<LogButton variant="outlined" />}
        />
      </Section>
    );
  return (
    <Section title={title}>
      <ChartFrame
        name={title}
        height={HEIGHT.around + drawn.length * HEIGHT.event}
      >
        <ConferencesChart conferences={drawn} />
      </ChartFrame>
      {total > drawn.length && (
        <Typography variant="body2" color="textSecondary">
          {t('insights.latestOf', {
            shown: String(drawn.length),
            total: String(total),
          })}
        </Typography>
      )}
      <DataTable
        label={title}
        file="conferences.csv"
        rows={items}
        total={total}
        keyOf={({ event }) => event.id}
        columns={[
          {
            label: t('insights.conferences.event'),
            value: ({ event }) => event.name,
            cell: ({ event }) => (
              <Link to={eventPath({ eventId: event.id })}>{event.name}</Link>
            ),
          },
          {
            label: t('insights.conferences.date'),
            value: ({ startDate }) => startDate ?? '',
            cell: ({ startDate }) =>
              startDate ? dates.day(startDate) : t('insights.none'),
          },
          number(t('insights.conferences.talks'), ({ talks }) => talks),
          number(
            t('insights.conferences.takeaways'),
            ({ takeaways }) => takeaways,
          ),
          ...(['open', 'done', 'dropped'] as const).map(state =>
            number(
              t(`insights.conferences.${state}`),
              ({ followUps }) => followUps[state],
            ),
          ),
          ...(['heardFirst', 'tried', 'adopted'] as const).map(how =>
            number(
              t(`insights.conferences.${how}`),
              ({ technologies }) => technologies[how],
            ),
          ),
        ]}
      />
    </Section>
  );
}
