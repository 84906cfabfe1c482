import { makeStyles } from '@material-ui/core/styles';
import {
  useCallback,
  useEffect,
  useRef,
  type ReactNode,
  type Ref,
} from 'react';
import type { Pages } from '../../api/usePages';
import { useLearningsTranslation } from '../../translation';
import { ErrorMessage } from '../common/ErrorMessage';
import { Section } from '../common/Section';
import { LineSkeletons } from './LineSkeletons';
import { LoadMore } from './LoadMore';

const useStyles = makeStyles(theme => ({
  list: { listStyle: 'none', margin: 0, padding: 0 },
  stale: { opacity: 0.6 },
  count: {
    minHeight: 24,
    color: theme.palette.text.secondary,
    fontSize: theme.typography.body2.fontSize,
  },
}));

/** Items that stand together, under a heading. */
export interface Group<T> {
  key: string;
  title: string;
  items: T[];
}

/**
 * A list of any length: skeletons, then its items, then more of them, without
 * losing the place of a reader who goes by keyboard.
 */
export function PagedList<T extends { id: string }>(props: {
  pages: Pages<T>;
  label: string;
  /** Said above an error. */
  errorTitle: string;
  /** False where something else stands below, which would never be reached. */
  endless?: boolean;
  /** Puts the items into groups; without it they are one list. */
  groupsOf?(items: T[]): Group<T>[];
  /** Shown where there is nothing. */
  empty: ReactNode;
  renderItem(item: T, ref: Ref<HTMLLIElement> | undefined): ReactNode;
}) {
  const { pages, label, errorTitle, empty, endless = true, renderItem } = props;
  const classes = useStyles();
  const { t } = useLearningsTranslation();
  const { items, firstPage, loadMore } = pages;
  const { groupsOf } = props;

  // The first line of a page that was asked for by hand gets the focus.
  const awaited = useRef<number | null>(null);
  const firstNew = useRef<HTMLLIElement>(null);
  const shown = items.length;
  useEffect(() => {
    if (awaited.current !== null && shown > awaited.current) {
      firstNew.current?.focus();
      awaited.current = null;
    }
  }, [shown]);
  const load = useCallback(
    (by: 'hand' | 'sight') => {
      awaited.current = by === 'hand' ? shown : null;
      loadMore();
    },
    [loadMore, shown],
  );

  if (pages.isLoading) return <LineSkeletons lines={5} />;
  if (pages.error && !shown)
    return (
      <ErrorMessage
        title={errorTitle}
        error={pages.error}
        onRetry={pages.retry}
      />
    );
  // Of a page that is not empty the reader may see nothing, and of the next much.
  if (!shown && !pages.hasMore) return <>{empty}</>;

  const firstAwaited =
    awaited.current === null ? undefined : items[awaited.current];
  const listOf = (some: T[], name: string) => (
    <ul
      className={`${classes.list} ${pages.isStale ? classes.stale : ''}`}
      aria-label={name}
      aria-busy={pages.isStale || pages.isLoadingMore}
    >
      {some.map(item =>
        renderItem(item, item === firstAwaited ? firstNew : undefined),
      )}
    </ul>
  );
  const total = firstPage?.totalItems;
  return (
    <>
      <div className={classes.count} role="status">
        {total === undefined
          ? t('list.shown', { count: shown })
          : t('list.total', { count: total })}
      </div>
      {groupsOf
        ? groupsOf(items).map(group => (
            <Section
              key={group.key}
              title={group.title}
              count={group.items.length}
            >
              {listOf(group.items, group.title)}
            </Section>
          ))
        : listOf(items, label)}
      {pages.hasMore && (
        <LoadMore
          isLoading={pages.isLoadingMore}
          error={pages.error}
          endless={endless}
          onLoad={load}
        />
      )}
    </>
  );
}
