import { Progress } from '@backstage/core-components';
import { useApi } from '@backstage/core-plugin-api';
import { useQuery } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { useSearchParams } from 'react-router-dom';
import { learningsApiRef } from '../../api/learningsApiRef';
import { useLearningsTranslation } from '../../translation';
import { ErrorMessage } from '../common/ErrorMessage';
import { LogEditor } from './LogEditor';
import { useMe } from './useMe';

const ENTITY_REF = /^[a-z0-9_.-]+:[a-z0-9_.-]+\/[a-z0-9_.-]+$/;

/** Which editor is open, and which draft it has opened or made itself. */
interface Session {
  number: number;
  opened: string | null;
  made: string | null;
}

/** The draft that the URL names, without losing what is open when it changes. */
function useSession() {
  const [params, setParams] = useSearchParams();
  const draftId = params.get('draft');
  const entity = params.get('entity')?.toLocaleLowerCase('en-US');
  const [session, setSession] = useState<Session>({
    number: 0,
    opened: draftId,
    made: null,
  });
  if (draftId !== session.opened) {
    // The first save gives the open editor its place in the URL; any other
    // change of the URL leads to another text.
    const same = draftId !== null && draftId === session.made;
    setSession(
      same
        ? { ...session, opened: draftId }
        : { number: session.number + 1, opened: draftId, made: null },
    );
  }
  const onDraftMade = useCallback(
    (id: string) => {
      setSession(former => ({ ...former, made: id }));
      setParams(
        former => {
          const next = new URLSearchParams(former);
          next.set('draft', id);
          return next;
        },
        { replace: true },
      );
    },
    [setParams],
  );
  return {
    number: session.number,
    draftToLoad: draftId === session.made ? null : draftId,
    entityRef: entity && ENTITY_REF.test(entity) ? entity : undefined,
    onDraftMade,
  };
}

/** From a text to a recap on the pages that it concerns. */
export function LogPage() {
  const api = useApi(learningsApiRef);
  const { t } = useLearningsTranslation();
  const me = useMe();
  const { number, draftToLoad, entityRef, onDraftMade } = useSession();
  const draft = useQuery({
    // An editor starts from what the server holds then, not from a cache.
    queryKey: ['draft', draftToLoad, number],
    queryFn: ({ signal }) => api.getDraft(draftToLoad ?? '', { signal }),
    enabled: draftToLoad !== null,
    staleTime: Infinity,
    gcTime: 0,
  });

  const error = me.error ?? draft.error;
  if (error)
    return (
      <ErrorMessage
        title={t('log.draftError')}
        error={error}
        onRetry={() => (me.error ? me.refetch() : draft.refetch())}
      />
    );
  if (!me.data || (draftToLoad !== null && !draft.data)) return <Progress />;
  return (
    <LogEditor
      key={number}
      draft={draft.data}
      entityRef={entityRef}
      me={me.data}
      onDraftMade={onDraftMade}
    />
  );
}
