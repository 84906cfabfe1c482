import { useApi } from '@backstage/core-plugin-api';
import type { RecapContent } from '@conference-learnings/plugin-learnings-common';
import { useQuery } from '@tanstack/react-query';
import { learningsApiRef } from '../../../api/learningsApiRef';
import { concernsOf } from '../../LinkDecision';

/** Where a recap will be read. */
export interface Places {
  /** Pages of entities that it is linked to. */
  linked: string[];
  /** Pages of what those are part of and consist of, where it is shown too. */
  reached: string[];
  /** Who owns what it is linked to; it is shown on their pages too. */
  owners: string[];
}

/**
 * The pages on which a recap will appear, and the owners that it concerns;
 * nothing is asked for while `content` is null.
 */
export function usePlaces(content: RecapContent | null) {
  const api = useApi(learningsApiRef);
  const linked = content
    ? concernsOf(content)
        .filter(({ state }) => state !== 'dismissed')
        .map(({ entityRef }) => entityRef)
        .sort()
    : [];
  const team = content?.publishingTeam ?? null;
  return useQuery({
    queryKey: ['places', linked, team],
    enabled: content !== null,
    queryFn: async ({ signal }): Promise<Places> => {
      const { related, owners } = linked.length
        ? await api.getPlaces({ entityRefs: linked }, { signal })
        : { related: [], owners: [] };
      const said = new Set([...linked, ...owners, team]);
      return { linked, reached: related.filter(ref => !said.has(ref)), owners };
    },
  });
}
