import { parseEntityRef, type Entity } from '@backstage/catalog-model';
import { useApi } from '@backstage/core-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import type { RecapContent } from '@conference-learnings/plugin-learnings-common';
import { useQuery } from '@tanstack/react-query';
import { concernsOf } from '../../LinkDecision';

/** Where a recap will be read. */
export interface Places {
  /** Pages of entities that it is linked to. */
  linked: string[];
  /** Pages of what those are part of, where it is shown too. */
  reached: string[];
  /** Who owns what it is linked to; it is shown on their pages too. */
  owners: string[];
}

const targetsOf = (entities: Entity[], type: string) =>
  entities.flatMap(({ relations = [] }) =>
    relations
      .filter(relation => relation.type === type)
      .map(({ targetRef }) => targetRef),
  );

/**
 * The pages on which a recap will appear, and the owners that it concerns;
 * nothing is asked for while `content` is null.
 */
export function usePlaces(content: RecapContent | null) {
  const catalog = useApi(catalogApiRef);
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
    queryFn: async (): Promise<Places> => {
      const load = async (entityRefs: string[]) => {
        if (!entityRefs.length) return [];
        const { items } = await catalog.getEntitiesByRefs({
          entityRefs,
          fields: ['kind', 'metadata.name', 'metadata.namespace', 'relations'],
        });
        return items.flatMap(item => item ?? []);
      };
      const entities = await load(linked);
      const owners = new Set(targetsOf(entities, 'ownedBy'));
      const parents = [...new Set(targetsOf(entities, 'partOf'))];
      const grandparents = targetsOf(
        await load(
          parents.filter(ref => parseEntityRef(ref).kind !== 'domain'),
        ),
        'partOf',
      );
      const said = new Set([...linked, ...owners, team]);
      return {
        linked,
        reached: [...new Set([...parents, ...grandparents])].filter(
          ref => !said.has(ref),
        ),
        owners: [...owners],
      };
    },
  });
}
