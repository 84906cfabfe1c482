import type { Conference } from '@conference-learnings/plugin-learnings-common';
import {
  Bar,
  BarChart,
  CartesianGrid,
  Legend,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';
import { useLearningsTranslation } from '../../translation';
import { useChartLook } from './useChartLook';

/** Of each event a group of bars: what was kept, what was to be done, and what was tried and adopted. */
export function ConferencesChart(props: { conferences: Conference[] }) {
  const { conferences } = props;
  const { t } = useLearningsTranslation();
  const look = useChartLook();
  const bars = [
    {
      key: 'takeaways',
      name: t('insights.conferences.takeaways'),
      colour: look.stageColour('heard'),
    },
    {
      key: 'followUps',
      name: t('insights.conferences.followUps'),
      colour: look.strong,
    },
    {
      key: 'tried',
      name: t('insights.conferences.triedShort'),
      colour: look.stageColour('trial'),
    },
    {
      key: 'adopted',
      name: t('insights.conferences.adoptedShort'),
      colour: look.stageColour('adopt'),
    },
  ];
  const data = conferences.map(({ event, followUps, ...conference }) => ({
    // Two of one name are two.
    id: event.id,
    takeaways: conference.takeaways,
    followUps: followUps.open + followUps.done + followUps.dropped,
    tried: conference.technologies.tried,
    adopted: conference.technologies.adopted,
  }));
  const names = new Map(conferences.map(({ event }) => [event.id, event.name]));
  const nameOf = (id: unknown) => names.get(String(id)) ?? '';
  return (
    <ResponsiveContainer width="100%" height="100%">
      <BarChart
        layout="vertical"
        data={data}
        margin={{ top: 0, right: 16, bottom: 0, left: 0 }}
        barGap={1}
        // It is a picture; what can be read of it stands in the table.
        accessibilityLayer={false}
      >
        <CartesianGrid horizontal={false} stroke={look.grid} />
        <XAxis
          type="number"
          allowDecimals={false}
          stroke={look.axis}
          tick={look.text}
        />
        <YAxis
          type="category"
          dataKey="id"
          width={look.nameWidth}
          stroke={look.axis}
          tickLine={false}
          tick={look.text}
          tickFormatter={id => look.shortName(nameOf(id))}
          interval={0}
        />
        <Tooltip
          {...look.tooltip}
          labelFormatter={nameOf}
          isAnimationActive={look.isAnimated}
        />
        <Legend
          verticalAlign="top"
          // In the order of the bars, not of their names.
          itemSorter={null}
          wrapperStyle={{ ...look.text, color: look.strong, paddingBottom: 8 }}
          formatter={name => <span style={{ color: look.strong }}>{name}</span>}
        />
        {bars.map(({ key, name, colour }) => (
          <Bar
            key={key}
            dataKey={key}
            name={name}
            fill={colour}
            barSize={9}
            isAnimationActive={look.isAnimated}
          />
        ))}
      </BarChart>
    </ResponsiveContainer>
  );
}
