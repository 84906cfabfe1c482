import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import Button from '@material-ui/core/Button';
import MenuItem from '@material-ui/core/MenuItem';
import { makeStyles, useTheme } from '@material-ui/core/styles';
import TextField from '@material-ui/core/TextField';
import { useMemo, useRef } from 'react';
import { useRadar } from '../../api/queries';
import { technologyRouteRef } from '../../routes';
import { useLearningsTranslation } from '../../translation';
import { EmptyMessage } from '../common/EmptyMessage';
import { ErrorMessage } from '../common/ErrorMessage';
import { Section } from '../common/Section';
import { isDay, monthsBefore, today } from '../common/useDates';
import { useUrlFilters } from '../filters';
import { LineSkeletons } from '../LearningList';
import { isHeardOrStage, StageWord } from '../Stage';
import { downloadSvg } from './downloadSvg';
import { RadarChart } from './RadarChart';
import { radarEntries } from './radarEntries';
import { Replay } from './Replay';

const useStyles = makeStyles(theme => ({
  controls: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(1.5),
    margin: theme.spacing(1, 0),
  },
  period: { minWidth: 180 },
  quadrants: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(220px, 100%), 1fr))',
    columnGap: theme.spacing(2),
    marginTop: theme.spacing(2),
  },
  list: { margin: 0, paddingLeft: theme.spacing(4) },
  item: { padding: theme.spacing(0.5, 0), overflowWrap: 'anywhere' },
  words: {
    display: 'inline-flex',
    flexWrap: 'wrap',
    alignItems: 'baseline',
    gap: theme.spacing(0, 1),
  },
}));

const FILTERS = ['moved', 'on'] as const;
/** Months in which moves are marked. */
const PERIODS = ['3', '6', '12', '36'];
const USUAL = '12';

/** The technologies that somebody moved, from the middle outwards, and as a list. */
export function Radar(props: { scope?: string }) {
  const { scope } = props;
  const classes = useStyles();
  const { t } = useLearningsTranslation();
  const technologyPath = useRouteRef(technologyRouteRef);
  const { values, set } = useUrlFilters(FILTERS);
  const svg = useRef<SVGSVGElement>(null);
  const { background } = useTheme().palette;
  const query = useRadar(scope);
  const radar = query.data;
  const period =
    values.moved && PERIODS.includes(values.moved) ? values.moved : USUAL;
  // Of days to come nothing is known.
  const asked =
    values.on && isDay(values.on) && values.on < today()
      ? values.on
      : undefined;
  const on = asked ?? today();
  const entries = useMemo(
    () =>
      radar
        ? radarEntries(radar, {
            on,
            since: monthsBefore(on, Number(period)),
          })
        : [],
    [radar, on, period],
  );
  const pathOf = (technologyId: string) => technologyPath({ technologyId });

  if (query.isPending) return <LineSkeletons lines={8} />;
  if (!radar)
    return (
      <ErrorMessage
        title={t('radar.error')}
        error={query.error}
        onRetry={query.refetch}
      />
    );
  if (radar.entries.length === 0)
    return (
      <EmptyMessage title={t('radar.emptyTitle')} text={t('radar.emptyText')} />
    );
  return (
    <>
      <div className={classes.controls}>
        <TextField
          id="learnings-radar-period"
          select
          size="small"
          variant="outlined"
          className={classes.period}
          label={t('radar.moved')}
          value={period}
          onChange={event =>
            set(
              'moved',
              event.target.value === USUAL ? undefined : event.target.value,
            )
          }
        >
          {PERIODS.map(months => (
            <MenuItem key={months} value={months}>
              {t('radar.months', { count: Number(months) })}
            </MenuItem>
          ))}
        </TextField>
        <Replay
          radar={radar}
          on={asked}
          onChange={day => set('on', day, { replace: true })}
        />
        <Button
          variant="outlined"
          onClick={() =>
            svg.current &&
            downloadSvg(svg.current, 'radar.svg', background.default)
          }
        >
          {t('radar.download')}
        </Button>
      </div>
      <RadarChart
        svgRef={svg}
        radar={radar}
        entries={entries}
        label={t('radar.label')}
        pathOf={pathOf}
      />
      <div className={classes.quadrants}>
        {radar.quadrants.map(({ id, name }, quadrant) => {
          const within = entries.filter(entry => entry.quadrant === quadrant);
          if (within.length === 0) return null;
          return (
            <Section key={id} title={name}>
              <ol className={classes.list}>
                {within.map(entry => (
                  <li
                    key={entry.id}
                    value={entry.number}
                    className={classes.item}
                  >
                    <span className={classes.words}>
                      <Link to={pathOf(entry.id)}>{entry.title}</Link>
                      {isHeardOrStage(entry.ringId) && (
                        <StageWord stage={entry.ringId} />
                      )}
                      {entry.moved !== 0 &&
                        t(entry.moved > 0 ? 'radar.movedIn' : 'radar.movedOut')}
                    </span>
                  </li>
                ))}
              </ol>
            </Section>
          );
        })}
      </div>
    </>
  );
}
