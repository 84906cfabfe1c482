import type { Funnel } from '@conference-learnings/plugin-learnings-common';
import { lazy } from 'react';
import { useLearningsTranslation } from '../../translation';
import { Section } from '../common/Section';
import { ChartFrame } from './ChartFrame';
import { DataTable } from './DataTable';

const FunnelChart = lazy(() =>
  import('./FunnelChart').then(m => ({ default: m.FunnelChart })),
);

const STEPS = [
  'talks',
  'takeaways',
  'followUps',
  'trials',
  'adoptions',
] as const;

/** How many talks became takeaways, follow-ups, trials and adoptions. */
export function FunnelSection({ funnel }: { funnel: Funnel }) {
  const { t } = useLearningsTranslation();
  const title = t('insights.funnel.title');
  const steps = STEPS.map(key => ({
    key,
    name: t(`insights.funnel.${key}`),
    count: funnel[key],
  }));
  return (
    <Section title={title}>
      <ChartFrame name={title} height={200}>
        <FunnelChart steps={steps} />
      </ChartFrame>
      <DataTable
        label={title}
        file="funnel.csv"
        rows={steps}
        keyOf={({ key }) => key}
        columns={[
          { label: t('insights.funnel.step'), value: ({ name }) => name },
          {
            label: t('insights.funnel.count'),
            value: ({ count }) => count,
            isNumber: true,
          },
          {
            label: t('insights.funnel.means'),
            value: ({ key }) => t(`insights.funnel.${key}Means`),
          },
        ]}
      />
    </Section>
  );
}
