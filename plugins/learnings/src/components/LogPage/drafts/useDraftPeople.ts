import { useApi } from '@backstage/core-plugin-api';
import type {
  Draft,
  DraftPeople,
} from '@conference-learnings/plugin-learnings-common';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { learningsApiRef } from '../../../api/learningsApiRef';
import { queryKeys } from '../../../api/queries';

type Change = { do: 'add' | 'remove' | 'handOver'; userRef: string };

function changed(
  { createdBy, editors }: DraftPeople,
  change: Change,
): DraftPeople {
  const others = editors.filter(ref => ref !== change.userRef);
  switch (change.do) {
    case 'add':
      return { createdBy, editors: [...others, change.userRef] };
    case 'remove':
      return { createdBy, editors: others };
    default:
      // The server keeps who was its owner as a co-editor.
      return { createdBy: change.userRef, editors: others };
  }
}

/** Who writes a draft, and ways to change that, one at a time. */
export function useDraftPeople(
  draft: DraftPeople & { id: string },
  onChanged: (draft: Draft) => void,
) {
  const { id, createdBy, editors } = draft;
  const api = useApi(learningsApiRef);
  const client = useQueryClient();
  const [present, setPresent] = useState<DraftPeople>({ createdBy, editors });
  const { mutate, isPending, error, variables } = useMutation({
    mutationFn: (change: Change) =>
      api.setDraftPeople(id, changed(present, change)),
    onSuccess: saved => {
      setPresent({ createdBy: saved.createdBy, editors: saved.editors });
      client.invalidateQueries({ queryKey: queryKeys.drafts() });
      onChanged(saved);
    },
  });
  return {
    present,
    isBusy: isPending,
    change: (change: Change) => {
      if (!isPending) mutate(change);
    },
    /** What went wrong with the last change, where it was of this kind. */
    errorOf: (what: Change['do'], userRef?: string) =>
      variables?.do === what && (!userRef || variables.userRef === userRef)
        ? error
        : null,
  };
}

export type DraftPeopleControls = ReturnType<typeof useDraftPeople>;
