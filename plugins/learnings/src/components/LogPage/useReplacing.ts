import { useApi } from '@backstage/core-plugin-api';
import type { RecapSummary } from '@conference-learnings/plugin-learnings-common';
import { useMutation } from '@tanstack/react-query';
import { learningsApiRef } from '../../api/learningsApiRef';
import type { DraftDocument } from '../../review';
import { writeOf } from './logState';
import type { DraftSaver } from './DraftSaver';

/**
 * Puts what is written in the place of a recap: into its working copy, so that
 * nothing changes for its readers yet. The draft that it was is given up.
 *
 * @param onOpen - leads to the working copy, by its id
 */
export function useReplacing(
  saver: DraftSaver,
  document: DraftDocument,
  onOpen: (draftId: string) => void,
) {
  const api = useApi(learningsApiRef);
  return useMutation({
    mutationFn: async (recap: RecapSummary) => {
      await saver.flush();
      const copy = await api.openWorkingCopy(recap.id);
      const written = await api.updateDraft(copy, writeOf(document));
      const former = saver.saved();
      saver.stop();
      if (former) await api.deleteDraft(former);
      return written.id;
    },
    onSuccess: onOpen,
  });
}
