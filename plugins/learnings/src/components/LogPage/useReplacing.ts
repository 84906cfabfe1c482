import { useApi } from '@backstage/core-plugin-api';
import type {
  Draft,
  RecapSummary,
} from '@conference-learnings/plugin-learnings-common';
import { useMutation } from '@tanstack/react-query';
import { learningsApiRef } from '../../api/learningsApiRef';
import { presentOf } from '../../api/reasonOf';
import { contentOf, inPlaceOf, type DraftDocument } from '../../review';
import { sameJson } from './drafts/sameJson';
import type { DraftSaver } from './DraftSaver';
import { writeOf } from './logState';

/** Somebody has written in the working copy: it is not written over. */
export class CopyInUse extends Error {
  readonly copy: Draft;

  constructor(copy: Draft) {
    super(`${copy.updatedBy} edits this recap`);
    this.copy = copy;
  }
}

/**
 * Puts what is written in the place of a recap's text: into a fresh working
 * copy, so that nothing changes for its readers yet. The draft that it was is
 * given up, unless others write it.
 *
 * @param finished - what is written, read to the last letter
 * @param onOpen - leads to the working copy, by its id
 */
export function useReplacing(
  saver: DraftSaver,
  finished: () => Promise<{ document: DraftDocument }>,
  onOpen: (draftId: string) => void,
) {
  const api = useApi(learningsApiRef);
  return useMutation({
    mutationFn: async ({ id }: RecapSummary) => {
      const { document } = await finished();
      await saver.flush();
      const former = saver.saved();
      const copy = await api.openWorkingCopy(id);
      const recap = await api.getRecap(id);
      const write = writeOf(inPlaceOf(document, contentOf(recap)));
      const { title, source, body, review } = copy;
      // The answer to a former try may have been lost.
      if (!sameJson(write, { title, source, body, review })) {
        if (copy.version > 1) throw new CopyInUse(copy);
        await api
          .updateDraft(copy, { ...write, recapVersion: recap.version })
          .catch(async error => {
            if (!presentOf(error)) throw error;
            throw new CopyInUse(await api.getDraft(copy.id));
          });
      }
      // Whose it is may keep it, and so may who has written on in it.
      if (former) await api.deleteDraft(former).catch(() => undefined);
      saver.stop();
      return copy.id;
    },
    onSuccess: onOpen,
  });
}
