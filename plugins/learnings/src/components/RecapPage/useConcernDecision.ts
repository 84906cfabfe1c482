import { useApi } from '@backstage/core-plugin-api';
import type {
  EntityLink,
  LinkState,
  Recap,
} from '@conference-learnings/plugin-learnings-common';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { learningsApiRef } from '../../api/learningsApiRef';
import { queryKeys } from '../../api/queries';

interface Decision {
  links: readonly EntityLink[];
  state: LinkState;
}

function decided(recap: Recap, { links, state }: Decision): Recap {
  const ids = new Set(links.map(link => link.id));
  const item = <T extends { links: EntityLink[] }>(one: T): T => ({
    ...one,
    links: one.links.map(link =>
      ids.has(link.id) ? { ...link, state } : link,
    ),
  });
  return {
    ...item(recap),
    talks: recap.talks.map(item),
    takeaways: recap.takeaways.map(item),
    followUps: recap.followUps.map(item),
  };
}

/**
 * Decides on every link of a recap to one entity. It is seen at once; where
 * the server refuses, the recap is read anew.
 */
export function useConcernDecision(recapId: string) {
  const api = useApi(learningsApiRef);
  const client = useQueryClient();
  const key = queryKeys.recap(recapId);
  return useMutation({
    mutationFn: ({ links, state }: Decision) =>
      Promise.all(links.map(link => api.updateLink(link.id, { state }))),
    onMutate: async decision => {
      await client.cancelQueries({ queryKey: key });
      client.setQueryData<Recap>(
        key,
        recap => recap && decided(recap, decision),
      );
    },
    onError: () => client.invalidateQueries({ queryKey: key }),
    onSuccess: () =>
      client.invalidateQueries({
        queryKey: ['entity'],
        refetchType: 'none',
      }),
  });
}
