import MenuItem from '@material-ui/core/MenuItem';
import { makeStyles } from '@material-ui/core/styles';
import TextField from '@material-ui/core/TextField';
import { useLearningsTranslation } from '../../translation';
import { useChoices } from '../filters';
import { EntityChoice } from '../Review/form/EntityChoice';
import { PERIOD_NAMES, type useInsightsFilters } from './useInsightsFilters';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(200px, 100%), 1fr))',
    gap: theme.spacing(1.5),
    margin: theme.spacing(2, 0, 3),
  },
}));

/** The period, the series and the domain that are looked at. */
export function InsightsFilters(props: {
  filters: ReturnType<typeof useInsightsFilters>;
  /** Those that there are. */
  series: string[];
}) {
  const { period, series, domain, setPeriod, setSeries, setDomain } =
    props.filters;
  const classes = useStyles();
  const { t } = useLearningsTranslation();
  const choices = useChoices();
  // One of a shared address may not be there for this reader, or not yet.
  const names = [...new Set([...props.series, ...(series ? [series] : [])])];
  return (
    <div role="search" aria-label={t('filters.label')} className={classes.root}>
      <TextField
        id="learnings-insights-period"
        select
        size="small"
        variant="outlined"
        label={t('insights.period')}
        value={period}
        onChange={({ target }) =>
          setPeriod(PERIOD_NAMES.find(name => name === target.value) ?? 'all')
        }
      >
        {PERIOD_NAMES.map(name => (
          <MenuItem key={name} value={name}>
            {t(`insights.periods.${name}`)}
          </MenuItem>
        ))}
      </TextField>
      <TextField
        id="learnings-insights-series"
        select
        size="small"
        variant="outlined"
        label={t('insights.series')}
        SelectProps={{ displayEmpty: true }}
        InputLabelProps={{ shrink: true }}
        value={series ?? ''}
        onChange={({ target }) => setSeries(target.value || undefined)}
      >
        <MenuItem value="">{t('insights.everySeries')}</MenuItem>
        {names.map(name => (
          <MenuItem key={name} value={name}>
            {name}
          </MenuItem>
        ))}
      </TextField>
      <EntityChoice
        label={t('insights.domain')}
        searchKey="insights-domain"
        search={text => choices.ofKinds(['domain'], text)}
        entityRef={domain ?? null}
        onChoose={choice => setDomain(choice?.value)}
      />
    </div>
  );
}
