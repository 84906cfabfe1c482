import { readFile } from 'node:fs/promises';
import type { LoggerService } from '@backstage/backend-plugin-api';
import { InputError, NotFoundError } from '@backstage/errors';
import {
  MAX_RECAP_BYTES,
  type SourceFileContent,
  type SourceFileList,
} from '@conference-learnings/plugin-learnings-common';
import type { Knex } from 'knex';
import { NIL } from 'uuid';
import { listFiles } from '../sources/listFiles';
import type { FileSourceConfig } from '../sources/readSources';
import { sourceKeyOf } from '../sources/sourceKeyOf';
import { MAX_SORT, readCursor } from '../store/cursor';
import { pageOf, type PageRequest } from '../store/page';
import { recapsOfFiles } from '../store/recaps/imported';
import { SourceFiles } from '../store/sources/SourceFiles';
import type { Actor } from './Actor';

const LIST = 'source-files';

/** A file that a source lists. */
interface FoundFile {
  source: string;
  path: string;
  key: string;
}

/**
 * Files of the configured sources, to start a recap from. Whoever is signed in
 * may read them all: a source is there to publish to everybody what it holds.
 */
export class ReadableFiles {
  readonly #knex: Knex;
  readonly #sources: FileSourceConfig[];
  readonly #files: SourceFiles;
  readonly #logger: LoggerService;

  constructor(deps: {
    knex: Knex;
    sources: FileSourceConfig[];
    logger: LoggerService;
  }) {
    this.#knex = deps.knex;
    this.#sources = deps.sources;
    this.#files = new SourceFiles(deps.knex);
    this.#logger = deps.logger;
  }

  /** Files as they lie there now, by source and path. */
  async list(
    actor: Actor,
    filter: { text?: string },
    page: PageRequest,
  ): Promise<SourceFileList> {
    const after = readCursor(LIST, page.cursor);
    const sought = (filter.text ?? '').trim().toLowerCase();
    const all = await Promise.all(
      this.#sources.map(source => this.#filesOf(source)),
    );
    const found = all
      .flat()
      .filter(
        ({ path, key }) =>
          path.toLowerCase().includes(sought) &&
          (!after || key.slice(0, MAX_SORT) > after.sort),
      )
      .sort((a, b) => (a.key < b.key ? -1 : 1))
      .slice(0, page.limit + 1);

    const keys = found.map(({ key }) => key);
    const recaps = await recapsOfFiles(this.#knex, actor, keys);
    const problems = await this.#files.problemsOf(keys);
    return pageOf(
      found,
      { list: LIST },
      page,
      // Files have no id; their key alone is never the same twice.
      ({ key }) => ({ sort: key.slice(0, MAX_SORT), id: NIL }),
      ({ source, path, key }) => ({
        source,
        path,
        recap: recaps.get(key) ?? null,
        problem: problems.get(key) ?? null,
      }),
    );
  }

  /**
   * What one file holds. A path is looked for among those that its source
   * lists and never opened as it comes, so that none leads elsewhere.
   *
   * @throws NotFoundError where no source lists it; InputError where it is no
   *   text, or too long
   */
  async read(given: {
    source: string;
    path: string;
  }): Promise<SourceFileContent> {
    const config = this.#sources.find(({ source }) => source === given.source);
    const listed = config ? await listFiles(config.folder) : [];
    const file = listed.find(({ name }) => name === given.path);
    if (!file)
      throw new NotFoundError(
        `path: source ${given.source} has no file ${given.path}; list its files to see which there are`,
      );
    if (file.size > MAX_RECAP_BYTES)
      throw new InputError(
        `path: ${file.name} is ${file.size} bytes long; at most ${MAX_RECAP_BYTES} are read`,
      );
    const bytes = await readFile(file.absolutePath);
    if (bytes.includes(0))
      throw new InputError(`path: ${file.name} is binary, not text`);
    return { path: file.name, content: bytes.toString('utf8') };
  }

  async #filesOf({ source, folder }: FileSourceConfig): Promise<FoundFile[]> {
    try {
      return (await listFiles(folder)).map(({ name }) => ({
        source,
        path: name,
        key: sourceKeyOf(source, name),
      }));
    } catch (error) {
      this.#logger.warn(`Cannot list the source ${source}, ${error}`);
      return [];
    }
  }
}
