import { useApi } from '@backstage/core-plugin-api';
import type { RecapSource } from '@conference-learnings/plugin-learnings-common';
import {
  keepPreviousData,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import { useCallback, useEffect, useState } from 'react';
import { learningsApiRef } from '../../api/learningsApiRef';

/** How long the typing pauses before the text is read, in milliseconds. */
const PAUSE = 700;

/**
 * What is understood of a text. It is read once the typing has paused, or at
 * once where `now` is asked for; typing on cancels a reading under way.
 */
export function useUnderstood(source: RecapSource) {
  const api = useApi(learningsApiRef);
  const client = useQueryClient();
  const [wanted, setWanted] = useState(source);
  useEffect(() => {
    const timer = setTimeout(() => setWanted(source), PAUSE);
    return () => clearTimeout(timer);
  }, [source]);

  const optionsFor = useCallback(
    ({ content, name }: RecapSource) => ({
      queryKey: ['understood', name, content],
      queryFn: ({ signal }: { signal: AbortSignal }) =>
        api.parseRecap({ content, fileName: name }, { signal }),
      staleTime: Infinity,
      // Texts are large, and each keystroke makes another one.
      gcTime: 10_000,
    }),
    [api],
  );
  const query = useQuery({
    ...optionsFor(wanted),
    enabled: Boolean(wanted.content.trim()),
    placeholderData: keepPreviousData,
  });
  const empty = !source.content.trim();
  return {
    understood: empty ? undefined : query.data,
    /** The text has changed since, or is being read. */
    isBusy: !empty && (query.isFetching || wanted.content !== source.content),
    isReading: query.isFetching,
    error: empty ? null : query.error,
    /** Reads a text without waiting for a pause. */
    now: useCallback(
      (given: RecapSource) => {
        setWanted(given);
        return client.fetchQuery(optionsFor(given));
      },
      [client, optionsFor],
    ),
  };
}
