import type { MedianDays } from '@conference-learnings/plugin-learnings-common';
import { useLearningsTranslation } from '../../translation';
import { Section } from '../common/Section';
import { DataTable } from './DataTable';

const STEPS = [
  'heardToAssess',
  'assessToTrial',
  'trialToAdopt',
  'followUpToClosed',
] as const;

/** How long each step takes. */
export function MedianDaysSection(props: { medianDays: MedianDays }) {
  const { t } = useLearningsTranslation();
  const title = t('insights.days.title');
  const written = (days: number | null) =>
    days === null
      ? t('insights.days.none')
      : t('insights.days.days', {
          count: days,
          days: new Intl.NumberFormat().format(days),
        });
  return (
    <Section title={title}>
      <DataTable
        label={title}
        file="median-days.csv"
        rows={[...STEPS]}
        keyOf={step => step}
        columns={[
          {
            label: t('insights.days.step'),
            value: step => t(`insights.days.${step}`),
          },
          {
            label: t('insights.days.median'),
            value: step => written(props.medianDays[step]),
          },
        ]}
      />
    </Section>
  );
}
