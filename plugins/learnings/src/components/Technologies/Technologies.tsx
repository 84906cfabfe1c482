import { useRouteRef } from '@backstage/core-plugin-api';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import ToggleButton from '@material-ui/lab/ToggleButton';
import ToggleButtonGroup from '@material-ui/lab/ToggleButtonGroup';
import { lazy, Suspense, useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { useTechnologies } from '../../api/queries';
import { technologyRouteRef } from '../../routes';
import { useLearningsTranslation } from '../../translation';
import { EmptyMessage } from '../common/EmptyMessage';
import { LogButton } from '../common/LogButton';
import { PageTitle } from '../common/PageTitle';
import { TechnologyFilters } from './TechnologyFilters';
import { TechnologyTable } from './TechnologyTable';
import { useTechnologyFilters } from './useTechnologyFilters';

const Radar = lazy(() => import('../Radar').then(m => ({ default: m.Radar })));
const AddTechnology = lazy(() =>
  import('../TechnologyPage').then(m => ({ default: m.AddTechnology })),
);

const useStyles = makeStyles(theme => ({
  actions: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(1),
  },
}));

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
  const filters = useTechnologyFilters();
  const { text, stage, scope, status, sort, isRadar } = filters;
  const isFiltered = Boolean(text || stage || scope || status);
  const pages = useTechnologies(
    { text, stage, scope, status, sort },
    { enabled: !isRadar },
  );

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
                view && filters.showRadar(view === 'radar')
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
      <TechnologyFilters filters={filters} />
      {isRadar ? (
        <Suspense fallback={null}>
          <Radar scope={scope} />
        </Suspense>
      ) : (
        <TechnologyTable
          pages={pages}
          sort={sort}
          onSort={filters.setSort}
          empty={
            isFiltered ? (
              <EmptyMessage
                title={t('technologies.noMatchTitle')}
                text={t('technologies.noMatchText')}
                action={
                  <Button variant="outlined" onClick={filters.clear}>
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
