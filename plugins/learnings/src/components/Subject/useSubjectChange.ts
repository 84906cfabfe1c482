import { useApi } from '@backstage/core-plugin-api';
import type { Change } from '@conference-learnings/plugin-learnings-common';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { learningsApiRef } from '../../api/learningsApiRef';
import { useLearningsTranslation } from '../../translation';
import { useNotice, type Notice } from '../Notice';

/**
 * Changes an event, a talk or a technology, says so, and can take it back. `onDone` may tell
 * where what was changed is looked at.
 */
export function useSubjectChange(
  onDone: (change: Change) => Notice['link'] | void,
) {
  const api = useApi(learningsApiRef);
  const client = useQueryClient();
  const notify = useNotice();
  const { t } = useLearningsTranslation();
  return useMutation({
    mutationFn: (change: () => Promise<Change>) => change(),
    onSuccess: async made => {
      notify({
        message: t(`subject.done.${made.operation}`),
        link: onDone(made) || undefined,
        undo: async () => {
          await api.undoChange(made.id);
          await client.invalidateQueries();
        },
      });
      await client.invalidateQueries();
    },
    // How it is now is shown beside what was wanted.
    onError: () => client.invalidateQueries(),
  });
}
