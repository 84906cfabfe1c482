import { useApi } from '@backstage/core-plugin-api';
import type { DraftSummary } from '@conference-learnings/plugin-learnings-common';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { learningsApiRef } from '../../../api/learningsApiRef';
import { queryKeys } from '../../../api/queries';
import { useLearningsTranslation } from '../../../translation';
import { useNotice } from '../../Notice';
import { bringBackDraft } from './bringBackDraft';

/** Deletes a draft as it was seen, and offers the way back. */
export function useDraftRemoval() {
  const api = useApi(learningsApiRef);
  const client = useQueryClient();
  const notice = useNotice();
  const { t } = useLearningsTranslation();
  const refresh = () =>
    client.invalidateQueries({ queryKey: queryKeys.drafts() });
  return useMutation({
    mutationFn: async (seen: DraftSummary) => {
      const draft = await api.getDraft(seen.id);
      await api.deleteDraft(seen);
      return draft;
    },
    onSuccess: draft =>
      notice({
        message: t('drafts.deleted', {
          title: draft.title || t('drafts.untitled'),
        }),
        undo: async () => {
          await bringBackDraft(api, draft);
          await refresh();
        },
      }),
    onSettled: refresh,
  });
}
