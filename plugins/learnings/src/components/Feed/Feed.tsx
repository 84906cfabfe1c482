import { useRouteRef } from '@backstage/core-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import Button from '@material-ui/core/Button';
import { useCallback } from 'react';
import { Link as RouterLink } from 'react-router-dom';
import { mineRouteRef } from '../../routes';
import { useLearningsTranslation } from '../../translation';
import { EmptyMessage } from '../common/EmptyMessage';
import { LogButton } from '../common/LogButton';
import { PageTitle } from '../common/PageTitle';
import {
  ActiveFilters,
  KindFilter,
  SearchSelect,
  TextFilter,
} from '../filters';
import { LearningLine } from '../LearningLine';
import { PagedList } from '../LearningList';
import { useFeed } from './useFeed';

const useStyles = makeStyles(theme => ({
  filters: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(176px, 100%), 1fr))',
    gap: theme.spacing(1.5),
    margin: theme.spacing(2, 0),
  },
}));

/** Everything that teams brought back, newest first. */
export function Feed() {
  const classes = useStyles();
  const { t } = useLearningsTranslation();
  const minePath = useRouteRef(mineRouteRef)();
  const { filters, choices, active, set, clear, pages } = useFeed();
  // A search is one step back, however many letters it has.
  const isSearching = Boolean(filters.text);
  const setText = useCallback(
    (text: string) => set('text', text, { replace: isSearching }),
    [set, isSearching],
  );

  return (
    <>
      <PageTitle
        title={t('feed.heading')}
        actions={
          <Button variant="outlined" component={RouterLink} to={minePath}>
            {t('mine.link')}
          </Button>
        }
      />
      <div role="search" aria-label={t('filters.label')}>
        <div className={classes.filters}>
          <TextFilter
            label={t('filters.text')}
            value={filters.text ?? ''}
            onChange={setText}
          />
          <KindFilter
            value={filters.kind}
            onChange={kind => set('kind', kind === 'recap' ? undefined : kind)}
          />
          <SearchSelect
            label={t('filters.event')}
            searchKey="events"
            search={choices.events}
            chosen={filters.event}
            onChoose={choice => set('event', choice?.value)}
          />
          <SearchSelect
            label={t('filters.technology')}
            searchKey="technologies"
            search={choices.technologies}
            chosen={filters.technology}
            onChoose={choice => set('technology', choice?.value)}
          />
          <SearchSelect
            label={t('filters.team')}
            searchKey="teams"
            search={choices.teams}
            chosen={filters.team}
            onChoose={choice => set('team', choice?.value)}
          />
        </div>
        <ActiveFilters
          filters={active}
          onRemove={name => set(name, undefined)}
          onClear={clear}
        />
      </div>
      <PagedList
        pages={pages}
        label={t('list.label')}
        errorTitle={t('feed.error')}
        empty={
          active.length ? (
            <EmptyMessage
              title={t('feed.noMatchTitle')}
              text={t('feed.noMatchText')}
              action={
                <Button variant="outlined" onClick={clear}>
                  {t('filters.clear')}
                </Button>
              }
            />
          ) : (
            <EmptyMessage
              title={t('feed.emptyTitle')}
              text={t('feed.emptyText')}
              action={<LogButton />}
            />
          )
        }
        renderItem={(learning, ref) => (
          <LearningLine key={learning.id} learning={learning} lineRef={ref} />
        )}
      />
    </>
  );
}
