import { useApi } from '@backstage/core-plugin-api';
import type { ParseRequest } from '@conference-learnings/plugin-learnings-common';
import {
  keepPreviousData,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { learningsApiRef } from '../../api/learningsApiRef';
import { newId } from '../../newId';
import type { Understood } from '../../review';
import type { LogState } from './logState';

/** How long the typing pauses before the text is read, in milliseconds. */
const PAUSE = 700;

/** What is to be read. */
type Text = Pick<LogState, 'source' | 'body' | 'isRaw'>;

/** Texts are large: the cache knows one by a name, not by all its words. */
interface Named extends Text {
  name: string;
}

const named = ({ source, body, isRaw }: Text): Named => ({
  source,
  body,
  isRaw,
  name: newId(),
});

const requestOf = (
  { source, body, isRaw }: Text,
  extractors: ParseRequest['extractors'],
): ParseRequest => ({
  content: source.content,
  fileName: source.name,
  body: isRaw ? null : body,
  extractors,
});

const isSame = (one: Text, other: Text) =>
  one.body === other.body &&
  one.isRaw === other.isRaw &&
  one.source === other.source;

/**
 * What is understood of a text. It is read once the typing has paused, or at
 * once where it came in whole; typing on cancels a reading under way.
 *
 * @param reads - whether it is read at all
 */
export function useUnderstood(text: Text, reads: boolean) {
  const { source, body, isRaw } = text;
  const api = useApi(learningsApiRef);
  const client = useQueryClient();
  const [wanted, setWanted] = useState(() => named(text));
  const latest = useRef(wanted);
  /** Names a text, the same one once. */
  const want = useCallback((given: Text) => {
    if (!isSame(latest.current, given)) {
      latest.current = named(given);
      setWanted(latest.current);
    }
    return latest.current;
  }, []);
  useEffect(() => {
    const timer = setTimeout(
      () => want({ source, body, isRaw }),
      isRaw ? 0 : PAUSE,
    );
    return () => clearTimeout(timer);
  }, [want, source, body, isRaw]);

  const read = useCallback(
    async (
      given: Text,
      extractors: ParseRequest['extractors'],
      signal: AbortSignal,
    ) => {
      const { content, possibleTechnologies, ...answer } = await api.parseRecap(
        requestOf(given, extractors),
        { signal },
      );
      const understood: Understood = { ...content, possibleTechnologies };
      return { of: given.body, ...answer, content: understood };
    },
    [api],
  );
  const optionsFor = useCallback(
    (given: Named) => ({
      queryKey: ['understood', given.name],
      queryFn: ({ signal }: { signal: AbortSignal }) =>
        read(given, 'ask', signal),
      staleTime: Infinity,
      gcTime: 10_000,
    }),
    [read],
  );
  const empty = !body.trim();
  const query = useQuery({
    ...optionsFor(wanted),
    enabled: reads && Boolean(wanted.body.trim()),
    placeholderData: keepPreviousData,
  });
  // What the rules found stands there at once; what slow extractors find comes to it.
  const rest = useQuery({
    queryKey: ['understood', wanted.name, 'wait'],
    queryFn: async ({ signal }) => {
      const answer = await read(wanted, 'wait', signal);
      client.setQueryData(optionsFor(wanted).queryKey, answer);
      return null;
    },
    enabled:
      reads && !query.isPlaceholderData && Boolean(query.data?.waiting.length),
    gcTime: 10_000,
  });
  return {
    /** With `of`, the text that it was understood of. */
    understood: empty || !reads ? undefined : query.data,
    /** The text has changed since, or is being read. */
    isBusy:
      reads &&
      !empty &&
      (query.isFetching || rest.isFetching || !isSame(wanted, text)),
    error: empty ? null : query.error,
    /** Reads a text without waiting for a pause. */
    now: useCallback(
      (given: Text) => client.fetchQuery(optionsFor(want(given))),
      [client, optionsFor, want],
    ),
  };
}
