import { useApi } from '@backstage/core-plugin-api';
import type {
  AdoptionEntry,
  AdoptionList,
  Change,
  ChangeList,
  Detection,
  DetectionList,
  DetectionListQuery,
  EntityLearning,
  EntityLearningList,
  EntityLearningListQuery,
  Event,
  EventList,
  FollowUp,
  FollowUpList,
  FollowUpListQuery,
  InsightsQuery,
  Learning,
  LearningList,
  LearningListQuery,
  RecapList,
  RecapListQuery,
  RecapSummary,
  RevisionList,
  RevisionSummary,
  Talk,
  TalkList,
  Technology,
  TechnologyList,
  TechnologyListQuery,
} from '@conference-learnings/plugin-learnings-common';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { learningsApiRef } from './learningsApiRef';
import { usePages } from './usePages';

type Filters<T> = Omit<T, 'cursor' | 'limit'>;

/** What the cache calls each thing that is read. */
export const queryKeys = {
  ofEntity: (entityRef: string) => ['entity', entityRef],
  entityCard: (entityRef: string) => ['entity', entityRef, 'card'],
  entityLists: (entityRef: string) => ['entity', entityRef, 'list'],
  entityList: (
    entityRef: string,
    filters: Filters<EntityLearningListQuery>,
  ) => ['entity', entityRef, 'list', filters],
  learnings: (filters: Filters<LearningListQuery>) => ['learnings', filters],
  events: (text?: string) => ['events', text ?? ''],
  event: (id: string) => ['event', id],
  talks: (event?: string) => ['talks', event ?? ''],
  talk: (id: string) => ['talk', id],
  recap: (id: string) => ['recap', id],
  revisions: (recapId: string) => ['recap', recapId, 'revisions'],
  revision: (recapId: string, version?: number) => [
    'recap',
    recapId,
    'revisions',
    version ?? 0,
  ],
  recaps: (filters: Filters<RecapListQuery>) => ['recaps', filters],
  followUps: (filters: Filters<FollowUpListQuery>) => ['followUps', filters],
  changes: (subject: string) => ['changes', subject],
  technologies: (text: string) => ['technologies', text],
  technologyList: (filters: Filters<TechnologyListQuery>) => [
    'technologies',
    'list',
    filters,
  ],
  technology: (id: string) => ['technology', id],
  adoption: (technology: string) => ['adoption', technology],
  detections: (filters: Filters<DetectionListQuery>) => ['detections', filters],
  radar: (scope: string) => ['radar', scope],
  insights: (query: InsightsQuery) => ['insights', query],
  drafts: () => ['drafts'],
  sourceFiles: (text: string) => ['sourceFiles', text],
};

/** Lines that an entity's card shows at most. */
export const CARD_LINES = 5;

/** The first lines about an entity, in one request. */
export function useEntityCard(entityRef: string) {
  const api = useApi(learningsApiRef);
  return useQuery({
    queryKey: queryKeys.entityCard(entityRef),
    queryFn: ({ signal }) =>
      api.listEntityLearnings(entityRef, { limit: CARD_LINES }, { signal }),
  });
}

/** Everything about an entity, page after page. */
export function useEntityLearnings(
  entityRef: string,
  filters: Filters<EntityLearningListQuery>,
) {
  const api = useApi(learningsApiRef);
  return usePages<EntityLearning, EntityLearningList>(
    queryKeys.entityList(entityRef, filters),
    ({ cursor, signal }) =>
      api.listEntityLearnings(entityRef, { ...filters, cursor }, { signal }),
  );
}

/** The feed, page after page. */
export function useLearnings(filters: Filters<LearningListQuery>) {
  const api = useApi(learningsApiRef);
  return usePages<Learning, LearningList>(
    queryKeys.learnings(filters),
    ({ cursor, signal }) =>
      api.listLearnings({ ...filters, cursor }, { signal }),
  );
}

/** Events, newest first; with `text`, those whose name holds it. */
export function useEvents(text?: string) {
  const api = useApi(learningsApiRef);
  return usePages<Event, EventList>(
    queryKeys.events(text),
    ({ cursor, signal }) => api.listEvents({ text, cursor }, { signal }),
  );
}

/** One event; nothing is asked for without an id. */
export function useEvent(id: string | undefined) {
  const api = useApi(learningsApiRef);
  return useQuery({
    queryKey: queryKeys.event(id ?? ''),
    queryFn: ({ signal }) => api.getEvent(id ?? '', { signal }),
    enabled: Boolean(id),
  });
}

/** The talks of an event, page after page. */
export function useTalks(event: string) {
  const api = useApi(learningsApiRef);
  return usePages<Talk, TalkList>(
    queryKeys.talks(event),
    ({ cursor, signal }) => api.listTalks({ event, cursor }, { signal }),
  );
}

/** One talk, whoever writes about it. */
export function useTalk(id: string) {
  const api = useApi(learningsApiRef);
  return useQuery({
    queryKey: queryKeys.talk(id),
    queryFn: ({ signal }) => api.getTalk(id, { signal }),
  });
}

/** One recap with everything that it holds. */
export function useRecap(id: string) {
  const api = useApi(learningsApiRef);
  return useQuery({
    queryKey: queryKeys.recap(id),
    queryFn: ({ signal }) => api.getRecap(id, { signal }),
  });
}

/** What the reader may see of recaps, page after page. */
export function useRecaps(filters: Filters<RecapListQuery>) {
  const api = useApi(learningsApiRef);
  return usePages<RecapSummary, RecapList>(
    queryKeys.recaps(filters),
    ({ cursor, signal }) => api.listRecaps({ ...filters, cursor }, { signal }),
  );
}

/** What a recap was, the latest first, page after page. */
export function useRevisions(recapId: string) {
  const api = useApi(learningsApiRef);
  return usePages<RevisionSummary, RevisionList>(
    queryKeys.revisions(recapId),
    ({ cursor, signal }) => api.listRevisions(recapId, { cursor }, { signal }),
  );
}

/** A recap as it was in one version; nothing is asked for without one. */
export function useRevision(recapId: string, version: number | undefined) {
  const api = useApi(learningsApiRef);
  return useQuery({
    queryKey: queryKeys.revision(recapId, version),
    queryFn: ({ signal }) => api.getRevision(recapId, version ?? 0, { signal }),
    enabled: version !== undefined,
    // What was stays what it was.
    staleTime: Infinity,
  });
}

/** What people said they would do, what is due first, page after page. */
export function useFollowUps(filters: Filters<FollowUpListQuery>) {
  const api = useApi(learningsApiRef);
  return usePages<FollowUp, FollowUpList>(
    queryKeys.followUps(filters),
    ({ cursor, signal }) =>
      api.listFollowUps({ ...filters, cursor }, { signal }),
  );
}

/** What people did to an event or a talk, the latest first. */
export function useChanges(subject: string) {
  const api = useApi(learningsApiRef);
  return usePages<Change, ChangeList>(
    queryKeys.changes(subject),
    ({ cursor, signal }) => api.listChanges({ subject, cursor }, { signal }),
  );
}

/** Technologies by name, page after page. */
export function useTechnologies(
  filters: Filters<TechnologyListQuery>,
  options: { enabled: boolean },
) {
  const api = useApi(learningsApiRef);
  return usePages<Technology, TechnologyList>(
    queryKeys.technologyList(filters),
    ({ cursor, signal }) =>
      api.listTechnologies({ ...filters, cursor }, { signal }),
    options,
  );
}

/** One technology, or what it was merged into. */
export function useTechnology(id: string) {
  const api = useApi(learningsApiRef);
  return useQuery({
    queryKey: queryKeys.technology(id),
    queryFn: ({ signal }) => api.getTechnology(id, { signal }),
  });
}

/** What the ledger says of a technology, the latest first, page after page. */
export function useAdoption(technology: string) {
  const api = useApi(learningsApiRef);
  return usePages<AdoptionEntry, AdoptionList>(
    queryKeys.adoption(technology),
    ({ cursor, signal }) =>
      api.listAdoption({ technology, limit: 100, cursor }, { signal }),
  );
}

/** What is declared against what is detected, page after page. */
export function useDetections(filters: Filters<DetectionListQuery>) {
  const api = useApi(learningsApiRef);
  return usePages<Detection, DetectionList>(
    queryKeys.detections(filters),
    ({ cursor, signal }) =>
      api.listDetections({ ...filters, cursor }, { signal }),
  );
}

/** The radar of one scope, or of everybody. */
export function useRadar(scope: string | undefined) {
  const api = useApi(learningsApiRef);
  return useQuery({
    queryKey: queryKeys.radar(scope ?? ''),
    queryFn: ({ signal }) => api.getRadar({ scope }, { signal }),
    placeholderData: keepPreviousData,
  });
}

/** From talk to adoption, in counts. */
export function useInsights(query: InsightsQuery) {
  const api = useApi(learningsApiRef);
  return useQuery({
    queryKey: queryKeys.insights(query),
    queryFn: ({ signal }) => api.getInsights(query, { signal }),
    placeholderData: keepPreviousData,
  });
}
