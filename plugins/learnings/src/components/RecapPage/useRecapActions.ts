import { useApi, useRouteRef } from '@backstage/core-plugin-api';
import type { Recap } from '@conference-learnings/plugin-learnings-common';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router-dom';
import { learningsApiRef } from '../../api/learningsApiRef';
import { queryKeys } from '../../api/queries';
import { feedRouteRef } from '../../routes';
import { useLearningsTranslation } from '../../translation';
import { useNotice } from '../Notice';
import { PUBLISHED_STATE } from './pageState';
import { useRecapError } from './useRecapError';

/** What an editor can do with a recap as a whole. */
export function useRecapActions(recap: Recap) {
  const api = useApi(learningsApiRef);
  const client = useQueryClient();
  const navigate = useNavigate();
  const notify = useNotice();
  const feedPath = useRouteRef(feedRouteRef)();
  const { t } = useLearningsTranslation();
  const errorOf = useRecapError();
  const key = queryKeys.recap(recap.id);

  const change = useMutation({
    mutationFn: async (to: 'publish' | 'archive') =>
      to === 'publish' ? api.publishRecap(recap) : api.archiveRecap(recap),
    onSuccess: async (changed, to) => {
      if (to === 'publish') navigate('.', { state: PUBLISHED_STATE });
      // Every list may show it, or show it no more.
      await client.invalidateQueries({ refetchType: 'none' });
      client.setQueryData(key, changed);
    },
    onError: () => client.invalidateQueries({ queryKey: key }),
  });
  const removal = useMutation({
    mutationFn: () => api.deleteRecap(recap),
    onSuccess: async () => {
      navigate(feedPath);
      notify({
        message: t('recap.deleted'),
        undo: async () => {
          await api.undeleteRecap(recap.id);
          await client.invalidateQueries();
        },
      });
      client.removeQueries({ queryKey: key });
      await client.invalidateQueries();
    },
    onError: () => client.invalidateQueries({ queryKey: key }),
  });

  return {
    publish: () => change.mutate('publish'),
    archive: () => change.mutate('archive'),
    remove: () => removal.mutate(),
    error: errorOf(change.error ?? removal.error),
  };
}
