import { useApi, useRouteRef } from '@backstage/core-plugin-api';
import type {
  Recap,
  RevisionSummary,
} from '@conference-learnings/plugin-learnings-common';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router-dom';
import { learningsApiRef } from '../../api/learningsApiRef';
import { queryKeys } from '../../api/queries';
import { recapRouteRef } from '../../routes';
import { useLearningsTranslation } from '../../translation';
import { useDates } from '../common/useDates';
import { useNotice } from '../Notice';

/** Makes a recap what it was; `present` is the version to come back to. */
export function useRestore(recap: Recap, present: number | undefined) {
  const api = useApi(learningsApiRef);
  const client = useQueryClient();
  const navigate = useNavigate();
  const notify = useNotice();
  const dates = useDates();
  const recapPath = useRouteRef(recapRouteRef);
  const { t } = useLearningsTranslation();
  return useMutation({
    mutationFn: (former: RevisionSummary) =>
      api.restoreRevision(recap, former.version),
    onSuccess: async (restored, former) => {
      navigate(recapPath({ recapId: recap.id }));
      notify({
        message: t('history.restored', { time: dates.time(former.savedAt) }),
        undo:
          present === undefined
            ? undefined
            : async () => {
                await api.restoreRevision(restored, present);
                await client.invalidateQueries();
              },
      });
      await client.invalidateQueries();
    },
    onError: () =>
      client.invalidateQueries({ queryKey: queryKeys.recap(recap.id) }),
  });
}
