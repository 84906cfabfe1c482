import { parseEntityRef } from '@backstage/catalog-model';
import { useEvent, useLearnings } from '../../api/queries';
import { useLearningsTranslation } from '../../translation';
import { EVERY_KIND, useChoices, useUrlFilters } from '../filters';
import { isLearningKind } from '../LearningLine';

const NAMES = ['kind', 'event', 'technology', 'team', 'text'] as const;
type Name = (typeof NAMES)[number];

/** A team's name where nothing else is known of it than its ref. */
function nameOf(entityRef: string): string {
  try {
    return parseEntityRef(entityRef).name;
  } catch {
    return entityRef;
  }
}

/** The feed and its filters, as the URL says them. */
export function useFeed() {
  const { t } = useLearningsTranslation();
  const { values, set, clear } = useUrlFilters(NAMES);
  const choices = useChoices();
  const event = useEvent(values.event);

  const everyKind = values.kind === EVERY_KIND;
  // Without a word about it the feed is one line a recap.
  const kind = isLearningKind(values.kind) ? values.kind : 'recap';
  const pages = useLearnings({
    kind: everyKind ? undefined : kind,
    event: values.event,
    technology: values.technology,
    team: values.team,
    text: values.text,
  });

  const kindLabel = everyKind ? t('filters.everyKind') : t(`kind.${kind}`);
  const labels: Record<Name, string | undefined> = {
    kind: everyKind || kind !== 'recap' ? kindLabel : undefined,
    event: values.event && (event.data?.name ?? t('filters.event')),
    technology: values.technology,
    team: values.team && nameOf(values.team),
    text: values.text && `“${values.text}”`,
  };
  const choiceOf = (name: Name) => {
    const value = values[name];
    return value ? { value, label: labels[name] ?? value } : null;
  };

  return {
    filters: {
      kind: everyKind ? EVERY_KIND : kind,
      event: choiceOf('event'),
      technology: choiceOf('technology'),
      team: choiceOf('team'),
      text: values.text,
    },
    active: NAMES.flatMap(name => {
      const label = labels[name];
      return label ? [{ name, label }] : [];
    }),
    choices,
    set,
    clear,
    pages,
  };
}
