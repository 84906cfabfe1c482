import type {
  Draft,
  DraftWrite,
  LearningsApi,
} from '@conference-learnings/plugin-learnings-common';
import { reasonOf, sentWith } from '../../api/reasonOf';

/** How long the typing pauses before it is saved, in milliseconds. */
const PAUSE = 1000;
/** How long after a save that failed it is tried again, in milliseconds. */
const RETRY = 5000;

export interface SaveStatus {
  /**
   * `stale`: somebody else has saved another version, `theirs`. `gone`: the
   * draft is no longer there: it was published, or deleted.
   */
  state: 'clean' | 'waiting' | 'saving' | 'saved' | 'failed' | 'stale' | 'gone';
  /** ISO 8601; of the last save that went well. */
  savedAt: string | null;
  error: Error | null;
  /** The draft's id, once it has one. */
  draftId: string | null;
  theirs: Draft | null;
  /** The recap that a draft which is gone has become, where it has. */
  recapId: string | null;
}

const asError = (thrown: unknown) =>
  thrown instanceof Error ? thrown : new Error(String(thrown));

/**
 * Saves a draft on the server while it is being written: one request at a
 * time, always with the newest text, never over somebody else's change, and
 * again and again where it fails.
 */
export class DraftSaver {
  readonly #api: LearningsApi;
  readonly #listeners = new Set<() => void>();
  #draft: Draft | undefined;
  #unsaved: DraftWrite | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #running: Promise<void> | undefined;
  #stopped = false;
  #status: SaveStatus;

  constructor(api: LearningsApi, draft?: Draft) {
    this.#api = api;
    this.#draft = draft;
    this.#status = {
      state: 'clean',
      savedAt: draft?.updatedAt ?? null,
      error: null,
      draftId: draft?.id ?? null,
      theirs: null,
      recapId: null,
    };
  }

  readonly subscribe = (listener: () => void) => {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  };

  readonly status = () => this.#status;

  /** What is not on the server yet. */
  readonly unsaved = () => this.#unsaved;

  /** The draft as it was on the server when this page last saw it. */
  readonly saved = () => this.#draft;

  /** Whether the draft has become a recap, or is given up. */
  readonly hasStopped = () => this.#stopped;

  /** Takes note of what is written now; saves it once the writing pauses. */
  change(write: DraftWrite) {
    if (this.#stopped) return;
    this.#unsaved = write;
    if (this.#isHeldUp()) return;
    // Told once: what changes with each letter must not draw the page each time.
    if (!this.#running && this.#status.state !== 'waiting')
      this.#tell({ state: 'waiting' });
    this.#flushIn(PAUSE);
  }

  /** Saves now what is not saved yet; resolves when that is over. */
  async flush(): Promise<void> {
    clearTimeout(this.#timer);
    if (this.#running) await this.#running;
    if (!this.#unsaved || this.#stopped || this.#isHeldUp()) return;
    this.#running = this.#save(this.#unsaved);
    await this.#running;
    this.#running = undefined;
  }

  /** Looks at what somebody else has saved, where there is something newer. */
  async pull(version: number): Promise<void> {
    if (this.#running) await this.#running;
    if (this.#stopped || !this.#draft || this.#draft.version >= version) return;
    await this.lookAtTheirs();
  }

  /**
   * Goes on from somebody else's version.
   *
   * @param merged - what was made of theirs and of what is not saved here; null
   *   where there was nothing of one's own
   */
  adopt(theirs: Draft, merged: DraftWrite | null) {
    this.#draft = theirs;
    this.#unsaved = merged ?? undefined;
    this.#tell({
      state: merged ? 'waiting' : 'saved',
      savedAt: theirs.updatedAt,
      error: null,
      theirs: null,
    });
    if (merged) this.#flushIn(0);
  }

  /** Takes note of who writes it now; its version stays. */
  readonly setPeople = ({ createdBy, editors }: Draft) => {
    if (!this.#draft) return;
    this.#draft = { ...this.#draft, createdBy, editors };
    this.#tell({});
  };

  /** Saves as a new draft what belonged to one that is gone. */
  async saveAnew(): Promise<void> {
    if (this.#status.state !== 'gone' || !this.#draft) return;
    const { title, source, body, review } = this.#draft;
    this.#unsaved ??= { title, source, body, review };
    this.#draft = undefined;
    this.#tell({ state: 'waiting', draftId: null, recapId: null });
    await this.flush();
  }

  /** Saves no more: the draft has become a recap, or is given up. */
  stop() {
    clearTimeout(this.#timer);
    this.#stopped = true;
    this.#unsaved = undefined;
  }

  /** Nothing is saved until a person, or a merge, has decided how to go on. */
  #isHeldUp() {
    return this.#status.state === 'stale' || this.#status.state === 'gone';
  }

  #flushIn(milliseconds: number) {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.flush(), milliseconds);
  }

  async #save(write: DraftWrite) {
    this.#tell({ state: 'saving' });
    try {
      const saved = this.#draft
        ? await this.#api.updateDraft(this.#draft, write)
        : await this.#api.createDraft(write);
      this.#draft = saved;
      const newest = this.#unsaved === write;
      if (newest) this.#unsaved = undefined;
      this.#tell({
        state: newest ? 'saved' : 'waiting',
        savedAt: saved.updatedAt,
        error: null,
        draftId: saved.id,
      });
    } catch (error) {
      await this.#failed(asError(error));
    }
  }

  async #failed(error: Error) {
    const { name } = reasonOf(error);
    if (this.#draft && ['ConflictError', 'NotFoundError'].includes(name)) {
      await this.lookAtTheirs();
      return;
    }
    this.#tell({ state: 'failed', error });
    if (!this.#stopped) this.#flushIn(RETRY);
  }

  /** Finds out what has become of the draft elsewhere. */
  async lookAtTheirs() {
    if (!this.#draft || this.#stopped) return;
    try {
      const theirs = await this.#api.getDraft(this.#draft.id);
      this.#tell({ state: 'stale', theirs });
    } catch (thrown) {
      const error = asError(thrown);
      const recapId = sentWith(error, 'recapId');
      if (reasonOf(error).name === 'NotFoundError')
        this.#tell({
          state: 'gone',
          error,
          recapId: typeof recapId === 'string' ? recapId : null,
        });
      else await this.#failed(error);
    }
  }

  #tell(change: Partial<SaveStatus>) {
    this.#status = { ...this.#status, ...change };
    this.#listeners.forEach(listener => listener());
  }
}
