import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { LoggerService } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import { MAX_RECAP_BYTES } from '@conference-learnings/plugin-learnings-common';
import type { CatalogIndex } from '../catalog/CatalogIndex';
import type { SourceFile, SourceFiles } from '../store/sources/SourceFiles';
import { type ListedFile, listFiles } from './listFiles';
import type { FileSourceConfig } from './readSources';
import type { RecapImporter } from './RecapImporter';
import { sourceKeyOf } from './sourceKeyOf';

/** What became of the files of a source, by name. */
export interface SyncReport {
  imported: string[];
  updated: string[];
  unchanged: string[];
  /** Linked again, since the catalog changed. */
  relinked: string[];
  /** No recap, as they stand; not tried again before they change. */
  refused: string[];
  /** To be tried again. */
  failed: string[];
  archived: string[];
}

type Outcome = Exclude<keyof SyncReport, 'archived'>;

/** While one is stored, the next is parsed. */
const FILES_AT_ONCE = 2;

/** `same`: another backend was faster. */
const OUTCOMES = {
  created: 'imported',
  updated: 'updated',
  same: 'unchanged',
} as const;

/** Brings the recaps of one folder to what its files say. */
export class FileSource {
  readonly #config: FileSourceConfig;
  readonly #importer: RecapImporter;
  readonly #files: SourceFiles;
  readonly #catalogIndex: CatalogIndex;
  readonly #logger: LoggerService;

  constructor(
    config: FileSourceConfig,
    deps: {
      importer: RecapImporter;
      files: SourceFiles;
      catalogIndex: CatalogIndex;
      logger: LoggerService;
    },
  ) {
    this.#config = config;
    this.#importer = deps.importer;
    this.#files = deps.files;
    this.#catalogIndex = deps.catalogIndex;
    this.#logger = deps.logger;
  }

  /**
   * Imports what is new or changed and archives what is gone. A file whose size
   * and time are those of the last reading is not even opened.
   *
   * @param options - `relink`: also link those again that did not change since
   *   the catalog did
   * @throws where the folder cannot be listed, and nothing is archived then; and
   * where `signal` aborts between two files
   */
  async sync(options: {
    relink: boolean;
    signal?: AbortSignal;
  }): Promise<SyncReport> {
    const report: SyncReport = {
      imported: [],
      updated: [],
      unchanged: [],
      relinked: [],
      refused: [],
      failed: [],
      archived: [],
    };
    const listed = await listFiles(this.#config.folder);
    const known = await this.#files.of(this.#config.source);
    const indexVersion = await this.#catalogIndex.version();

    const outcomes = new Map<string, Outcome>();
    const waiting = listed.values();
    const work = async () => {
      for (const file of waiting) {
        if (options.signal?.aborted) return;
        const before = known.get(this.#keyOf(file.name));
        const { relink } = options;
        outcomes.set(
          file.name,
          await this.#syncFile(file, before, { indexVersion, relink }),
        );
      }
    };
    await Promise.all(Array.from({ length: FILES_AT_ONCE }, work));
    options.signal?.throwIfAborted();

    for (const { name } of listed) {
      known.delete(this.#keyOf(name));
      const outcome = outcomes.get(name);
      if (outcome) report[outcome].push(name);
    }
    for (const sourceKey of known.keys()) {
      await this.#importer.archive(sourceKey);
      await this.#files.forget(sourceKey);
      const name = sourceKey.slice(this.#keyOf('').length);
      this.#logger.info(`${this.#pathOf(name)}: is gone, recap archived`);
      report.archived.push(name);
    }
    return report;
  }

  async #syncFile(
    file: ListedFile,
    before: SourceFile | undefined,
    options: { indexVersion: number; relink: boolean },
  ): Promise<Outcome> {
    try {
      const { relink, indexVersion } = options;
      const isTouched =
        before?.size !== file.size || before.modifiedAt !== file.modifiedAt;
      const isOutdated = relink && before?.indexVersion !== indexVersion;
      if (before && !isTouched && (!isOutdated || before.problem !== null))
        return 'unchanged';
      return before && !isTouched
        ? await this.#relink(file, { ...before, indexVersion })
        : await this.#read(file, before, indexVersion);
    } catch (error) {
      this.#logger.warn(
        `${this.#pathOf(file.name)}: failed, will be tried again, ${error}`,
      );
      return 'failed';
    }
  }

  /** Opens a file that may have changed. */
  async #read(
    file: ListedFile,
    before: SourceFile | undefined,
    indexVersion: number,
  ): Promise<Outcome> {
    const sourceKey = this.#keyOf(file.name);
    const { size, modifiedAt } = file;
    const seen = { sourceKey, size, modifiedAt, indexVersion };
    if (size > MAX_RECAP_BYTES)
      return this.#refuse(file, { ...seen, hash: '' }, tooLarge(size));
    const bytes = await readFile(file.absolutePath);
    const hash = createHash('sha256').update(bytes).digest('hex');
    if (before?.hash === hash) {
      await this.#save({ ...before, size, modifiedAt });
      return 'unchanged';
    }
    if (bytes.includes(0))
      return this.#refuse(file, { ...seen, hash }, 'is binary, not text');
    try {
      const { outcome, warnings } = await this.#importer.import({
        sourceKey,
        name: file.name,
        content: bytes.toString('utf8'),
        publishAs: this.#config.publishAs,
        isNew: before === undefined,
      });
      await this.#save({ ...seen, hash, problem: null });
      return this.#report(file, OUTCOMES[outcome], warnings);
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      return this.#refuse(file, { ...seen, hash }, error.message);
    }
  }

  async #relink(file: ListedFile, seen: SourceFile): Promise<Outcome> {
    const isChanged = await this.#importer.relink(seen.sourceKey);
    await this.#save(seen);
    if (!isChanged) return 'unchanged';
    return this.#report(file, 'relinked', []);
  }

  #report(file: ListedFile, outcome: Outcome, warnings: string[]): Outcome {
    const line = [`${this.#pathOf(file.name)}: ${outcome}`, ...warnings];
    this.#logger.info(line.join('; '));
    return outcome;
  }

  /** Remembers that a file is no recap, so that it is not tried before it changes. */
  async #refuse(
    file: ListedFile,
    seen: Omit<SourceFile, 'problem'>,
    problem: string,
  ): Promise<Outcome> {
    await this.#save({ ...seen, problem });
    this.#logger.warn(`${this.#pathOf(file.name)}: failed, ${problem}`);
    return 'refused';
  }

  #save(file: SourceFile): Promise<void> {
    return this.#files.save(this.#config.source, file);
  }

  #keyOf(name: string): string {
    return sourceKeyOf(this.#config.source, name);
  }

  #pathOf(name: string): string {
    return `Source ${this.#config.source}, ${name}`;
  }
}

function tooLarge(bytes: number): string {
  return `is ${bytes} bytes long; a recap may have ${MAX_RECAP_BYTES}`;
}
