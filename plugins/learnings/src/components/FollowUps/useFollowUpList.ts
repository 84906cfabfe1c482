import { parseEntityRef } from '@backstage/catalog-model';
import { useEvent, useFollowUps } from '../../api/queries';
import { useLearningsTranslation } from '../../translation';
import { useUrlFilters } from '../filters';

const NAMES = ['scope', 'state', 'group', 'event', 'entity'] as const;

export const SCOPES = ['mine', 'teams', 'all'] as const;
export const STATES = ['open', 'done', 'dropped'] as const;
export const GROUPINGS = ['owner', 'event'] as const;

/** The value where it is one of the choices. */
const oneOf = <T extends string>(
  choices: readonly T[],
  value: string | undefined,
): T | undefined => choices.find(choice => choice === value);

function nameOf(entityRef: string): string {
  try {
    return parseEntityRef(entityRef).name;
  } catch {
    return entityRef;
  }
}

/** The follow-ups and their filters, as the URL says them. */
export function useFollowUpList() {
  const { t } = useLearningsTranslation();
  const { values, set, clear } = useUrlFilters(NAMES);
  // Whoever asks for those of an event or entity means all of them.
  const usual = values.event || values.entity ? 'all' : 'mine';
  const scope = oneOf(SCOPES, values.scope) ?? usual;
  const state = oneOf(STATES, values.state) ?? 'open';
  const event = useEvent(values.event);
  const pages = useFollowUps({
    scope: scope === 'all' ? undefined : scope,
    state,
    event: values.event,
    entity: values.entity,
  });
  const eventName = event.data?.name ?? t('filters.event');
  return {
    pages,
    scope,
    state,
    group: oneOf(GROUPINGS, values.group),
    event: values.event ? { value: values.event, label: eventName } : null,
    active: [
      ...(values.event ? [{ name: 'event' as const, label: eventName }] : []),
      ...(values.entity
        ? [
            {
              name: 'entity' as const,
              label: t('followUps.ofEntity', { name: nameOf(values.entity) }),
            },
          ]
        : []),
    ],
    set,
    clear,
  };
}
