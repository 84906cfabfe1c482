import { useApi } from '@backstage/core-plugin-api';
import type {
  FollowUp,
  FollowUpPatch,
} from '@conference-learnings/plugin-learnings-common';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { learningsApiRef } from '../../api/learningsApiRef';
import { messageOf } from '../../api/messageOf';
import { useLearningsTranslation } from '../../translation';
import { useNotice } from '../Notice';

/** Changes a follow-up at once, says so, and can take it back. */
export function useFollowUpChange(onChanged: (followUp: FollowUp) => void) {
  const api = useApi(learningsApiRef);
  const client = useQueryClient();
  const notify = useNotice();
  const { t } = useLearningsTranslation();
  return useMutation({
    mutationFn: (given: {
      followUp: FollowUp;
      patch: Pick<FollowUpPatch, 'owner' | 'state' | 'outcome'>;
      /** What is said once it is done. */
      message: string;
    }) => api.updateFollowUp(given.followUp, given.patch),
    onSuccess: (changed, { followUp, patch, message }) => {
      const { owner, state, outcome } = followUp;
      const before = 'owner' in patch ? { owner } : { state, outcome };
      notify({
        message,
        undo: async () => {
          await api.updateFollowUp(changed, before);
          await client.invalidateQueries();
        },
      });
      onChanged(changed);
    },
    onError: error =>
      notify({
        message: t('followUps.changeError', {
          message: messageOf(error, t),
        }),
      }),
    onSettled: () => client.invalidateQueries(),
  });
}
