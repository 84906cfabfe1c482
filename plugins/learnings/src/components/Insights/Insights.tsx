import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import type { Insights as Figures } from '@conference-learnings/plugin-learnings-common';
import { useInsights } from '../../api/queries';
import { useLearningsTranslation } from '../../translation';
import { EmptyMessage } from '../common/EmptyMessage';
import { ErrorMessage } from '../common/ErrorMessage';
import { LogButton } from '../common/LogButton';
import { PageTitle } from '../common/PageTitle';
import { LineSkeletons } from '../LearningList';
import { ConferencesSection } from './ConferencesSection';
import { FunnelSection } from './FunnelSection';
import { HeardNotTriedSection } from './HeardNotTriedSection';
import { InsightsFilters } from './InsightsFilters';
import { MedianDaysSection } from './MedianDaysSection';
import { OverdueSection } from './OverdueSection';
import { useInsightsFilters } from './useInsightsFilters';

const useStyles = makeStyles({ stale: { opacity: 0.6 } });

/** Overdue is as of today, whatever the figures are narrowed to. */
const isQuiet = ({ funnel, conferences, heardNotTried }: Figures) =>
  Object.values(funnel).every(count => count === 0) &&
  [conferences, heardNotTried].every(({ total }) => total === 0);

/** What became of what was heard: counts of things, never of persons. */
export function Insights() {
  const classes = useStyles();
  const { t } = useLearningsTranslation();
  const filters = useInsightsFilters();
  const { data, error, isPlaceholderData, refetch } = useInsights(
    filters.query,
  );

  const nothing = () =>
    filters.isNarrowed ? (
      <EmptyMessage
        title={t('insights.noMatchTitle')}
        text={t('insights.noMatchText')}
        action={
          <Button variant="outlined" onClick={filters.showAll}>
            {t('insights.showAll')}
          </Button>
        }
      />
    ) : (
      <EmptyMessage
        title={t('insights.emptyTitle')}
        text={t('insights.emptyText')}
        action={<LogButton />}
      />
    );

  const figures = () => {
    // What stands there is of other filters, and would be taken for these.
    if (error && (!data || isPlaceholderData))
      return (
        <ErrorMessage
          title={t('insights.error')}
          error={error}
          onRetry={refetch}
        />
      );
    if (!data) return <LineSkeletons lines={8} />;
    const counted = isQuiet(data) ? (
      nothing()
    ) : (
      <>
        <FunnelSection funnel={data.funnel} />
        <MedianDaysSection medianDays={data.medianDays} />
        <ConferencesSection conferences={data.conferences} />
        <HeardNotTriedSection heardNotTried={data.heardNotTried} />
      </>
    );
    return (
      <div
        className={isPlaceholderData ? classes.stale : undefined}
        aria-busy={isPlaceholderData}
      >
        {counted}
        {(!isQuiet(data) || data.overdue.total > 0) && (
          <OverdueSection overdue={data.overdue} />
        )}
      </div>
    );
  };

  return (
    <>
      <PageTitle title={t('insights.heading')}>{t('insights.about')}</PageTitle>
      <InsightsFilters filters={filters} series={data?.series ?? []} />
      {figures()}
    </>
  );
}
