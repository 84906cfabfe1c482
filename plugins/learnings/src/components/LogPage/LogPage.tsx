import { Progress } from '@backstage/core-components';
import { useApi } from '@backstage/core-plugin-api';
import { useQuery } from '@tanstack/react-query';
import { useCallback, useEffect, useState } from 'react';
import { useSearchParams } from 'react-router-dom';
import { learningsApiRef } from '../../api/learningsApiRef';
import { newId } from '../../newId';
import { contentOf } from '../../review';
import { useLearningsTranslation } from '../../translation';
import { ErrorMessage } from '../common/ErrorMessage';
import { DeletedRecap } from './drafts';
import { LogEditor } from './LogEditor';
import { useMe } from '../../api/useMe';

const ENTITY_REF = /^[a-z0-9_.-]+:[a-z0-9_.-]+\/[a-z0-9_.-]+$/;

/** Which editor is open, and which draft it has opened or made itself. */
interface Session {
  key: string;
  opened: string | null;
  made: string | null;
}

/** The draft that the URL names, without losing what is open when it changes. */
function useSession() {
  const [params, setParams] = useSearchParams();
  const draftId = params.get('draft');
  const recapId = params.get('recap');
  const named = draftId ?? recapId;
  const entity = params.get('entity')?.toLocaleLowerCase('en-US');
  const [session, setSession] = useState<Session>(() => ({
    key: newId(),
    opened: named,
    made: null,
  }));
  if (named !== session.opened) {
    // The first save gives the open editor its place in the URL; any other
    // change of the URL leads to another text.
    const same = named !== null && named === session.made;
    setSession(
      same
        ? { ...session, opened: named }
        : { key: newId(), opened: named, made: null },
    );
  }
  const onDraftMade = useCallback(
    (id: string) => {
      setSession(former => ({ ...former, made: id }));
      setParams(
        former => {
          const next = new URLSearchParams(former);
          next.delete('recap');
          next.set('draft', id);
          return next;
        },
        { replace: true },
      );
    },
    [setParams],
  );
  return {
    key: session.key,
    /** What to open; nothing where the editor that is open has made it. */
    toOpen: named === session.made ? {} : { draftId, recapId },
    entityRef: entity && ENTITY_REF.test(entity) ? entity : undefined,
    onDraftMade,
    onOpen: useCallback((id: string) => setParams({ draft: id }), [setParams]),
  };
}

/** The draft that is opened, and the recap that it is a working copy of. */
function useOpened(
  { draftId, recapId }: { draftId?: string | null; recapId?: string | null },
  key: string,
) {
  const api = useApi(learningsApiRef);
  return useQuery({
    // An editor starts from what the server holds then, not from a cache, and
    // keeps what it started from.
    queryKey: ['opened', key],
    queryFn: async () => {
      const draft = draftId
        ? await api.getDraft(draftId)
        : await api.openWorkingCopy(recapId ?? '');
      const { recap: of } = draft;
      const recap = of && !of.deletedAt && (await api.getRecap(of.id));
      return { draft, recap: recap ? contentOf(recap) : undefined };
    },
    enabled: Boolean(draftId ?? recapId),
    staleTime: Infinity,
    gcTime: 0,
  });
}

/** From a text to a recap on the pages that it concerns. */
export function LogPage() {
  const { t } = useLearningsTranslation();
  const me = useMe();
  const { key, toOpen, entityRef, onDraftMade, onOpen } = useSession();
  const opened = useOpened(toOpen, key);
  const isOpening = Boolean(toOpen.draftId ?? toOpen.recapId);
  // A working copy is a draft, and has the address of one.
  const copyId = toOpen.recapId ? opened.data?.draft.id : undefined;
  useEffect(() => {
    if (copyId) onDraftMade(copyId);
  }, [copyId, onDraftMade]);

  const error = me.error ?? (isOpening ? opened.error : null);
  if (error)
    return (
      <ErrorMessage
        title={t('log.draftError')}
        error={error}
        onRetry={() => (me.error ? me.refetch() : opened.refetch())}
      />
    );
  if (!me.data || (isOpening && !opened.data)) return <Progress />;
  const { draft } = opened.data ?? {};
  if (draft?.recap?.deletedAt)
    return (
      <DeletedRecap
        draft={draft}
        recapId={draft.recap.id}
        onBack={() => opened.refetch()}
        onOpen={onOpen}
      />
    );
  return (
    <LogEditor
      key={key}
      draft={opened.data?.draft}
      recap={opened.data?.recap}
      entityRef={entityRef}
      me={me.data}
      session={key}
      onDraftMade={onDraftMade}
      onOpen={onOpen}
    />
  );
}
