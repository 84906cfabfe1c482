import { useApi, useRouteRef } from '@backstage/core-plugin-api';
import type {
  Recap,
  RecapContent,
  Versioned,
} from '@conference-learnings/plugin-learnings-common';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { learningsApiRef } from '../../api/learningsApiRef';
import { queryKeys } from '../../api/queries';
import { reasonOf, sentWith } from '../../api/reasonOf';
import {
  asNew,
  contentOf,
  mergeDrafts,
  reviewOf,
  type DraftDocument,
} from '../../review';
import { recapRouteRef } from '../../routes';
import { useLearningsTranslation } from '../../translation';
import { PUBLISHED_STATE } from '../RecapPage/pageState';
import { sameJson } from './drafts/sameJson';
import type { DraftSaver } from './DraftSaver';
import { isTooLarge, LIMIT_MB } from './limit';
import type { Adopt, Clash } from './useSaving';

/** A recap that somebody changed while a copy of it was being edited. */
interface Overtaken {
  base: DraftDocument;
  /** What it holds now, and in which version. */
  theirs: DraftDocument;
  version: number;
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
  document: DraftDocument;
  finished(): Promise<{ document: DraftDocument; content: RecapContent }>;
  onAdopt: Adopt;
  /** The version of the recap that was taken in here, where one was. */
  takenIn: number | undefined;
  onTakenIn(version: number): void;
}) {
  const { saver, finished, onAdopt, takenIn = 0, onTakenIn } = given;
  const api = useApi(learningsApiRef);
  const client = useQueryClient();
  const navigate = useNavigate();
  const recapPath = useRouteRef(recapRouteRef);
  const { t } = useLearningsTranslation();
  const [overtaken, setOvertaken] = useState<Overtaken | null>(null);

  /** Says why a recap was not made, and gets hold of whatever came between. */
  const refused = async (error: unknown): Promise<never> => {
    if (!(error instanceof Error) || reasonOf(error).name !== 'ConflictError')
      throw error;
    await saver.lookAtTheirs();
    const { recapId } = saver.status();
    throw new Error(t(recapId ? 'log.publishedSince' : 'log.draftOvertaken'));
  };

  /** The same of a recap that was not changed. */
  const overtake = async (
    error: unknown,
    recap: Versioned,
    document: DraftDocument,
    save: (version: number) => Promise<Recap>,
  ): Promise<Recap> => {
    if (!(error instanceof Error)) throw error;
    const { name } = reasonOf(error);
    if (name === 'NotFoundError') {
      const { recap: now } = await api.getDraft(saver.id());
      if (!now?.deletedAt) throw error;
      // The list of drafts on the page says so too.
      await client.invalidateQueries({ queryKey: queryKeys.drafts() });
      throw new Error(t('log.recapDeleted'));
    }
    if (name !== 'ConflictError' || isDraft(sentWith(error, 'current')))
      return refused(error);
    const [present, before] = await Promise.all([
      api.getRecap(recap.id),
      api.getRevision(recap.id, recap.version),
    ]);
    const base = documentOfRecap(before.content, document);
    const theirs = documentOfRecap(contentOf(present), document);
    // It was archived, or deleted and brought back: nobody wrote in it.
    if (sameJson(base, theirs)) return save(present.version);
    const { merged, conflicts } = mergeDrafts(base, document, theirs);
    if (conflicts.length === 0) {
      onTakenIn(present.version);
      onAdopt(merged, document, true);
      throw new Error(t('log.overtakenElsewhere'));
    }
    setOvertaken({ base, theirs, version: present.version });
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
      const { state, recapId } = saver.status();
      if (state === 'stale') throw new Error(t('log.conflict'));
      const saved = saver.saved();
      if (state === 'gone') {
        // The answer to a former try may have been lost: the recap holds it all.
        if (recapId && !saver.unsaved()) return api.getRecap(recapId);
        if (!recapId) throw new Error(t('log.gone'));
        if (saved?.recap) throw new Error(t('log.publishedSince'));
      }
      const finishes = {
        draftId: saver.id(),
        draftVersion: saved?.version,
        publish: true,
      };
      if (saved?.recap) {
        const { id, version } = saved.recap;
        const recap = { id, version: Math.max(version, takenIn) };
        const save = (seen: number) =>
          api.updateRecap({ id, version: seen }, { ...finishes, content });
        return save(recap.version).catch(error =>
          overtake(error, recap, document, save),
        );
      }
      const { source, body } = document;
      return api
        .createRecap({
          ...finishes,
          content: asNew(content),
          source: source.content ? source : { ...source, content: body },
        })
        .catch(refused);
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
    theirs: overtaken.theirs,
    by: null,
    settle: merged => {
      onTakenIn(overtaken.version);
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
