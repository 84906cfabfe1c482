import type {
  Draft,
  DraftWrite,
  LearningsApi,
  Versioned,
} from '@conference-learnings/plugin-learnings-common';
import { reasonOf } from '../../api/reasonOf';

/** How long the typing pauses before it is saved, in milliseconds. */
const PAUSE = 1000;

export interface SaveStatus {
  state: 'clean' | 'waiting' | 'saving' | 'saved' | 'failed' | 'conflict';
  /** ISO 8601; of the last save that went well. */
  savedAt: string | null;
  error: Error | null;
  /** The draft's id, once it has one. */
  draftId: string | null;
}

/**
 * Saves a draft on the server while it is being written: one request at a
 * time, always with the newest text, and never over somebody else's change.
 */
export class DraftSaver {
  readonly #api: LearningsApi;
  readonly #listeners = new Set<() => void>();
  #draft: Versioned | undefined;
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

  /** Takes note of what is written now; saves it once the writing pauses. */
  change(write: DraftWrite) {
    if (this.#stopped) return;
    this.#unsaved = write;
    if (this.#status.state === 'conflict') return;
    if (!this.#running) this.#tell({ state: 'waiting' });
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.flush(), PAUSE);
  }

  /** Saves now what is not saved yet; resolves when that is over. */
  async flush(): Promise<void> {
    clearTimeout(this.#timer);
    if (this.#running) await this.#running;
    if (!this.#unsaved || this.#stopped || this.#status.state === 'conflict')
      return;
    this.#running = this.#save(this.#unsaved);
    await this.#running;
    this.#running = undefined;
  }

  /** Saves over what somebody else has saved in the meantime. */
  async overwrite(): Promise<void> {
    if (!this.#draft) return;
    try {
      this.#draft = await this.#api.getDraft(this.#draft.id);
      this.#tell({ state: 'waiting' });
    } catch (error) {
      this.#failed(error);
    }
    await this.flush();
  }

  /** Saves no more: the draft has become a recap, or is given up. */
  stop() {
    clearTimeout(this.#timer);
    this.#stopped = true;
    this.#unsaved = undefined;
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
      this.#failed(error);
    }
  }

  #failed(thrown: unknown) {
    const error = thrown instanceof Error ? thrown : new Error(String(thrown));
    const conflict = reasonOf(error).name === 'ConflictError';
    this.#tell({ state: conflict ? 'conflict' : 'failed', error });
  }

  #tell(change: Partial<SaveStatus>) {
    this.#status = { ...this.#status, ...change };
    this.#listeners.forEach(listener => listener());
  }
}
