import { useApi } from '@backstage/core-plugin-api';
import type { AdoptionRecordWrite } from '@conference-learnings/plugin-learnings-common';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { learningsApiRef } from '../../api/learningsApiRef';
import { queryKeys } from '../../api/queries';
import { useLearningsTranslation } from '../../translation';
import { useNotice } from '../Notice';

/** Where a scope is with a technology, and how to move it on from there. */
export function useMove(
  technology: { id: string; name: string },
  scope: string | null,
  onDone: () => void,
) {
  const api = useApi(learningsApiRef);
  const client = useQueryClient();
  const notify = useNotice();
  const { t } = useLearningsTranslation();
  const present = useQuery({
    queryKey: [...queryKeys.adoption(technology.id), 'present', scope ?? ''],
    queryFn: async ({ signal }) => {
      const { positions } = await api.getTechnology(technology.id, { signal });
      return positions.find(position => position.scope === scope) ?? null;
    },
  });
  const moving = useMutation({
    mutationFn: (record: Omit<AdoptionRecordWrite, 'seen'>) =>
      api.recordAdoption(technology.id, {
        ...record,
        seen: present.data?.entryId ?? null,
      }),
    onSuccess: async ({ stage, isPresent }) => {
      const { name } = technology;
      notify({
        message: isPresent
          ? t('move.done', { name, stage: t(`stage.${stage}`) })
          : t('move.doneBefore', { name }),
      });
      onDone();
      await client.invalidateQueries();
    },
    // Where somebody was faster, what they did is shown above what was wanted.
    onError: () => client.invalidateQueries(),
  });
  return { present, moving };
}
