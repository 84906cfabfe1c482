import type {
  LearningsApi,
  RecapContent,
  RecapSource,
  RecapSummary,
} from '@conference-learnings/plugin-learnings-common';
import { reasonOf } from '../../../api/reasonOf';
import { newId } from '../../../newId';
import { readSource, type FileFailure } from './readSource';

/** How far it is with one file. */
type Outcome =
  | { state: 'waiting' | 'busy' | 'notRead' }
  | { state: 'made'; draftId: string; title: string }
  /** A recap with the same words is there, and no draft was made. */
  | { state: 'known'; recap: Pick<RecapSummary, 'id' | 'title'> }
  | FileFailure;

/** One file of many. */
export type FileImport = { id: string; name: string } & Outcome;

/** The text of a file, or why there is none. */
type Read = () => Promise<RecapSource | FileFailure>;

interface Entry {
  read: Read;
  /** A draft is made though a recap has the same words. */
  anyway: boolean;
  line: FileImport;
}

const isWaiting = ({ line }: Entry) => line.state === 'waiting';

/** Makes a draft of each of many files, one after the other. */
export class ImportQueue {
  readonly #api: LearningsApi;
  readonly #onDraft: () => void;
  readonly #listeners = new Set<() => void>();
  #entries: readonly Entry[] = [];
  #lines: readonly FileImport[] = [];
  #isRunning = false;

  /** @param onDraft - told of every draft that was made */
  constructor(api: LearningsApi, onDraft: () => void) {
    this.#api = api;
    this.#onDraft = onDraft;
  }

  readonly subscribe = (listener: () => void) => {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  };

  /** The files in the order in which they came. */
  readonly lines = () => this.#lines;

  /** Makes drafts of these files too. */
  add(files: readonly File[]) {
    this.#append(
      files.map(file => ({
        name: file.name,
        read: () => readSource(file),
        state: 'waiting',
      })),
    );
    this.#run();
  }

  /** Makes a draft of what was read already. */
  addSource(source: RecapSource) {
    const { name } = source;
    this.#append([
      { name: name ?? '', read: async () => source, state: 'waiting' },
    ]);
    this.#run();
  }

  /** Notes a file that was to be opened and could not be. */
  addFailed(file: File, failure: FileFailure) {
    this.#append([
      { name: file.name, read: () => readSource(file), ...failure },
    ]);
  }

  /** Stops after the present file. */
  cancel() {
    this.#change(isWaiting, { state: 'notRead' });
  }

  /** Reads those again that the browser or the server did not take. */
  retry() {
    this.#change(
      ({ line }) => line.state === 'failed' && line.message !== null,
      { state: 'waiting' },
    );
    this.#run();
  }

  /** Reads those that were left when it was stopped. */
  readRest() {
    this.#change(({ line }) => line.state === 'notRead', { state: 'waiting' });
    this.#run();
  }

  /** Makes a draft of a file though there is a recap of its words. */
  makeAnyway(id: string) {
    this.#entries = this.#entries.map(entry =>
      entry.line.id === id ? { ...entry, anyway: true } : entry,
    );
    this.#change(({ line }) => line.id === id, { state: 'waiting' });
    this.#run();
  }

  /** Forgets the files that it is done with. */
  clear() {
    this.#entries = this.#entries.filter(
      ({ line }) => line.state === 'waiting' || line.state === 'busy',
    );
    this.#tell();
  }

  async #run() {
    if (this.#isRunning) return;
    this.#isRunning = true;
    for (
      let next = this.#entries.find(isWaiting);
      next;
      next = this.#entries.find(isWaiting)
    ) {
      const { id } = next.line;
      this.#change(({ line }) => line.id === id, { state: 'busy' });
      const outcome = await this.#read(next);
      this.#change(({ line }) => line.id === id, outcome);
    }
    this.#isRunning = false;
  }

  /** Never rejects. */
  async #read({ read, anyway }: Entry): Promise<Outcome> {
    const source = await read();
    if ('state' in source) return source;
    try {
      const { content } = await this.#api.parseRecap({
        content: source.content,
        fileName: source.name,
        // They are asked when somebody opens the draft.
        extractors: 'skip',
      });
      const recap = anyway ? undefined : await this.#findSameText(content);
      if (recap) return { state: 'known', recap };
      const { id, title } = await this.#api.createDraft({
        title: content.title.slice(0, 500),
        source,
        body: content.body,
        review: null,
      });
      this.#onDraft();
      return { state: 'made', draftId: id, title };
    } catch (error) {
      return {
        state: 'failed',
        problem: 'refused',
        message:
          error instanceof Error ? reasonOf(error).message : String(error),
      };
    }
  }

  async #findSameText({ body, event }: RecapContent) {
    try {
      const known = await this.#api.getKnown({ body, event, talks: [] });
      return known.sameText.at(0);
    } catch {
      // It only helps; a draft twice is better than none.
      return undefined;
    }
  }

  #append(files: ({ name: string; read: Read } & Outcome)[]) {
    this.#entries = [
      ...this.#entries,
      ...files.map(({ read, ...outcome }) => ({
        read,
        anyway: false,
        line: { id: newId(), ...outcome },
      })),
    ];
    this.#tell();
  }

  #change(which: (entry: Entry) => boolean, outcome: Outcome) {
    this.#entries = this.#entries.map(entry =>
      which(entry)
        ? {
            ...entry,
            line: { id: entry.line.id, name: entry.line.name, ...outcome },
          }
        : entry,
    );
    this.#tell();
  }

  #tell() {
    this.#lines = this.#entries.map(({ line }) => line);
    this.#listeners.forEach(listener => listener());
  }
}
