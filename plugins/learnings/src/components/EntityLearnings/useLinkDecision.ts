import { useApi } from '@backstage/core-plugin-api';
import type {
  EntityLearningList,
  LinkState,
} from '@conference-learnings/plugin-learnings-common';
import {
  useMutation,
  useQueryClient,
  type InfiniteData,
} from '@tanstack/react-query';
import { learningsApiRef } from '../../api/learningsApiRef';
import { queryKeys } from '../../api/queries';

interface Decision {
  id: string;
  state: LinkState;
}

type Cached = InfiniteData<EntityLearningList> | undefined;

const decided = (data: Cached, { id, state }: Decision): Cached =>
  data && {
    ...data,
    pages: data.pages.map(page => ({
      ...page,
      items: page.items.map(item =>
        item.link?.id === id
          ? { ...item, link: { ...item.link, state } }
          : item,
      ),
    })),
  };

/**
 * Confirms or dismisses a link on an entity's page, or takes that back. It is
 * seen at once, and undone where the server refuses.
 */
export function useLinkDecision(entityRef: string) {
  const api = useApi(learningsApiRef);
  const client = useQueryClient();
  const lists = { queryKey: queryKeys.entityLists(entityRef) };
  return useMutation({
    mutationFn: ({ id, state }: Decision) => api.updateLink(id, { state }),
    onMutate: async decision => {
      await client.cancelQueries(lists);
      const before = client.getQueriesData<Cached>(lists);
      client.setQueriesData<Cached>(lists, data => decided(data, decision));
      return before;
    },
    onError: (_error, _decision, before) =>
      before?.forEach(([key, data]) => client.setQueryData(key, data)),
    onSuccess: () =>
      // The line stays where it is, with its way back, until the next visit.
      client.invalidateQueries({
        queryKey: queryKeys.ofEntity(entityRef),
        refetchType: 'none',
      }),
  });
}
