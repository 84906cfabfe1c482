import type {
  Draft,
  DraftWrite,
  LearningsApi,
} from '@conference-learnings/plugin-learnings-common';
import { reasonOf, sentWith } from '../../api/reasonOf';
import { newId } from '../../newId';
import { sameJson } from './drafts/sameJson';

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

/** What was written into a draft, without all that is about it. */
const writtenIn = ({
  title,
  source,
  body,
  review,
}: DraftWrite): DraftWrite => ({
  title,
  source,
  body,
  review,
});

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
  /** Under which it is made, however often that is asked for. */
  #newId = newId();
  #unsaved: DraftWrite | undefined;
  /** What was sent and never answered: the server may have got it. */
  #unanswered: DraftWrite | undefined;
  /** The server may hold another version than this page knows. */
  #mustLook = false;
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

  /** The id that the draft has, or will have once it is saved. */
  readonly id = () => this.#draft?.id ?? this.#newId;

  /** Whether the draft has become a recap, or is given up. */
  readonly hasStopped = () => this.#stopped;

  /** Takes note of what is written now; saves it once the writing pauses. */
  change(write: DraftWrite) {
    if (this.#stopped) return;
    this.#unsaved = write;
    // Told once: what changes with each letter must not draw the page each time.
    const { state } = this.#status;
    if (!this.#isHeldUp() && state !== 'waiting' && state !== 'saving')
      this.#tell({ state: 'waiting' });
    this.#flushIn(PAUSE);
  }

  /** Saves now what is not saved yet; resolves when that is over. */
  async flush(): Promise<void> {
    clearTimeout(this.#timer);
    // Of several that wait, the first goes on and the others wait for it.
    while (this.#running) await this.#running;
    this.#running = this.#catchUp().finally(() => {
      this.#running = undefined;
    });
    await this.#running;
  }

  /**
   * Saves for the last time: where that fails, it is not tried again by itself,
   * for the text may have been taken up elsewhere by then.
   */
  async leave(): Promise<void> {
    await this.flush();
    clearTimeout(this.#timer);
  }

  /** Looks at what somebody else has saved, where there is something newer. */
  async pull(version: number): Promise<void> {
    while (this.#running) await this.#running;
    if (this.#draft && this.#draft.version < version) await this.lookAtTheirs();
  }

  /** Finds out what has become of the draft elsewhere. */
  async lookAtTheirs(): Promise<void> {
    this.#mustLook = true;
    await this.flush();
  }

  /**
   * Goes on from somebody else's version.
   *
   * @param merged - what was made of theirs and of what is not saved here; null
   *   where there was nothing of one's own
   */
  adopt(theirs: Draft, merged: DraftWrite | null) {
    this.#draft = theirs;
    this.#unanswered = undefined;
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
    if (this.#status.state !== 'gone') return;
    if (this.#draft) this.#unsaved ??= writtenIn(this.#draft);
    this.#draft = undefined;
    this.#newId = newId();
    this.#unanswered = undefined;
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

  async #catchUp() {
    if (this.#mustLook) await this.#look();
    if (this.#mustLook || this.#stopped) return;
    // Whoever keeps a copy elsewhere hears of what was written since.
    if (this.#isHeldUp()) this.#tell({});
    else if (this.#unsaved) await this.#save(this.#unsaved);
  }

  async #save(write: DraftWrite) {
    this.#tell({ state: 'saving' });
    try {
      const saved = this.#draft
        ? await this.#api.updateDraft(this.#draft, write)
        : await this.#api.createDraft({ ...write, id: this.#newId });
      this.#took(saved, write);
    } catch (thrown) {
      const error = asError(thrown);
      const isOvertaken =
        this.#draft !== undefined &&
        ['ConflictError', 'NotFoundError'].includes(reasonOf(error).name);
      this.#mustLook = true;
      if (isOvertaken) await this.#look();
      // It was never heard of, and has become a recap.
      else if (sentWith(error, 'recapId')) this.#wentAway(error);
      else this.#unanswered = write;
      // It was never heard of, and somebody went on with it: this is another.
      if (!this.#draft && reasonOf(error).name === 'ConflictError')
        this.#newId = newId();
      // Whatever it found, or else nothing that tells why.
      if (this.#status.state === 'saving') this.#failed(error);
    }
  }

  /** @param write - what was sent, and is what the server has now */
  #took(saved: Draft, write: DraftWrite) {
    this.#draft = saved;
    this.#unanswered = undefined;
    if (this.#unsaved === write) this.#unsaved = undefined;
    this.#tell({
      state: this.#unsaved ? 'waiting' : 'saved',
      savedAt: saved.updatedAt,
      error: null,
      draftId: saved.id,
    });
    if (this.#unsaved && !this.#stopped) this.#flushIn(PAUSE);
  }

  /** A look that fails is no failed save, but what waits for it is not saved. */
  #failed(error: Error) {
    if (this.#stopped) return;
    if (this.#unsaved && !this.#isHeldUp())
      this.#tell({ state: 'failed', error });
    this.#flushIn(RETRY);
  }

  async #look() {
    const id = this.#draft?.id;
    if (id === undefined || this.#stopped) {
      this.#mustLook = false;
      return;
    }
    if (this.#unsaved && !this.#isHeldUp()) this.#tell({ state: 'saving' });
    try {
      const theirs = await this.#api.getDraft(id);
      this.#mustLook = false;
      if (this.#draft?.id === id && !this.#stopped) this.#meet(theirs);
    } catch (thrown) {
      const error = asError(thrown);
      if (reasonOf(error).name !== 'NotFoundError') {
        this.#failed(error);
        return;
      }
      this.#mustLook = false;
      if (this.#draft?.id === id && !this.#stopped) this.#wentAway(error);
    }
  }

  #wentAway(error: Error) {
    const recapId = sentWith(error, 'recapId');
    this.#tell({
      state: 'gone',
      error,
      recapId: typeof recapId === 'string' ? recapId : null,
    });
  }

  #meet(theirs: Draft) {
    const known = this.#status.theirs ?? this.#draft;
    if (known && theirs.version <= known.version) return;
    const own = this.#unanswered;
    if (own && sameJson(writtenIn(theirs), writtenIn(own)))
      this.#took(theirs, own);
    else this.#tell({ state: 'stale', theirs });
  }

  #tell(change: Partial<SaveStatus>) {
    this.#status = { ...this.#status, ...change };
    this.#listeners.forEach(listener => listener());
  }
}
