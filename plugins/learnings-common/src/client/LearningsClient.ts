import { ResponseError } from '@backstage/errors';
import type { LearningsApi, RequestOptions, Versioned } from './LearningsApi';
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
  Places,
  PlacesRequest,
  LearningList,
  LearningListQuery,
  Merge,
  ParseRequest,
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

type Query = Record<
  string,
  string | number | boolean | readonly string[] | undefined
>;

interface Call extends RequestOptions {
  method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  query?: Query;
  body?: unknown;
  /** Sent as `If-Match`. */
  version?: number;
}

/** Talks to the learnings backend over HTTP, in a browser or in Node. */
export class LearningsClient implements LearningsApi {
  readonly #discoveryApi: { getBaseUrl(pluginId: string): Promise<string> };
  readonly #fetchApi: { fetch: typeof fetch };

  constructor(options: {
    discoveryApi: { getBaseUrl(pluginId: string): Promise<string> };
    fetchApi: { fetch: typeof fetch };
  }) {
    this.#discoveryApi = options.discoveryApi;
    this.#fetchApi = options.fetchApi;
  }

  parseRecap(body: ParseRequest, options?: RequestOptions) {
    return this.#json<ParseResponse>('/recaps/parse', {
      method: 'POST',
      body,
      ...options,
    });
  }

  listRecaps(query: RecapListQuery, options?: RequestOptions) {
    return this.#json<RecapList>('/recaps', { query, ...options });
  }

  getRecap(id: string, options?: RequestOptions) {
    return this.#json<Recap>(path`/recaps/${id}`, options);
  }

  async getRecapSource(id: string, options?: RequestOptions) {
    const response = await this.#send(path`/recaps/${id}/source`, options);
    return response.text();
  }

  createRecap(body: RecapCreate, options?: RequestOptions) {
    return this.#json<Recap>('/recaps', { method: 'POST', body, ...options });
  }

  updateRecap(recap: Versioned, body: RecapUpdate, options?: RequestOptions) {
    return this.#json<Recap>(path`/recaps/${recap.id}`, {
      method: 'PUT',
      version: recap.version,
      body,
      ...options,
    });
  }

  async deleteRecap(recap: Versioned, options?: RequestOptions) {
    await this.#send(path`/recaps/${recap.id}`, {
      method: 'DELETE',
      version: recap.version,
      ...options,
    });
  }

  publishRecap(recap: Versioned, options?: RequestOptions) {
    return this.#json<Recap>(path`/recaps/${recap.id}/publish`, {
      method: 'POST',
      version: recap.version,
      ...options,
    });
  }

  archiveRecap(recap: Versioned, options?: RequestOptions) {
    return this.#json<Recap>(path`/recaps/${recap.id}/archive`, {
      method: 'POST',
      version: recap.version,
      ...options,
    });
  }

  undeleteRecap(id: string, options?: RequestOptions) {
    return this.#json<Recap>(path`/recaps/${id}/undelete`, {
      method: 'POST',
      ...options,
    });
  }

  getPlaces(body: PlacesRequest, options?: RequestOptions) {
    return this.#json<Places>('/entities/places', {
      method: 'POST',
      body,
      ...options,
    });
  }

  getKnown(body: KnownRequest, options?: RequestOptions) {
    return this.#json<Known>('/recaps/known', {
      method: 'POST',
      body,
      ...options,
    });
  }

  openWorkingCopy(recapId: string, options?: RequestOptions) {
    return this.#json<Draft>(path`/recaps/${recapId}/working-copy`, {
      method: 'POST',
      ...options,
    });
  }

  listRevisions(
    recapId: string,
    query: RevisionListQuery,
    options?: RequestOptions,
  ) {
    return this.#json<RevisionList>(path`/recaps/${recapId}/revisions`, {
      query,
      ...options,
    });
  }

  getRevision(recapId: string, version: number, options?: RequestOptions) {
    return this.#json<Revision>(
      path`/recaps/${recapId}/revisions/${String(version)}`,
      options,
    );
  }

  restoreRevision(recap: Versioned, version: number, options?: RequestOptions) {
    return this.#json<Recap>(
      path`/recaps/${recap.id}/revisions/${String(version)}/restore`,
      { method: 'POST', version: recap.version, ...options },
    );
  }

  reassignRecaps(body: Reassign, options?: RequestOptions) {
    return this.#json<Reached>('/recaps/reassign', {
      method: 'POST',
      body,
      ...options,
    });
  }

  relink(body: Relink, options?: RequestOptions) {
    return this.#json<Reached>('/links/relink', {
      method: 'POST',
      body,
      ...options,
    });
  }

  listAdoption(query: AdoptionListQuery, options?: RequestOptions) {
    return this.#json<AdoptionList>('/adoption', { query, ...options });
  }

  recordAdoption(
    technologyId: string,
    body: AdoptionRecordWrite,
    options?: RequestOptions,
  ) {
    return this.#json<AdoptionEntry>(
      path`/technologies/${technologyId}/adoption`,
      {
        method: 'POST',
        body,
        ...options,
      },
    );
  }

  listDetections(query: DetectionListQuery, options?: RequestOptions) {
    return this.#json<DetectionList>('/detections', { query, ...options });
  }

  listDrafts(query: DraftListQuery, options?: RequestOptions) {
    return this.#json<DraftList>('/drafts', { query, ...options });
  }

  getDraft(id: string, options?: RequestOptions) {
    return this.#json<Draft>(path`/drafts/${id}`, options);
  }

  createDraft(body: DraftCreate, options?: RequestOptions) {
    return this.#json<Draft>('/drafts', { method: 'POST', body, ...options });
  }

  updateDraft(draft: Versioned, body: DraftWrite, options?: RequestOptions) {
    return this.#json<Draft>(path`/drafts/${draft.id}`, {
      method: 'PUT',
      version: draft.version,
      body,
      ...options,
    });
  }

  async deleteDraft(draft: Versioned, options?: RequestOptions) {
    await this.#send(path`/drafts/${draft.id}`, {
      method: 'DELETE',
      version: draft.version,
      ...options,
    });
  }

  setDraftPeople(id: string, body: DraftPeople, options?: RequestOptions) {
    return this.#json<Draft>(path`/drafts/${id}/people`, {
      method: 'PUT',
      body,
      ...options,
    });
  }

  keepPresence(
    draftId: string,
    body: PresenceRequest,
    options?: RequestOptions,
  ) {
    return this.#json<Presence>(path`/drafts/${draftId}/presence`, {
      method: 'POST',
      body,
      ...options,
    });
  }

  listLearnings(query: LearningListQuery, options?: RequestOptions) {
    return this.#json<LearningList>('/learnings', { query, ...options });
  }

  listEntityLearnings(
    entityRef: string,
    query: EntityLearningListQuery,
    options?: RequestOptions,
  ) {
    const entityPath = entityRef
      .split(/[:/]/)
      .map(encodeURIComponent)
      .join('/');
    return this.#json<EntityLearningList>(`/entities/${entityPath}/learnings`, {
      query,
      ...options,
    });
  }

  updateLink(id: string, body: EntityLinkPatch, options?: RequestOptions) {
    return this.#json<EntityLink>(path`/links/${id}`, {
      method: 'PATCH',
      body,
      ...options,
    });
  }

  listEvents(query: EventListQuery, options?: RequestOptions) {
    return this.#json<EventList>('/events', { query, ...options });
  }

  getEvent(id: string, options?: RequestOptions) {
    return this.#json<Event>(path`/events/${id}`, options);
  }

  updateEvent(event: Versioned, body: EventUpdate, options?: RequestOptions) {
    return this.#json<Change>(path`/events/${event.id}`, {
      method: 'PUT',
      version: event.version,
      body,
      ...options,
    });
  }

  mergeEvent(id: string, body: Merge, options?: RequestOptions) {
    return this.#json<Change>(path`/events/${id}/merge`, {
      method: 'POST',
      body,
      ...options,
    });
  }

  splitEvent(id: string, body: EventSplit, options?: RequestOptions) {
    return this.#json<Change>(path`/events/${id}/split`, {
      method: 'POST',
      body,
      ...options,
    });
  }

  listTalks(query: TalkListQuery, options?: RequestOptions) {
    return this.#json<TalkList>('/talks', { query, ...options });
  }

  getTalk(id: string, options?: RequestOptions) {
    return this.#json<Talk>(path`/talks/${id}`, options);
  }

  updateTalk(talk: Versioned, body: TalkUpdate, options?: RequestOptions) {
    return this.#json<Change>(path`/talks/${talk.id}`, {
      method: 'PUT',
      version: talk.version,
      body,
      ...options,
    });
  }

  mergeTalk(id: string, body: Merge, options?: RequestOptions) {
    return this.#json<Change>(path`/talks/${id}/merge`, {
      method: 'POST',
      body,
      ...options,
    });
  }

  splitTalk(id: string, body: TalkSplit, options?: RequestOptions) {
    return this.#json<Change>(path`/talks/${id}/split`, {
      method: 'POST',
      body,
      ...options,
    });
  }

  listChanges(query: ChangeListQuery, options?: RequestOptions) {
    return this.#json<ChangeList>('/changes', { query, ...options });
  }

  undoChange(id: string, options?: RequestOptions) {
    return this.#json<Change>(path`/changes/${id}/undo`, {
      method: 'POST',
      ...options,
    });
  }

  listTechnologies(query: TechnologyListQuery, options?: RequestOptions) {
    return this.#json<TechnologyList>('/technologies', { query, ...options });
  }

  getTechnology(id: string, options?: RequestOptions) {
    return this.#json<TechnologyDetail>(path`/technologies/${id}`, options);
  }

  createTechnology(body: TechnologyContent, options?: RequestOptions) {
    return this.#json<TechnologyDetail>('/technologies', {
      method: 'POST',
      body,
      ...options,
    });
  }

  updateTechnology(
    { id, version }: Versioned,
    body: TechnologyUpdate,
    options?: RequestOptions,
  ) {
    return this.#json<Change>(path`/technologies/${id}`, {
      method: 'PUT',
      version,
      body,
      ...options,
    });
  }

  mergeTechnology(id: string, body: Merge, options?: RequestOptions) {
    return this.#json<Change>(path`/technologies/${id}/merge`, {
      method: 'POST',
      body,
      ...options,
    });
  }

  getRadar(query: RadarQuery, options?: RequestOptions) {
    return this.#json<Radar>('/radar', { query, ...options });
  }

  getInsights(query: InsightsQuery, options?: RequestOptions) {
    return this.#json<Insights>('/insights', { query, ...options });
  }

  listTechnologyNames(
    query: TechnologyNameListQuery,
    options?: RequestOptions,
  ) {
    return this.#json<TechnologyNameList>('/technologies/names', {
      query,
      ...options,
    });
  }

  listSourceFiles(query: SourceFileListQuery, options?: RequestOptions) {
    return this.#json<SourceFileList>('/sources/files', { query, ...options });
  }

  getSourceFile(query: SourceFileQuery, options?: RequestOptions) {
    return this.#json<SourceFileContent>('/sources/files/content', {
      query,
      ...options,
    });
  }

  listFollowUps(query: FollowUpListQuery, options?: RequestOptions) {
    return this.#json<FollowUpList>('/follow-ups', { query, ...options });
  }

  createFollowUp(body: FollowUpWrite, options?: RequestOptions) {
    return this.#json<FollowUp>('/follow-ups', {
      method: 'POST',
      body,
      ...options,
    });
  }

  updateFollowUp(
    followUp: Versioned,
    body: FollowUpPatch,
    options?: RequestOptions,
  ) {
    return this.#json<FollowUp>(path`/follow-ups/${followUp.id}`, {
      method: 'PATCH',
      version: followUp.version,
      body,
      ...options,
    });
  }

  async #json<T>(route: string, call?: Call): Promise<T> {
    const response = await this.#send(route, call);
    return response.json();
  }

  async #send(route: string, call: Call = {}): Promise<Response> {
    const { method, query, body, version, token, signal, keepalive } = call;
    const headers = new Headers();
    if (body !== undefined) headers.set('Content-Type', 'application/json');
    if (version !== undefined) headers.set('If-Match', `"${version}"`);
    if (token) headers.set('Authorization', `Bearer ${token}`);

    const baseUrl = await this.#discoveryApi.getBaseUrl('learnings');
    const response = await this.#fetchApi.fetch(
      `${baseUrl}${route}${queryString(query)}`,
      {
        method: method ?? 'GET',
        headers,
        body: body === undefined ? undefined : JSON.stringify(body),
        signal,
        keepalive,
      },
    );
    if (!response.ok) throw await ResponseError.fromResponse(response);
    return response;
  }
}

/** A path with each of its values encoded. */
function path(parts: TemplateStringsArray, ...values: string[]): string {
  return String.raw(parts, ...values.map(encodeURIComponent));
}

function queryString(query: Query = {}): string {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    for (const one of Array.isArray(value) ? value : [value])
      if (one !== undefined) params.append(name, String(one));
  }
  const text = params.toString();
  return text && `?${text}`;
}
