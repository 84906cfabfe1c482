import { useRouteRef } from '@backstage/core-plugin-api';
import Button from '@material-ui/core/Button';
import MenuItem from '@material-ui/core/MenuItem';
import { makeStyles } from '@material-ui/core/styles';
import TextField from '@material-ui/core/TextField';
import ToggleButton from '@material-ui/lab/ToggleButton';
import ToggleButtonGroup from '@material-ui/lab/ToggleButtonGroup';
import { lazy, Suspense, useCallback, useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { useTechnologies } from '../../api/queries';
import { technologyRouteRef } from '../../routes';
import { useLearningsTranslation } from '../../translation';
import { EmptyMessage } from '../common/EmptyMessage';
import { LogButton } from '../common/LogButton';
import { PageTitle } from '../common/PageTitle';
import { TextFilter, useChoices, useUrlFilters } from '../filters';
import { EntityChoice } from '../Review/form/EntityChoice';
import { HEARD_AND_STAGES, isHeardOrStage } from '../Stage';
import { TechnologyTable } from './TechnologyTable';

const Radar = lazy(() => import('../Radar').then(m => ({ default: m.Radar })));
const AddTechnology = lazy(() =>
  import('../TechnologyPage').then(m => ({ default: m.AddTechnology })),
);

const useStyles = makeStyles(theme => ({
  filters: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(240px, 100%), 1fr))',
    gap: theme.spacing(1.5),
    margin: theme.spacing(2, 0),
  },
  actions: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(1),
  },
}));

const FILTERS = ['text', 'stage', 'scope', 'view'] as const;
const SCOPES = ['group', 'domain', 'system', 'component'];
const REF = /^[a-z0-9_.-]+:[a-z0-9_.-]+\/[a-z0-9_.-]+$/;

function AddButton() {
  const { t } = useLearningsTranslation();
  const navigate = useNavigate();
  const technologyPath = useRouteRef(technologyRouteRef);
  const [shown, setShown] = useState({ open: false, number: 0 });
  return (
    <>
      <Button
        variant="outlined"
        onClick={() =>
          setShown(former => ({ open: true, number: former.number + 1 }))
        }
      >
        {t('technologies.add')}
      </Button>
      {shown.number > 0 && (
        <Suspense fallback={null}>
          <AddTechnology
            key={shown.number}
            open={shown.open}
            onClose={() => setShown(former => ({ ...former, open: false }))}
            onAdded={({ id }) => navigate(technologyPath({ technologyId: id }))}
          />
        </Suspense>
      )}
    </>
  );
}

/** What was heard of, tried, adopted and rejected: as a table and as a radar. */
export function Technologies() {
  const classes = useStyles();
  const { t } = useLearningsTranslation();
  const choices = useChoices();
  const { values, set, clear } = useUrlFilters(FILTERS);
  const isRadar = values.view === 'radar';
  const scope =
    values.scope && REF.test(values.scope) ? values.scope : undefined;
  const stage = isHeardOrStage(values.stage) ? values.stage : undefined;
  const isSearching = Boolean(values.text);
  const setText = useCallback(
    (text: string) => set('text', text, { replace: isSearching }),
    [set, isSearching],
  );
  const isFiltered = Boolean(values.text || stage || scope);
  const pages = useTechnologies({ text: values.text, stage, scope });

  return (
    <>
      <PageTitle
        title={t('technologies.heading')}
        actions={
          <div className={classes.actions}>
            <ToggleButtonGroup
              exclusive
              size="small"
              aria-label={t('technologies.view')}
              value={isRadar ? 'radar' : 'table'}
              onChange={(_, view) =>
                view && set('view', view === 'radar' ? view : undefined)
              }
            >
              <ToggleButton value="table">
                {t('technologies.table')}
              </ToggleButton>
              <ToggleButton value="radar">
                {t('technologies.radar')}
              </ToggleButton>
            </ToggleButtonGroup>
            <AddButton />
          </div>
        }
      />
      <div
        role="search"
        aria-label={t('filters.label')}
        className={classes.filters}
      >
        {!isRadar && (
          <>
            <TextFilter
              label={t('technologies.search')}
              value={values.text ?? ''}
              onChange={setText}
            />
            <TextField
              id="learnings-stage"
              select
              size="small"
              variant="outlined"
              label={t('technologies.stage')}
              value={stage ?? 'any'}
              onChange={({ target }) =>
                set('stage', target.value === 'any' ? undefined : target.value)
              }
            >
              <MenuItem value="any">{t('technologies.anyStage')}</MenuItem>
              {HEARD_AND_STAGES.map(known => (
                <MenuItem key={known} value={known}>
                  {t(`stage.${known}`)}
                </MenuItem>
              ))}
            </TextField>
          </>
        )}
        <EntityChoice
          label={t('technologies.scope')}
          searchKey="technologies-scope"
          search={text => choices.ofKinds(SCOPES, text)}
          entityRef={scope ?? null}
          onChoose={choice => set('scope', choice?.value)}
        />
      </div>
      {isRadar ? (
        <Suspense fallback={null}>
          <Radar scope={scope} />
        </Suspense>
      ) : (
        <TechnologyTable
          pages={pages}
          empty={
            isFiltered ? (
              <EmptyMessage
                title={t('technologies.noMatchTitle')}
                text={t('technologies.noMatchText')}
                action={
                  <Button variant="outlined" onClick={clear}>
                    {t('filters.clear')}
                  </Button>
                }
              />
            ) : (
              <EmptyMessage
                title={t('technologies.emptyTitle')}
                text={t('technologies.emptyText')}
                action={<LogButton />}
              />
            )
          }
        />
      )}
    </>
  );
}
