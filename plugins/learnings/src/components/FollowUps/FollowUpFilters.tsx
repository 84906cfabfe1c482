import MenuItem from '@material-ui/core/MenuItem';
import { makeStyles } from '@material-ui/core/styles';
import TextField from '@material-ui/core/TextField';
import ToggleButton from '@material-ui/lab/ToggleButton';
import ToggleButtonGroup from '@material-ui/lab/ToggleButtonGroup';
import { useLearningsTranslation } from '../../translation';
import { ActiveFilters, SearchSelect, useChoices } from '../filters';
import {
  GROUPINGS,
  SCOPES,
  STATES,
  type useFollowUpList,
} from './useFollowUpList';

const useStyles = makeStyles(theme => ({
  scope: { flexWrap: 'wrap' },
  toggle: {
    textTransform: 'none',
    '&, &.Mui-selected': { color: theme.palette.text.primary },
  },
  filters: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(176px, 100%), 1fr))',
    gap: theme.spacing(1.5),
    margin: theme.spacing(2, 0),
  },
}));

/** Whose follow-ups, how they stand, and how they are put together. */
export function FollowUpFilters(props: {
  list: ReturnType<typeof useFollowUpList>;
}) {
  const { scope, state, group, event, active, set, clear } = props.list;
  const classes = useStyles();
  const { t } = useLearningsTranslation();
  const choices = useChoices();
  const select = (
    name: 'state' | 'group',
    value: string,
    options: { value: string; label: string }[],
  ) => (
    <TextField
      id={`learnings-${name}`}
      select
      size="small"
      variant="outlined"
      fullWidth
      label={t(`followUps.${name}`)}
      SelectProps={{ displayEmpty: true }}
      InputLabelProps={{ shrink: true }}
      value={value}
      onChange={({ target }) => set(name, target.value)}
    >
      {options.map(option => (
        <MenuItem key={option.value} value={option.value}>
          {option.label}
        </MenuItem>
      ))}
    </TextField>
  );
  return (
    <div role="search" aria-label={t('filters.label')}>
      <ToggleButtonGroup
        exclusive
        size="small"
        className={classes.scope}
        value={scope}
        aria-label={t('followUps.scope')}
        onChange={(_, next) => next && set('scope', next)}
      >
        {SCOPES.map(one => (
          <ToggleButton key={one} value={one} className={classes.toggle}>
            {t(`followUps.scopes.${one}`)}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      <div className={classes.filters}>
        {select(
          'state',
          state,
          STATES.map(value => ({ value, label: t(`followUp.state.${value}`) })),
        )}
        {select('group', group ?? '', [
          { value: '', label: t('followUps.groups.date') },
          ...GROUPINGS.map(value => ({
            value,
            label: t(`followUps.groups.${value}`),
          })),
        ])}
        <SearchSelect
          label={t('filters.event')}
          searchKey="events"
          search={choices.events}
          chosen={event}
          onChoose={choice => set('event', choice?.value)}
        />
      </div>
      <ActiveFilters
        filters={active}
        onRemove={name => set(name, undefined)}
        onClear={clear}
      />
    </div>
  );
}
