import { ConflictError, NotFoundError, ResponseError } from '@backstage/errors';
import type {
  Draft,
  DraftWrite,
  EntityFacets,
  EntityLearning,
  EntityLearningListQuery,
  EntityLinkPatch,
  Event,
  EventListQuery,
  FollowUp,
  FollowUpList,
  Learning,
  LearningListQuery,
  LearningsApi,
  ParseRequest,
  ParseResponse,
  Recap,
  RecapContent,
  RecapCreate,
  RecapListQuery,
  RecapUpdate,
  Talk,
  TalkListQuery,
  Technology,
  TechnologyListQuery,
  Versioned,
} from '@conference-learnings/plugin-learnings-common';
import { aContent, aDraft, anId, aRecap } from './samples';

type Method = keyof LearningsApi;

const NOW = '2026-06-01T10:00:00.000Z';

/** A backend of the contract's shape that lives as long as one test. */
export class InMemoryLearningsApi implements LearningsApi {
  recaps: Recap[] = [];
  drafts: Draft[] = [];
  learnings: Learning[] = [];
  entityLearnings: EntityLearning[] = [];
  facets: EntityFacets = { events: [], technologies: [], openFollowUps: 0 };
  events: Event[] = [];
  talks: Talk[] = [];
  technologies: Technology[] = [];
  /** Items of a page where the request names no limit. */
  pageSize = 25;
  /** What is understood of a text. */
  understand = (request: ParseRequest): ParseResponse => ({
    format: 'markdown',
    content: aContent({
      title: request.content.split('\n')[0],
      body: request.content,
    }),
    warnings: [],
  });
  /** Every call in its order, as "method argument". */
  readonly calls: { method: Method; args: unknown[] }[] = [];

  readonly #failures = new Map<Method, Error>();
  readonly #gates = new Map<Method, Promise<void>>();

  /** Lets every call of a method fail until `mend`. */
  fail(method: Method, error: Error) {
    this.#failures.set(method, error);
  }

  mend(method: Method) {
    this.#failures.delete(method);
  }

  /** Keeps calls of a method waiting until the returned function is called. */
  hold(method: Method): () => void {
    let open = () => {};
    this.#gates.set(
      method,
      new Promise(resolve => {
        open = () => {
          this.#gates.delete(method);
          resolve();
        };
      }),
    );
    return () => open();
  }

  callsOf(method: Method) {
    return this.calls.filter(call => call.method === method);
  }

  async parseRecap(request: ParseRequest) {
    await this.#called('parseRecap', request);
    return this.understand(request);
  }

  async listRecaps(query: RecapListQuery) {
    await this.#called('listRecaps', query);
    return this.#page(
      this.recaps
        .filter(recap => !query.status || recap.status === query.status)
        .map(recap => ({
          ...recap,
          event: recap.event && { id: recap.event.id, name: recap.event.name },
          authors: recap.contributors.map(({ name, userRef }) => ({
            name,
            userRef,
          })),
        })),
      query,
    );
  }

  async getRecap(id: string) {
    await this.#called('getRecap', id);
    return this.#find(this.recaps, id);
  }

  async getRecapSource(id: string) {
    await this.#called('getRecapSource', id);
    return (await this.#find(this.recaps, id)).body;
  }

  async createRecap(request: RecapCreate) {
    await this.#called('createRecap', request);
    const recap = aRecap({
      ...stored(request.content),
      status: 'draft',
      publishedAt: null,
      source: {
        kind: request.source.kind,
        name: request.source.name,
        hash: '0'.repeat(64),
      },
    });
    this.recaps.push(recap);
    this.drafts = this.drafts.filter(draft => draft.id !== request.draftId);
    return recap;
  }

  async updateRecap(seen: Versioned, request: RecapUpdate) {
    await this.#called('updateRecap', seen, request);
    return this.#replace(this.recaps, seen, stored(request.content));
  }

  async deleteRecap(seen: Versioned) {
    await this.#called('deleteRecap', seen);
    await this.#checked(this.recaps, seen);
    this.recaps = this.recaps.filter(recap => recap.id !== seen.id);
  }

  async publishRecap(seen: Versioned) {
    await this.#called('publishRecap', seen);
    return this.#replace(this.recaps, seen, {
      status: 'published',
      publishedAt: NOW,
    });
  }

  async archiveRecap(seen: Versioned) {
    await this.#called('archiveRecap', seen);
    return this.#replace(this.recaps, seen, { status: 'archived' });
  }

  async listDrafts(query: { limit?: number; cursor?: string }) {
    await this.#called('listDrafts', query);
    return this.#page(this.drafts, query);
  }

  async getDraft(id: string) {
    await this.#called('getDraft', id);
    return this.#find(this.drafts, id);
  }

  async createDraft(request: DraftWrite) {
    await this.#called('createDraft', request);
    const draft = aDraft({ ...request });
    this.drafts.push(draft);
    return draft;
  }

  async updateDraft(seen: Versioned, request: DraftWrite) {
    await this.#called('updateDraft', seen, request);
    return this.#replace(this.drafts, seen, request);
  }

  async deleteDraft(seen: Versioned) {
    await this.#called('deleteDraft', seen);
    await this.#checked(this.drafts, seen);
    this.drafts = this.drafts.filter(draft => draft.id !== seen.id);
  }

  async listLearnings(query: LearningListQuery) {
    await this.#called('listLearnings', query);
    const text = query.text?.toLocaleLowerCase();
    return this.#page(
      this.learnings.filter(
        one =>
          ofKind(one, query.kind) &&
          (!query.event || one.event?.id === query.event) &&
          (!query.talk || one.talk?.id === query.talk) &&
          (!query.technology || one.technologies.includes(query.technology)) &&
          (!query.team || one.recap.publishingTeam === query.team) &&
          (!text || one.text.toLocaleLowerCase().includes(text)),
      ),
      query,
    );
  }

  async listEntityLearnings(entityRef: string, query: EntityLearningListQuery) {
    await this.#called('listEntityLearnings', entityRef, query);
    const page = this.#page(
      this.entityLearnings.filter(
        one =>
          one.link?.state !== 'dismissed' &&
          ofKind(one, query.kind) &&
          (query.reach !== 'own' || one.reach.kind === 'own') &&
          (!query.event || one.event?.id === query.event) &&
          (!query.technology || one.technologies.includes(query.technology)),
      ),
      query,
    );
    return query.cursor ? page : { ...page, facets: this.facets };
  }

  async updateLink(id: string, patch: EntityLinkPatch) {
    await this.#called('updateLink', id, patch);
    const all = [
      ...this.entityLearnings.map(one => one.link),
      ...this.recaps.flatMap(recap => [
        ...recap.links,
        ...[...recap.talks, ...recap.takeaways, ...recap.followUps].flatMap(
          item => item.links,
        ),
      ]),
    ];
    const link = all.find(one => one?.id === id);
    if (!link) throw new NotFoundError(`There is no link ${id}`);
    link.state = patch.state;
    return { ...link };
  }

  async listEvents(query: EventListQuery) {
    await this.#called('listEvents', query);
    const text = query.text?.toLocaleLowerCase() ?? '';
    return this.#page(
      this.events.filter(event =>
        event.name.toLocaleLowerCase().includes(text),
      ),
      query,
    );
  }

  async getEvent(id: string) {
    await this.#called('getEvent', id);
    return this.#find(this.events, id);
  }

  async listTalks(query: TalkListQuery) {
    await this.#called('listTalks', query);
    return this.#page(
      this.talks.filter(talk => !query.event || talk.event?.id === query.event),
      query,
    );
  }

  async getTalk(id: string) {
    await this.#called('getTalk', id);
    return this.#find(this.talks, id);
  }

  async listTechnologies(query: TechnologyListQuery) {
    await this.#called('listTechnologies', query);
    const text = query.text?.toLocaleLowerCase() ?? '';
    return this.#page(
      this.technologies.filter(one =>
        one.name.toLocaleLowerCase().includes(text),
      ),
      query,
    );
  }

  async listFollowUps(): Promise<FollowUpList> {
    await this.#called('listFollowUps');
    return { items: [], pageInfo: {} };
  }

  async updateFollowUp(seen: Versioned): Promise<FollowUp> {
    await this.#called('updateFollowUp', seen);
    throw new NotFoundError(`There is no follow-up ${seen.id}`);
  }

  async #called(method: Method, ...args: unknown[]) {
    this.calls.push({ method, args });
    await this.#gates.get(method);
    const failure = this.#failures.get(method);
    if (failure) throw await asResponseError(failure);
  }

  #page<T>(all: T[], query: { limit?: number; cursor?: string }) {
    const start = Number(query.cursor ?? 0);
    const end = start + (query.limit ?? this.pageSize);
    return {
      items: all.slice(start, end).map(item => structuredClone(item)),
      pageInfo: end < all.length ? { nextCursor: String(end) } : {},
      totalItems: all.length,
    };
  }

  async #find<T extends { id: string }>(all: T[], id: string): Promise<T> {
    const found = all.find(one => one.id === id);
    if (!found)
      throw await asResponseError(new NotFoundError(`There is no ${id}`));
    return structuredClone(found);
  }

  async #checked<T extends Versioned>(all: T[], seen: Versioned): Promise<T> {
    const present = await this.#find(all, seen.id);
    if (present.version !== seen.version)
      throw await asResponseError(
        new ConflictError('Somebody else has changed it'),
      );
    return present;
  }

  async #replace<T extends Versioned>(
    all: T[],
    seen: Versioned,
    change: Partial<T>,
  ) {
    const present = await this.#checked(all, seen);
    const next = { ...present, ...change, version: present.version + 1 };
    all.splice(
      all.findIndex(one => one.id === seen.id),
      1,
      next,
    );
    return structuredClone(next);
  }
}

const STATUS: Record<string, number> = {
  InputError: 400,
  NotAllowedError: 403,
  NotFoundError: 404,
  ConflictError: 409,
};

/** An error as it comes out of the real client. */
async function asResponseError(error: Error): Promise<ResponseError> {
  const status = STATUS[error.name] ?? 500;
  const body = {
    error: { name: error.name, message: error.message },
    response: { statusCode: status },
  };
  return ResponseError.fromResponse({
    ok: false,
    redirected: false,
    status,
    statusText: error.name,
    type: 'default',
    url: 'http://localhost/api/learnings',
    headers: new Headers({ 'content-type': 'application/json' }),
    text: async () => JSON.stringify(body),
  });
}

function ofKind(
  learning: Learning,
  wanted: LearningListQuery['kind'],
): boolean {
  if (!wanted) return true;
  const kinds = Array.isArray(wanted) ? wanted : [wanted];
  return kinds.some(kind => kind === learning.type || kind === learning.kind);
}

/** What is stored of a content: everything in it gets an id. */
function stored(content: RecapContent) {
  const links = (given: RecapContent['links']) =>
    given.map(link => ({ ...link, id: link.id ?? anId(), missing: false }));
  const item = <T extends { id?: string; links: RecapContent['links'] }>(
    one: T,
  ) => ({ ...one, id: one.id ?? anId(), links: links(one.links) });
  return {
    ...content,
    event: content.event && { ...content.event, id: anId() },
    talks: content.talks.map(note => ({ ...item(note), talkId: anId() })),
    takeaways: content.takeaways.map(item),
    followUps: content.followUps.map(one => ({ ...item(one), version: 1 })),
    links: links(content.links),
  };
}
