import { ResponseError } from '@backstage/errors';
import type { LearningsApi, RequestOptions, Versioned } from './LearningsApi';
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
    return this.#json<Recap>(`/recaps/${encodeURIComponent(id)}`, options);
  }

  async getRecapSource(id: string, options?: RequestOptions) {
    const response = await this.#send(
      `/recaps/${encodeURIComponent(id)}/source`,
      options,
    );
    return response.text();
  }

  createRecap(body: RecapCreate, options?: RequestOptions) {
    return this.#json<Recap>('/recaps', { method: 'POST', body, ...options });
  }

  updateRecap(recap: Versioned, body: RecapUpdate, options?: RequestOptions) {
    return this.#json<Recap>(`/recaps/${encodeURIComponent(recap.id)}`, {
      method: 'PUT',
      version: recap.version,
      body,
      ...options,
    });
  }

  async deleteRecap(recap: Versioned, options?: RequestOptions) {
    await this.#send(`/recaps/${encodeURIComponent(recap.id)}`, {
      method: 'DELETE',
      version: recap.version,
      ...options,
    });
  }

  publishRecap(recap: Versioned, options?: RequestOptions) {
    return this.#json<Recap>(
      `/recaps/${encodeURIComponent(recap.id)}/publish`,
      { method: 'POST', version: recap.version, ...options },
    );
  }

  archiveRecap(recap: Versioned, options?: RequestOptions) {
    return this.#json<Recap>(
      `/recaps/${encodeURIComponent(recap.id)}/archive`,
      { method: 'POST', version: recap.version, ...options },
    );
  }

  listDrafts(query: DraftListQuery, options?: RequestOptions) {
    return this.#json<DraftList>('/drafts', { query, ...options });
  }

  getDraft(id: string, options?: RequestOptions) {
    return this.#json<Draft>(`/drafts/${encodeURIComponent(id)}`, options);
  }

  createDraft(body: DraftWrite, options?: RequestOptions) {
    return this.#json<Draft>('/drafts', { method: 'POST', body, ...options });
  }

  updateDraft(draft: Versioned, body: DraftWrite, options?: RequestOptions) {
    return this.#json<Draft>(`/drafts/${encodeURIComponent(draft.id)}`, {
      method: 'PUT',
      version: draft.version,
      body,
      ...options,
    });
  }

  async deleteDraft(draft: Versioned, options?: RequestOptions) {
    await this.#send(`/drafts/${encodeURIComponent(draft.id)}`, {
      method: 'DELETE',
      version: draft.version,
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
    const path = entityRef.split(/[:/]/).map(encodeURIComponent).join('/');
    return this.#json<EntityLearningList>(`/entities/${path}/learnings`, {
      query,
      ...options,
    });
  }

  updateLink(id: string, body: EntityLinkPatch, options?: RequestOptions) {
    return this.#json<EntityLink>(`/links/${encodeURIComponent(id)}`, {
      method: 'PATCH',
      body,
      ...options,
    });
  }

  listEvents(query: EventListQuery, options?: RequestOptions) {
    return this.#json<EventList>('/events', { query, ...options });
  }

  getEvent(id: string, options?: RequestOptions) {
    return this.#json<Event>(`/events/${encodeURIComponent(id)}`, options);
  }

  listTalks(query: TalkListQuery, options?: RequestOptions) {
    return this.#json<TalkList>('/talks', { query, ...options });
  }

  getTalk(id: string, options?: RequestOptions) {
    return this.#json<Talk>(`/talks/${encodeURIComponent(id)}`, options);
  }

  listTechnologies(query: TechnologyListQuery, options?: RequestOptions) {
    return this.#json<TechnologyList>('/technologies', { query, ...options });
  }

  listFollowUps(query: FollowUpListQuery, options?: RequestOptions) {
    return this.#json<FollowUpList>('/follow-ups', { query, ...options });
  }

  updateFollowUp(
    followUp: Versioned,
    body: FollowUpPatch,
    options?: RequestOptions,
  ) {
    return this.#json<FollowUp>(
      `/follow-ups/${encodeURIComponent(followUp.id)}`,
      { method: 'PATCH', version: followUp.version, body, ...options },
    );
  }

  async #json<T>(path: string, call?: Call): Promise<T> {
    const response = await this.#send(path, call);
    return response.json();
  }

  async #send(path: string, call: Call = {}): Promise<Response> {
    const { method, query, body, version, token, signal } = call;
    const headers = new Headers();
    if (body !== undefined) headers.set('Content-Type', 'application/json');
    if (version !== undefined) headers.set('If-Match', `"${version}"`);
    if (token) headers.set('Authorization', `Bearer ${token}`);

    const baseUrl = await this.#discoveryApi.getBaseUrl('learnings');
    const response = await this.#fetchApi.fetch(
      `${baseUrl}${path}${queryString(query)}`,
      {
        method: method ?? 'GET',
        headers,
        body: body === undefined ? undefined : JSON.stringify(body),
        signal,
      },
    );
    if (!response.ok) throw await ResponseError.fromResponse(response);
    return response;
  }
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
