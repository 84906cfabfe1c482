import { useApi, useRouteRef } from '@backstage/core-plugin-api';
import type {
  Recap,
  RecapContent,
} from '@conference-learnings/plugin-learnings-common';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { learningsApiRef } from '../../api/learningsApiRef';
import { reasonOf, sentWith } from '../../api/reasonOf';
import { newId } from '../../newId';
import { mergeDrafts, reviewOf, type DraftDocument } from '../../review';
import { recapRouteRef } from '../../routes';
import { useLearningsTranslation } from '../../translation';
import { PUBLISHED_STATE } from '../RecapPage/pageState';
import type { DraftSaver } from './DraftSaver';
import { isTooLarge, LIMIT_MB } from './limit';
import type { Adopt, Clash } from './useSaving';

/** A recap that somebody changed while a copy of it was being edited. */
interface Overtaken {
  base: DraftDocument;
  present: Recap;
}

const documentOfRecap = (
  content: RecapContent,
  { source }: DraftDocument,
): DraftDocument => ({
  source,
  body: content.body,
  review: reviewOf(content),
});

const isDraft = (current: unknown) =>
  typeof current === 'object' && current !== null && 'review' in current;

/**
 * Makes a recap of what is written, or puts it in the place of the recap that
 * it is a working copy of. Asked twice, it makes one.
 *
 * @param finished - the document and its content, read to the last letter
 */
export function usePublish(given: {
  saver: DraftSaver;
  /** What the working copy started from. */
  recap?: { id: string; version: number };
  document: DraftDocument;
  finished(): Promise<{ document: DraftDocument; content: RecapContent }>;
  onAdopt: Adopt;
}) {
  const { saver, recap, finished, onAdopt } = given;
  const api = useApi(learningsApiRef);
  const client = useQueryClient();
  const navigate = useNavigate();
  const recapPath = useRouteRef(recapRouteRef);
  const { t } = useLearningsTranslation();
  // One name for all tries, so that no two recaps come of it.
  const [attempt] = useState(newId);
  const [version, setVersion] = useState(recap?.version ?? 1);
  const [overtaken, setOvertaken] = useState<Overtaken | null>(null);

  /** Somebody was faster: with the draft, or with the recap behind it. */
  const overtake = async (
    error: unknown,
    document: DraftDocument,
  ): Promise<never> => {
    if (!(error instanceof Error) || reasonOf(error).name !== 'ConflictError')
      throw error;
    if (!recap || isDraft(sentWith(error, 'current'))) {
      await saver.lookAtTheirs();
      throw new Error(t('log.draftOvertaken'));
    }
    const [present, before] = await Promise.all([
      api.getRecap(recap.id),
      api.getRevision(recap.id, version),
    ]);
    const base = documentOfRecap(before.content, document);
    const { merged, conflicts } = mergeDrafts(
      base,
      document,
      documentOfRecap(present, document),
    );
    if (conflicts.length === 0) {
      setVersion(present.version);
      onAdopt(merged, document, true);
      throw new Error(t('log.overtakenElsewhere'));
    }
    setOvertaken({ base, present });
    throw new Error(t('log.overtaken'));
  };

  const publishing = useMutation({
    mutationFn: async () => {
      const { document, content } = await finished();
      if (!document.body.trim()) throw new Error(t('log.needText'));
      if (isTooLarge(document.body) || isTooLarge(document.source.content))
        throw new Error(t('log.textTooLarge', { limit: String(LIMIT_MB) }));
      if (!content.title.trim()) throw new Error(t('log.needTitle'));
      await saver.flush();
      const { state, draftId, recapId } = saver.status();
      if (state === 'stale') throw new Error(t('log.conflict'));
      // The answer to a former try may have been lost: the recap holds it all.
      if (state === 'gone' && (!recapId || saver.unsaved()))
        throw new Error(t(recapId ? 'log.published' : 'log.gone'));
      const finishes = {
        content,
        draftVersion: saver.saved()?.version,
        publish: true,
      };
      if (recap)
        return api
          .updateRecap({ id: recap.id, version }, { ...finishes, draftId })
          .catch(error => overtake(error, document));
      const { source, body } = document;
      return api
        .createRecap({
          ...finishes,
          source: source.content ? source : { ...source, content: body },
          draftId: draftId ?? attempt,
        })
        .catch(error => overtake(error, document));
    },
    onSuccess: async published => {
      // The recap holds the text now, and the draft is gone.
      saver.stop();
      await client.invalidateQueries({ refetchType: 'none' });
      navigate(recapPath({ recapId: published.id }), {
        state: PUBLISHED_STATE,
      });
    },
  });

  const clash: Clash | null = overtaken && {
    base: overtaken.base,
    mine: given.document,
    theirs: documentOfRecap(overtaken.present, given.document),
    by: null,
    settle: merged => {
      setVersion(overtaken.present.version);
      setOvertaken(null);
      publishing.reset();
      onAdopt(merged, given.document, true);
    },
  };
  return {
    publish: () => publishing.mutate(),
    isPublishing: publishing.isPending,
    error: publishing.error,
    reset: publishing.reset,
    clash,
  };
}
