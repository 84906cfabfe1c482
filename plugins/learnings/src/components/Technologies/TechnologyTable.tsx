import { parseEntityRef } from '@backstage/catalog-model';
import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import type {
  Technology,
  TechnologySort,
} from '@conference-learnings/plugin-learnings-common';
import { makeStyles } from '@material-ui/core/styles';
import Table from '@material-ui/core/Table';
import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import TableSortLabel from '@material-ui/core/TableSortLabel';
import { useCallback, type ReactNode } from 'react';
import type { Pages } from '../../api/usePages';
import { technologyRouteRef } from '../../routes';
import { useLearningsTranslation } from '../../translation';
import { ErrorMessage } from '../common/ErrorMessage';
import { useDates } from '../common/useDates';
import { LineSkeletons, LoadMore } from '../LearningList';
import { StageWord } from '../Stage';

const useStyles = makeStyles(theme => ({
  // A table that is wider than the page scrolls within itself.
  scroller: { overflowX: 'auto' },
  // Backstage breaks words in cells anywhere; here there is room to the side.
  table: {
    minWidth: 940,
    '& td, & th': { padding: theme.spacing(1), wordBreak: 'normal' },
  },
  short: { whiteSpace: 'nowrap' },
  stale: { opacity: 0.6 },
  name: {
    fontSize: theme.typography.body1.fontSize,
    fontWeight: 700,
    // Wide enough for the longest of ordinary names, which is not broken then.
    minWidth: 150,
    maxWidth: 240,
    overflowWrap: 'anywhere',
    '& a': { color: theme.palette.text.primary },
  },
  category: {
    display: 'block',
    color: theme.palette.text.secondary,
    fontWeight: 400,
  },
}));

const isTeam = (scope: string) => parseEntityRef(scope).kind === 'group';

const nameOf = (scope: string) => parseEntityRef(scope).name;

/** Technologies in rows: how far, who, and since when. */
export function TechnologyTable(props: {
  pages: Pages<Technology>;
  sort: TechnologySort;
  onSort(sort: TechnologySort): void;
  /** Shown where there are none. */
  empty: ReactNode;
}) {
  const { pages, sort, onSort, empty } = props;
  const classes = useStyles();
  const { t } = useLearningsTranslation();
  const dates = useDates();
  const technologyPath = useRouteRef(technologyRouteRef);
  const { loadMore } = pages;
  const load = useCallback(() => loadMore(), [loadMore]);
  if (pages.isLoading) return <LineSkeletons lines={8} />;
  if (pages.error && pages.items.length === 0)
    return (
      <ErrorMessage
        title={t('technologies.error')}
        error={pages.error}
        onRetry={pages.retry}
      />
    );
  if (pages.items.length === 0 && !pages.hasMore) return <>{empty}</>;
  const sortable = (by: TechnologySort, label: string, align?: 'right') => {
    const direction = by === 'name' ? 'asc' : 'desc';
    const isSorted = sort === by;
    const order = direction === 'asc' ? 'ascending' : 'descending';
    return (
      <TableCell align={align} aria-sort={isSorted ? order : undefined}>
        <TableSortLabel
          active={isSorted}
          direction={direction}
          onClick={() => onSort(by)}
        >
          {label}
        </TableSortLabel>
      </TableCell>
    );
  };
  const day = (date: string | null) =>
    date ? dates.day(date) : t('technologies.never');
  return (
    <>
      <div
        className={`${classes.scroller} ${pages.isStale ? classes.stale : ''}`}
        role="region"
        aria-label={t('technologies.scroll')}
        aria-busy={pages.isStale}
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- scrolled by keyboard, too
        tabIndex={0}
      >
        <Table
          size="small"
          className={classes.table}
          aria-label={t('technologies.heading')}
        >
          <TableHead>
            <TableRow>
              {sortable('name', t('technologies.name'))}
              <TableCell>{t('technologies.furthest')}</TableCell>
              <TableCell>{t('technologies.teams')}</TableCell>
              <TableCell>{t('technologies.components')}</TableCell>
              <TableCell>{t('technologies.catalog')}</TableCell>
              {sortable('firstHeard', t('technologies.firstHeard'))}
              {sortable('lastMoved', t('technologies.lastMoved'))}
              {sortable('recaps', t('technologies.recaps'), 'right')}
            </TableRow>
          </TableHead>
          <TableBody>
            {pages.items.map(technology => {
              // Whoever is elsewhere than the furthest is not taken for one of them.
              const namesOf = (wanted: (scope: string) => boolean) =>
                technology.positions
                  .flatMap(({ scope, stage }) => {
                    if (scope === null || !wanted(scope)) return [];
                    return stage === technology.stage
                      ? nameOf(scope)
                      : `${nameOf(scope)} (${t(`stage.${stage}`)})`;
                  })
                  .join(', ') || t('technologies.never');
              return (
                <TableRow key={technology.id}>
                  <TableCell
                    component="th"
                    scope="row"
                    className={classes.name}
                  >
                    <Link to={technologyPath({ technologyId: technology.id })}>
                      {technology.name}
                    </Link>
                    <span className={classes.category}>
                      {technology.category}
                    </span>
                  </TableCell>
                  <TableCell>
                    <StageWord stage={technology.stage ?? 'heard'} />
                  </TableCell>
                  <TableCell>{namesOf(isTeam)}</TableCell>
                  <TableCell>{namesOf(scope => !isTeam(scope))}</TableCell>
                  <TableCell>
                    {technology.statuses
                      .map(
                        ({ status, count }) =>
                          `${count} ${t(`detectionStatus.${status}`)}`,
                      )
                      .join(', ') || t('technologies.never')}
                  </TableCell>
                  <TableCell className={classes.short}>
                    {day(technology.firstHeard)}
                  </TableCell>
                  <TableCell className={classes.short}>
                    {day(technology.lastMoved)}
                  </TableCell>
                  <TableCell align="right">{technology.recapCount}</TableCell>
                </TableRow>
              );
            })}
          </TableBody>
        </Table>
      </div>
      {pages.hasMore && (
        <LoadMore
          isLoading={pages.isLoadingMore}
          error={pages.error}
          endless
          onLoad={load}
        />
      )}
    </>
  );
}
