import type {
  AdoptionEntry,
  AdoptionList,
  AdoptionListQuery,
  AdoptionRecordWrite,
  Change,
  ChangeList,
  ChangeListQuery,
  DetectionList,
  DetectionListQuery,
  Draft,
  DraftCreate,
  DraftList,
  DraftListQuery,
  DraftPeople,
  DraftWrite,
  EntityLearningList,
  EntityLearningListQuery,
  EntityLink,
  EntityLinkPatch,
  Event,
  EventList,
  EventListQuery,
  EventSplit,
  EventUpdate,
  FollowUp,
  FollowUpList,
  FollowUpListQuery,
  FollowUpPatch,
  FollowUpWrite,
  Insights,
  InsightsQuery,
  Known,
  KnownRequest,
  LearningList,
  LearningListQuery,
  Merge,
  ParseRequest,
  Places,
  PlacesRequest,
  ParseResponse,
  Presence,
  PresenceRequest,
  Radar,
  RadarQuery,
  Reached,
  Reassign,
  Recap,
  RecapCreate,
  RecapList,
  RecapListQuery,
  RecapUpdate,
  Relink,
  Revision,
  RevisionList,
  RevisionListQuery,
  SourceFileContent,
  SourceFileList,
  SourceFileListQuery,
  SourceFileQuery,
  Talk,
  TalkList,
  TalkListQuery,
  TalkSplit,
  TalkUpdate,
  TechnologyContent,
  TechnologyDetail,
  TechnologyList,
  TechnologyListQuery,
  TechnologyNameList,
  TechnologyNameListQuery,
  TechnologyUpdate,
} from '../types';

/** How one request is made on behalf of somebody. */
export interface RequestOptions {
  /** A Backstage token; without one the app's own fetch adds the user's. */
  token?: string;
  signal?: AbortSignal;
  /** The request outlives the page that makes it. */
  keepalive?: boolean;
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
  /** It can be brought back for a while. */
  deleteRecap(recap: Versioned, options?: RequestOptions): Promise<void>;
  undeleteRecap(id: string, options?: RequestOptions): Promise<Recap>;
  publishRecap(recap: Versioned, options?: RequestOptions): Promise<Recap>;
  archiveRecap(recap: Versioned, options?: RequestOptions): Promise<Recap>;

  /** Who moved which technology to which stage, the latest first. */
  listAdoption(
    query: AdoptionListQuery,
    options?: RequestOptions,
  ): Promise<AdoptionList>;
  /** Records how far a scope is with a technology. */
  recordAdoption(
    technologyId: string,
    record: AdoptionRecordWrite,
    options?: RequestOptions,
  ): Promise<AdoptionEntry>;

  /** How the entities that the reader may see stand to technologies. */
  listDetections(
    query: DetectionListQuery,
    options?: RequestOptions,
  ): Promise<DetectionList>;

  /** Where else it is read what concerns some entities. */
  getPlaces(request: PlacesRequest, options?: RequestOptions): Promise<Places>;
  /** What is already known of what a recap speaks of. */
  getKnown(request: KnownRequest, options?: RequestOptions): Promise<Known>;
  /** The draft in which a recap is edited, made where there is none. */
  openWorkingCopy(recapId: string, options?: RequestOptions): Promise<Draft>;

  /** What a recap was, the latest first. */
  listRevisions(
    recapId: string,
    query: RevisionListQuery,
    options?: RequestOptions,
  ): Promise<RevisionList>;
  getRevision(
    recapId: string,
    version: number,
    options?: RequestOptions,
  ): Promise<Revision>;
  /** Makes a recap what it was in a former version. */
  restoreRevision(
    recap: Versioned,
    version: number,
    options?: RequestOptions,
  ): Promise<Recap>;

  reassignRecaps(request: Reassign, options?: RequestOptions): Promise<Reached>;
  relink(request: Relink, options?: RequestOptions): Promise<Reached>;

  listDrafts(
    query: DraftListQuery,
    options?: RequestOptions,
  ): Promise<DraftList>;
  getDraft(id: string, options?: RequestOptions): Promise<Draft>;
  /** With an id, it is one draft however often it is asked for. */
  createDraft(request: DraftCreate, options?: RequestOptions): Promise<Draft>;
  updateDraft(
    draft: Versioned,
    request: DraftWrite,
    options?: RequestOptions,
  ): Promise<Draft>;
  deleteDraft(draft: Versioned, options?: RequestOptions): Promise<void>;

  /** Shares a draft or hands it over. */
  setDraftPeople(
    id: string,
    people: DraftPeople,
    options?: RequestOptions,
  ): Promise<Draft>;
  /** Says that a draft is open here, and learns who else has it open. */
  keepPresence(
    draftId: string,
    request: PresenceRequest,
    options?: RequestOptions,
  ): Promise<Presence>;

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
  updateEvent(
    event: Versioned,
    request: EventUpdate,
    options?: RequestOptions,
  ): Promise<Change>;
  mergeEvent(
    id: string,
    request: Merge,
    options?: RequestOptions,
  ): Promise<Change>;
  splitEvent(
    id: string,
    request: EventSplit,
    options?: RequestOptions,
  ): Promise<Change>;

  listTalks(query: TalkListQuery, options?: RequestOptions): Promise<TalkList>;
  getTalk(id: string, options?: RequestOptions): Promise<Talk>;
  updateTalk(
    talk: Versioned,
    request: TalkUpdate,
    options?: RequestOptions,
  ): Promise<Change>;
  mergeTalk(
    id: string,
    request: Merge,
    options?: RequestOptions,
  ): Promise<Change>;
  splitTalk(
    id: string,
    request: TalkSplit,
    options?: RequestOptions,
  ): Promise<Change>;

  /** What people did to an event, a talk or a technology, the latest first. */
  listChanges(
    query: ChangeListQuery,
    options?: RequestOptions,
  ): Promise<ChangeList>;
  undoChange(id: string, options?: RequestOptions): Promise<Change>;

  listTechnologies(
    query: TechnologyListQuery,
    options?: RequestOptions,
  ): Promise<TechnologyList>;

  /** One technology; the id of one that was merged gives what it was merged into. */
  getTechnology(
    id: string,
    options?: RequestOptions,
  ): Promise<TechnologyDetail>;
  /** Adds a technology that no recap mentions. */
  createTechnology(
    content: TechnologyContent,
    options?: RequestOptions,
  ): Promise<TechnologyDetail>;
  updateTechnology(
    technology: Versioned,
    request: TechnologyUpdate,
    options?: RequestOptions,
  ): Promise<Change>;
  /** Makes one of two; the ledger keeps what both did. */
  mergeTechnology(
    id: string,
    request: Merge,
    options?: RequestOptions,
  ): Promise<Change>;
  /** Names to choose from while typing, the likeliest first. */
  listTechnologyNames(
    query: TechnologyNameListQuery,
    options?: RequestOptions,
  ): Promise<TechnologyNameList>;

  /** The ledger as a tech radar. */
  getRadar(query: RadarQuery, options?: RequestOptions): Promise<Radar>;
  /** From talk to adoption, in counts. */
  getInsights(
    query: InsightsQuery,
    options?: RequestOptions,
  ): Promise<Insights>;

  /** Files of the configured sources, by path. */
  listSourceFiles(
    query: SourceFileListQuery,
    options?: RequestOptions,
  ): Promise<SourceFileList>;
  getSourceFile(
    query: SourceFileQuery,
    options?: RequestOptions,
  ): Promise<SourceFileContent>;

  listFollowUps(
    query: FollowUpListQuery,
    options?: RequestOptions,
  ): Promise<FollowUpList>;
  /** Logs one on its own, or from a takeaway or recap. */
  createFollowUp(
    request: FollowUpWrite,
    options?: RequestOptions,
  ): Promise<FollowUp>;
  updateFollowUp(
    followUp: Versioned,
    patch: FollowUpPatch,
    options?: RequestOptions,
  ): Promise<FollowUp>;
}
