import { useEntityLearnings } from '../../api/queries';
import { useLearningsTranslation } from '../../translation';
import { EVERY_KIND, useUrlFilters } from '../filters';
import { isLearningKind } from '../LearningLine';
import { useEntityFacets } from './useEntityFacets';

const NAMES = ['kind', 'technology', 'event', 'reach'] as const;
type Name = (typeof NAMES)[number];

/** The learnings of an entity and their filters, as the URL says them. */
export function useEntityTab(entityRef: string) {
  const { t } = useLearningsTranslation();
  const { values, set, clear } = useUrlFilters(NAMES);
  const kind = isLearningKind(values.kind) ? values.kind : undefined;
  const reach = values.reach === 'own' ? 'own' : undefined;
  const pages = useEntityLearnings(entityRef, {
    kind,
    technology: values.technology,
    event: values.event,
    reach,
  });
  const facets = useEntityFacets(pages.firstPage?.facets);

  // What the URL asks for stays a choice even where nothing has it any more.
  const withChosen = (
    choices: { value: string; label: string }[],
    value: string | undefined,
    label: string | undefined = value,
  ) =>
    value && label && !choices.some(choice => choice.value === value)
      ? [...choices, { value, label }]
      : choices;

  const events = facets.events.map(({ id, name }) => ({
    value: id,
    label: name,
  }));
  const eventName =
    events.find(({ value }) => value === values.event)?.label ??
    t('filters.event');
  const labels: Record<Name, string | undefined> = {
    kind: kind && t(`kind.${kind}`),
    technology: values.technology,
    event: values.event && eventName,
    reach: reach && t('filters.reachOwn'),
  };

  return {
    standings: facets.standings,
    filters: {
      kind: kind ?? EVERY_KIND,
      technology: values.technology ?? '',
      event: values.event ?? '',
      reach: reach ?? '',
    },
    options: {
      technologies: withChosen(
        facets.technologies.map(({ name }) => ({ value: name, label: name })),
        values.technology,
      ),
      events: withChosen(events, values.event, eventName),
    },
    active: NAMES.flatMap(name => {
      const label = labels[name];
      return label ? [{ name, label }] : [];
    }),
    set,
    setKind: (chosen: string) =>
      set('kind', chosen === EVERY_KIND ? undefined : chosen),
    clear,
    pages,
  };
}
