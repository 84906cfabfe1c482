import {
  keepPreviousData,
  useInfiniteQuery,
  type QueryKey,
} from '@tanstack/react-query';
import { useMemo } from 'react';

interface PageOf<T> {
  items: T[];
  pageInfo: { nextCursor?: string };
  totalItems?: number;
}

/** A list that is read page after page, and where it stands. */
export interface Pages<T, P extends PageOf<T> = PageOf<T>> {
  items: T[];
  /** Holds what only the first page tells: totals, facets. */
  firstPage: P | undefined;
  isLoading: boolean;
  /** The items are those of the former filters until the new ones are here. */
  isStale: boolean;
  error: Error | null;
  hasMore: boolean;
  isLoadingMore: boolean;
  loadMore(): Promise<unknown>;
  retry(): void;
}

/**
 * Reads a keyset-paged list. `fetchPage` gets the cursor of the page that is
 * wanted, or undefined for the first.
 */
export function usePages<T, P extends PageOf<T>>(
  queryKey: QueryKey,
  fetchPage: (page: { cursor?: string; signal: AbortSignal }) => Promise<P>,
  options: { refetchOnMount?: 'always'; enabled?: boolean } = {},
): Pages<T, P> {
  const query = useInfiniteQuery({
    queryKey,
    queryFn: ({ pageParam, signal }) =>
      fetchPage({ cursor: pageParam, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page: P) => page.pageInfo.nextCursor,
    placeholderData: keepPreviousData,
    ...options,
  });
  const items = useMemo(
    () => query.data?.pages.flatMap(page => page.items) ?? [],
    [query.data],
  );
  return {
    items,
    firstPage: query.data?.pages[0],
    isLoading: query.isPending,
    isStale: query.isPlaceholderData,
    error: query.error,
    hasMore: query.hasNextPage,
    isLoadingMore: query.isFetchingNextPage,
    loadMore: query.fetchNextPage,
    // A page that failed is asked for again; the others stay.
    retry: () =>
      query.isFetchNextPageError ? query.fetchNextPage() : query.refetch(),
  };
}
