import MenuItem from '@material-ui/core/MenuItem';
import { makeStyles } from '@material-ui/core/styles';
import TextField from '@material-ui/core/TextField';
import { useCallback } from 'react';
import { useLearningsTranslation } from '../../translation';
import { TextFilter, useChoices } from '../filters';
import { EntityChoice } from '../Review/form/EntityChoice';
import { ADOPTING_KINDS, HEARD_AND_STAGES } from '../Stage';
import { STATUSES, type useTechnologyFilters } from './useTechnologyFilters';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(220px, 100%), 1fr))',
    gap: theme.spacing(1.5),
    margin: theme.spacing(2, 0),
  },
}));

const ANY = 'any';

/** What the table is narrowed to, and whom the radar is of. */
export function TechnologyFilters(props: {
  filters: ReturnType<typeof useTechnologyFilters>;
}) {
  const { text, stage, scope, status, isRadar, set } = props.filters;
  const classes = useStyles();
  const { t } = useLearningsTranslation();
  const choices = useChoices();
  const isSearching = Boolean(text);
  const setText = useCallback(
    (next: string) => set('text', next, { replace: isSearching }),
    [set, isSearching],
  );
  const oneOf = (
    name: 'stage' | 'status',
    value: string | undefined,
    words: { label: string; any: string },
    options: Array<{ value: string; label: string }>,
  ) => (
    <TextField
      id={`learnings-technologies-${name}`}
      select
      size="small"
      variant="outlined"
      label={words.label}
      value={value ?? ANY}
      onChange={({ target }) =>
        set(name, target.value === ANY ? undefined : target.value)
      }
    >
      <MenuItem value={ANY}>{words.any}</MenuItem>
      {options.map(option => (
        <MenuItem key={option.value} value={option.value}>
          {option.label}
        </MenuItem>
      ))}
    </TextField>
  );
  return (
    <div role="search" aria-label={t('filters.label')} className={classes.root}>
      {!isRadar && (
        <>
          <TextFilter
            label={t('technologies.search')}
            value={text ?? ''}
            onChange={setText}
          />
          {oneOf(
            'stage',
            stage,
            { label: t('technologies.stage'), any: t('technologies.anyStage') },
            HEARD_AND_STAGES.map(value => ({
              value,
              label: t(`stage.${value}`),
            })),
          )}
          {oneOf(
            'status',
            status,
            {
              label: t('technologies.catalog'),
              any: t('technologies.anyStatus'),
            },
            STATUSES.map(value => ({
              value,
              label: t(`detectionStatus.${value}`),
            })),
          )}
        </>
      )}
      <EntityChoice
        label={t('technologies.scope')}
        searchKey="technologies-scope"
        search={words => choices.ofKinds(ADOPTING_KINDS, words)}
        entityRef={scope ?? null}
        onChoose={choice => set('scope', choice?.value)}
      />
    </div>
  );
}
