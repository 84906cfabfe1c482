import { useApi } from '@backstage/core-plugin-api';
import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { useMemo } from 'react';
import { learningsApiRef } from '../../api/learningsApiRef';
import { LINKABLE_KINDS } from '../../linkableKinds';
import type { Choice } from './SearchSelect';

const LIMIT = 20;

const NAME_FIELDS = [
  'metadata.name',
  'metadata.title',
  'spec.profile.displayName',
];

/** A title where the entity has one, or a person's or team's name. */
function titleOf(entity: Entity): string {
  const profile = entity.spec?.profile;
  if (
    profile &&
    typeof profile === 'object' &&
    'displayName' in profile &&
    typeof profile.displayName === 'string'
  )
    return profile.displayName;
  return entity.metadata.title ?? entity.metadata.name;
}

/** Searches that end in something to choose, each by a few letters. */
export function useChoices() {
  const learnings = useApi(learningsApiRef);
  const catalog = useApi(catalogApiRef);
  return useMemo(() => {
    const entities = async (kinds: string[], text: string) => {
      const { items } = await catalog.queryEntities({
        filter: { kind: kinds },
        fields: ['kind', ...NAME_FIELDS, 'metadata.namespace'],
        orderFields: { field: 'metadata.name', order: 'asc' },
        limit: LIMIT,
        ...(text && { fullTextFilter: { term: text, fields: NAME_FIELDS } }),
      });
      return items.map(
        (entity): Choice => ({
          value: stringifyEntityRef(entity).toLocaleLowerCase('en-US'),
          label: titleOf(entity),
          hint: entity.kind.toLocaleLowerCase('en-US'),
        }),
      );
    };
    return {
      events: async (text: string, signal: AbortSignal) => {
        const { items } = await learnings.listEvents(
          { text: text || undefined, limit: LIMIT },
          { signal },
        );
        return items.map(
          ({ id, name }): Choice => ({ value: id, label: name }),
        );
      },
      technologies: async (text: string, signal: AbortSignal) => {
        const { items } = await learnings.listTechnologies(
          { text: text || undefined, limit: LIMIT },
          { signal },
        );
        return items.map(({ name }): Choice => ({ value: name, label: name }));
      },
      teams: async (text: string) =>
        (await entities(['group'], text)).map(({ value, label }) => ({
          value,
          label,
        })),
      users: (text: string) => entities(['user'], text),
      /** Who can own a follow-up. */
      owners: (text: string) => entities(['user', 'group'], text),
      entities: (text: string) => entities([...LINKABLE_KINDS], text),
      /** Those of some kinds. */
      ofKinds: entities,
    };
  }, [learnings, catalog]);
}
