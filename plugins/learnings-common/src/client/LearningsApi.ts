import type {
  Draft,
  DraftList,
  DraftListQuery,
  DraftWrite,
  EntityLearningList,
  EntityLearningListQuery,
  EntityLink,
  EntityLinkPatch,
  Event,
  EventList,
  EventListQuery,
  FollowUp,
  FollowUpList,
  FollowUpListQuery,
  FollowUpPatch,
  LearningList,
  LearningListQuery,
  ParseRequest,
  ParseResponse,
  Recap,
  RecapCreate,
  RecapList,
  RecapListQuery,
  RecapUpdate,
  Talk,
  TalkList,
  TalkListQuery,
  TechnologyList,
  TechnologyListQuery,
} from '../types';

/** How one request is made on behalf of somebody. */
export interface RequestOptions {
  /** A Backstage token; without one the app's own fetch adds the user's. */
  token?: string;
  signal?: AbortSignal;
}

/** A record and the version of it that the caller has seen. */
export interface Versioned {
  id: string;
  version: number;
}

/**
 * The learnings backend. Every method rejects with a `ResponseError` where the
 * backend answers with an error; a stale version is a `ConflictError`.
 */
export interface LearningsApi {
  parseRecap(
    request: ParseRequest,
    options?: RequestOptions,
  ): Promise<ParseResponse>;

  listRecaps(
    query: RecapListQuery,
    options?: RequestOptions,
  ): Promise<RecapList>;
  getRecap(id: string, options?: RequestOptions): Promise<Recap>;
  /** The original as it came in, unchanged. */
  getRecapSource(id: string, options?: RequestOptions): Promise<string>;
  createRecap(request: RecapCreate, options?: RequestOptions): Promise<Recap>;
  updateRecap(
    recap: Versioned,
    request: RecapUpdate,
    options?: RequestOptions,
  ): Promise<Recap>;
  deleteRecap(recap: Versioned, options?: RequestOptions): Promise<void>;
  publishRecap(recap: Versioned, options?: RequestOptions): Promise<Recap>;
  archiveRecap(recap: Versioned, options?: RequestOptions): Promise<Recap>;

  listDrafts(
    query: DraftListQuery,
    options?: RequestOptions,
  ): Promise<DraftList>;
  getDraft(id: string, options?: RequestOptions): Promise<Draft>;
  createDraft(request: DraftWrite, options?: RequestOptions): Promise<Draft>;
  updateDraft(
    draft: Versioned,
    request: DraftWrite,
    options?: RequestOptions,
  ): Promise<Draft>;
  deleteDraft(draft: Versioned, options?: RequestOptions): Promise<void>;

  listLearnings(
    query: LearningListQuery,
    options?: RequestOptions,
  ): Promise<LearningList>;
  /** Learnings of an entity, with those that reach it along relations. */
  listEntityLearnings(
    entityRef: string,
    query: EntityLearningListQuery,
    options?: RequestOptions,
  ): Promise<EntityLearningList>;
  updateLink(
    id: string,
    patch: EntityLinkPatch,
    options?: RequestOptions,
  ): Promise<EntityLink>;

  listEvents(
    query: EventListQuery,
    options?: RequestOptions,
  ): Promise<EventList>;
  getEvent(id: string, options?: RequestOptions): Promise<Event>;
  listTalks(query: TalkListQuery, options?: RequestOptions): Promise<TalkList>;
  getTalk(id: string, options?: RequestOptions): Promise<Talk>;
  listTechnologies(
    query: TechnologyListQuery,
    options?: RequestOptions,
  ): Promise<TechnologyList>;

  listFollowUps(
    query: FollowUpListQuery,
    options?: RequestOptions,
  ): Promise<FollowUpList>;
  updateFollowUp(
    followUp: Versioned,
    patch: FollowUpPatch,
    options?: RequestOptions,
  ): Promise<FollowUp>;
}
