import { useApi } from '@backstage/core-plugin-api';
import type { Known } from '@conference-learnings/plugin-learnings-common';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { learningsApiRef } from '../../api/learningsApiRef';
import { newId } from '../../newId';
import { isKept, type Review } from '../../review';

/** How long the review stays as it is before it is asked about, in milliseconds. */
const PAUSE = 500;

const NOTHING = { known: undefined, knownKeys: [] };

/**
 * What other recaps already say about the event and the talks of a review;
 * `knownKeys` are those of the talks that were asked about.
 *
 * @param body - as it was read last, so that it is not asked at every letter
 */
export function useKnown(
  review: Review,
  body: string | undefined,
  recapId: string | null,
): { known: Known | undefined; knownKeys: readonly string[] } {
  const api = useApi(learningsApiRef);
  const { event } = review.details;
  const { talks } = review;
  const [asked, setAsked] = useState({ name: '', event, talks, body });
  useEffect(() => {
    const timer = setTimeout(
      () => setAsked({ name: newId(), event, talks, body }),
      PAUSE,
    );
    return () => clearTimeout(timer);
  }, [event, talks, body]);

  const query = useQuery({
    queryKey: ['known', recapId, asked.name],
    queryFn: async ({ signal }) => {
      const kept = asked.talks.filter(isKept);
      const known = await api.getKnown(
        {
          recapId,
          body: asked.body ?? '',
          event: asked.event,
          talks: kept.map(({ talk }) => talk),
        },
        { signal },
      );
      return { known, knownKeys: kept.map(({ key }) => key) };
    },
    enabled: asked.name !== '' && asked.body !== undefined,
    placeholderData: keepPreviousData,
    staleTime: Infinity,
    gcTime: 10_000,
    // It only helps: without it everything else goes on.
    retry: false,
  });
  return query.data ?? NOTHING;
}
