import type { Funnel } from '@conference-learnings/plugin-learnings-common';
import {
  Bar,
  BarChart,
  LabelList,
  Rectangle,
  ResponsiveContainer,
  XAxis,
  YAxis,
  type BarShapeProps,
} from 'recharts';
import { useChartLook } from './useChartLook';

/** Steps as bars below each other, the colours of stages where they are stages. */
export function FunnelChart(props: {
  steps: Array<{ key: keyof Funnel; name: string; count: number }>;
}) {
  const { steps } = props;
  const look = useChartLook();
  const colourOf = (key: keyof Funnel) => {
    if (key === 'trials') return look.stageColour('trial');
    return look.stageColour(key === 'adoptions' ? 'adopt' : 'heard');
  };
  const bar = (shape: BarShapeProps) => (
    <Rectangle {...shape} fill={colourOf(steps[shape.index].key)} />
  );
  return (
    <ResponsiveContainer width="100%" height="100%">
      <BarChart
        layout="vertical"
        data={steps}
        margin={{ top: 0, right: 48, bottom: 0, left: 0 }}
        // It is a picture; what can be read of it stands in the table.
        accessibilityLayer={false}
      >
        <XAxis type="number" hide domain={[0, 'dataMax']} />
        <YAxis
          type="category"
          dataKey="name"
          width={104}
          axisLine={false}
          tickLine={false}
          tick={look.text}
        />
        <Bar
          dataKey="count"
          barSize={24}
          minPointSize={2}
          shape={bar}
          isAnimationActive={look.isAnimated}
        >
          <LabelList
            dataKey="count"
            position="right"
            {...look.text}
            fontWeight={700}
          />
        </Bar>
      </BarChart>
    </ResponsiveContainer>
  );
}
