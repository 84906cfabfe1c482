import { useApi } from '@backstage/core-plugin-api';
import type { FollowUp } from '@conference-learnings/plugin-learnings-common';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { learningsApiRef } from '../../api/learningsApiRef';
import { reasonOf } from '../../api/reasonOf';
import { useLearningsTranslation } from '../../translation';
import { useNotice } from '../Notice';

/** Opens a closed follow-up again, says so, and can take it back. */
export function useReopening(onReopened: (followUp: FollowUp) => void) {
  const api = useApi(learningsApiRef);
  const client = useQueryClient();
  const notify = useNotice();
  const { t } = useLearningsTranslation();
  return useMutation({
    mutationFn: (followUp: FollowUp) =>
      api.updateFollowUp(followUp, { state: 'open', outcome: null }),
    onSuccess: (opened, { state, outcome }) => {
      notify({
        message: t('followUps.reopened'),
        undo: async () => {
          await api.updateFollowUp(opened, { state, outcome });
          await client.invalidateQueries();
        },
      });
      onReopened(opened);
    },
    onError: error =>
      notify({
        message: t('followUps.reopenError', {
          message: reasonOf(error).message,
        }),
      }),
    onSettled: () => client.invalidateQueries(),
  });
}
