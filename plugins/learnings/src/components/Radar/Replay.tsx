import type { Radar } from '@conference-learnings/plugin-learnings-common';
import Slider from '@material-ui/core/Slider';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { useId, useMemo } from 'react';
import { useLearningsTranslation } from '../../translation';
import { today, useDates } from '../common/useDates';

const useStyles = makeStyles(theme => ({
  root: {
    flex: '1 1 240px',
    maxWidth: 420,
    padding: theme.spacing(0, 1),
  },
}));

/** The days on which a radar is looked at: the end of each quarter since its first move, and today. */
function daysOf(radar: Radar): string[] {
  const moves = radar.entries.flatMap(({ timeline }) =>
    timeline.map(({ date }) => date),
  );
  const first = moves.sort()[0];
  const last = today();
  if (first === undefined) return [last];
  const days: string[] = [];
  const [year, month] = first.split('-').map(Number);
  for (let quarter = Math.ceil(month / 3) * 3; ; quarter += 3) {
    // Day 0 of a month is the last of the one before.
    const day = new Date(Date.UTC(year, quarter, 0)).toISOString().slice(0, 10);
    if (day >= last) return [...days, last];
    days.push(day);
  }
}

/** Shows the radar as it was, quarter by quarter. */
export function Replay(props: {
  radar: Radar;
  /** The day that is looked at; today unless it is said. */
  on: string | undefined;
  onChange(day: string | undefined): void;
}) {
  const { radar, on, onChange } = props;
  const classes = useStyles();
  const { t } = useLearningsTranslation();
  const dates = useDates();
  const id = useId();
  const days = useMemo(() => daysOf(radar), [radar]);
  const last = days.length - 1;
  const found = on === undefined ? last : days.findIndex(day => day >= on);
  const at = found < 0 ? last : found;
  const isToday = on === undefined || found < 0 || on === days[last];
  if (days.length < 2) return null;
  return (
    <div className={classes.root}>
      <Typography id={id} variant="body2">
        {isToday
          ? t('radar.asOfToday')
          : t('radar.asOf', { day: dates.day(on) })}
      </Typography>
      <Slider
        aria-labelledby={id}
        min={0}
        max={last}
        step={1}
        value={at}
        getAriaValueText={value => dates.day(days[value])}
        onChange={(_, value) => {
          const next = Array.isArray(value) ? value[0] : value;
          onChange(next === last ? undefined : days[next]);
        }}
      />
    </div>
  );
}
