import type {
  AdoptionEntry,
  Change,
  Detection,
  Draft,
  EntityFacets,
  EntityLearning,
  Event,
  Insights,
  Learning,
  LearningsApi,
  Places,
  Presence,
  Recap,
  Revision,
  SourceFile,
  Talk,
  Radar,
  TechnologyDetail,
} from '@conference-learnings/plugin-learnings-common';
import { asResponseError } from './asResponseError';
import { noInsights } from './noInsights';

type Method = keyof LearningsApi;

/** Who is signed in. */
export const ME = 'user:default/ann';

/** The team that they are in. */
export const MY_TEAM = 'group:default/observability';

/** The time that it is in this backend. */
export const NOW = '2026-06-01T10:00:00.000Z';

/** What a backend of one test holds, what it was asked, and how it fails. */
export class State {
  recaps: Recap[] = [];
  /** What was deleted and can be brought back. */
  deleted: Recap[] = [];
  /** What each recap was, by its id, the oldest first. */
  revisions: Record<string, Revision[]> = {};
  drafts: Draft[] = [];
  /** Who else has a draft open, by its id. */
  present: Record<string, Presence['others']> = {};
  learnings: Learning[] = [];
  entityLearnings: EntityLearning[] = [];
  /** Where else it is read what concerns an entity, by its ref. */
  places: Record<string, Places> = {};
  facets: EntityFacets = {
    events: [],
    technologies: [],
    openFollowUps: 0,
    standings: [],
  };
  events: Event[] = [];
  talks: Talk[] = [];
  changes: Change[] = [];
  technologies: TechnologyDetail[] = [];
  radar: Radar = { quadrants: [], rings: [], entries: [] };
  insights: Insights = noInsights();
  /** The ledger, the latest first. */
  adoption: AdoptionEntry[] = [];
  detections: Detection[] = [];
  technologyNames: { name: string; category: string | null }[] = [];
  sourceFiles: (SourceFile & { content: string })[] = [];
  /** Items of a page where the request names no limit. */
  pageSize = 25;
  /** Every call in its order. */
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

  /** Notes a call; waits or fails where the test wants it to. */
  protected async called(method: Method, ...args: unknown[]) {
    this.calls.push({ method, args });
    await this.#gates.get(method);
    const failure = this.#failures.get(method);
    if (failure) throw await asResponseError(failure);
  }
}
