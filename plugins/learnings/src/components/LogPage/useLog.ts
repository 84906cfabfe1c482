import { useApi, useRouteRef } from '@backstage/core-plugin-api';
import {
  MAX_RECAP_BYTES,
  type Draft,
  type RecapSource,
} from '@conference-learnings/plugin-learnings-common';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { useNavigate } from 'react-router-dom';
import { learningsApiRef } from '../../api/learningsApiRef';
import { reasonOf } from '../../api/reasonOf';
import { recapRouteRef } from '../../routes';
import { useLearningsTranslation } from '../../translation';
import { PUBLISHED_STATE, type RecapPageState } from '../RecapPage/pageState';
import { decided } from './decisions';
import { DraftSaver } from './DraftSaver';
import { LIMIT_MB } from './limit';
import { useKeepSafe } from './useKeepSafe';
import { useLogState } from './useLogState';
import { useUnderstood } from './useUnderstood';

const isTooLarge = ({ content }: RecapSource) =>
  content.length * 3 > MAX_RECAP_BYTES &&
  new Blob([content]).size > MAX_RECAP_BYTES;

/** Everything between the first word and the published recap. */
export function useLog(start: {
  draft?: Draft;
  entityRef?: string;
  userRef: string;
  teams: readonly string[];
}) {
  const { draft, userRef, teams } = start;
  const api = useApi(learningsApiRef);
  const client = useQueryClient();
  const navigate = useNavigate();
  const recapPath = useRouteRef(recapRouteRef);
  const { t } = useLearningsTranslation();

  const [state, dispatch] = useLogState(start);
  const { source, touched, keys } = state;
  const reading = useUnderstood(source);
  const understood = reading.understood?.content;
  useEffect(() => {
    if (keys && understood) dispatch({ do: 'compare', understood });
  }, [keys, understood, dispatch]);

  // Without another word it is published by the first of one's own teams.
  const team = state.decisions.team;
  const decisions = useMemo(
    () => ({ ...state.decisions, team: team === undefined ? teams[0] : team }),
    [state.decisions, team, teams],
  );
  const content = useMemo(
    () => understood && decided(understood, decisions),
    [understood, decisions],
  );
  const title = decisions.title ?? understood?.title ?? '';

  const [saver] = useState(() => new DraftSaver(api, draft));
  const save = useSyncExternalStore(saver.subscribe, saver.status);
  useEffect(() => {
    if (touched) saver.change({ title, source, content: content ?? null });
  }, [saver, touched, title, source, content]);
  useKeepSafe(saver, userRef);

  const publishing = useMutation({
    mutationFn: async () => {
      if (!source.content.trim()) throw new Error(t('log.needText'));
      if (isTooLarge(source))
        throw new Error(t('log.textTooLarge', { limit: String(LIMIT_MB) }));
      const { content: read } = await reading.now(source);
      const final = decided(read, decisions);
      if (!final.title.trim()) throw new Error(t('log.needTitle'));
      await saver.flush();
      const { state: saved, draftId } = saver.status();
      if (saved === 'conflict') throw new Error(t('log.conflict'));
      const recap = await api.createRecap({ content: final, source, draftId });
      // From here on the recap holds the text, and the draft is gone.
      saver.stop();
      try {
        await api.publishRecap(recap);
        return { id: recap.id, state: PUBLISHED_STATE };
      } catch (error) {
        const pageState: RecapPageState = {
          publishError:
            error instanceof Error ? reasonOf(error).message : String(error),
        };
        return { id: recap.id, state: pageState };
      }
    },
    onSuccess: async ({ id, state: pageState }) => {
      await client.invalidateQueries({ refetchType: 'none' });
      navigate(recapPath({ recapId: id }), { state: pageState });
    },
  });

  const tooLarge = isTooLarge(source);
  return {
    source,
    decisions,
    /** As it was read, nothing left out. */
    understood,
    /** As it will be published. */
    content,
    title,
    warnings: reading.understood?.warnings ?? [],
    isBusy: reading.isBusy,
    readError: tooLarge
      ? new Error(t('log.textTooLarge', { limit: String(LIMIT_MB) }))
      : reading.error,
    /** Reads the text, or another one, at once. */
    understand: (given: RecapSource = source) => {
      // What went wrong stands in `readError`.
      reading.now(given).catch(() => undefined);
    },
    dispatch,
    save,
    saver,
    publish: () => publishing.mutate(),
    isPublishing: publishing.isPending,
    publishError: publishing.error,
  };
}

export type Log = ReturnType<typeof useLog>;
