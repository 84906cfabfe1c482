import { useApi } from '@backstage/core-plugin-api';
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { learningsApiRef } from '../../../api/learningsApiRef';

/** How often a page says that it has a draft open, in milliseconds. */
const EVERY = 15_000;

/**
 * Says that a draft is open here for as long as it is in sight, and learns who
 * else has it open and which version is the present one.
 *
 * @param draftId - null before the draft is first saved
 * @param session - an id of this page; it must stay the same
 * @param hasEnded - whether the draft has become a recap: nobody leaves it
 *   then; it must stay the same function
 */
export function usePresence(
  draftId: string | null,
  session: string,
  hasEnded: () => boolean,
) {
  const api = useApi(learningsApiRef);
  const { data, error } = useQuery({
    queryKey: ['presence', draftId, session],
    queryFn: ({ signal }) =>
      api.keepPresence(draftId ?? '', { session }, { signal }),
    enabled: draftId !== null,
    // A page that nobody looks at is not open, and says so again at once when
    // it comes into sight.
    refetchInterval: EVERY,
    refetchIntervalInBackground: false,
    refetchOnWindowFocus: 'always',
    gcTime: 0,
  });
  useEffect(() => {
    if (draftId === null) return undefined;
    const leave = () => {
      if (hasEnded()) return;
      api
        .keepPresence(draftId, { session, leaving: true }, { keepalive: true })
        // The server forgets a silent page after a while anyway.
        .catch(() => undefined);
    };
    window.addEventListener('pagehide', leave);
    return () => {
      window.removeEventListener('pagehide', leave);
      leave();
    };
  }, [api, draftId, session, hasEnded]);
  return { presence: draftId === null ? undefined : data, error };
}
