import type { Knex } from 'knex';

/** A file of a configured source as it was last read. */
export interface SourceFile {
  sourceKey: string;
  /** Bytes. */
  size: number;
  /** Milliseconds. */
  modifiedAt: number;
  /** SHA-256, hexadecimal. */
  hash: string;
  /** Of the catalog index that its links were suggested from. */
  indexVersion: number;
  /** Why it could not be read; null where it could. */
  problem: string | null;
}

interface Row {
  source_key: string;
  source: string;
  // PostgreSQL gives a bigint as text.
  size: number | string;
  modified_at: number;
  hash: string;
  index_version: number;
  problem: string | null;
}

/** Remembers what was read, so that a file that did not change is not read again. */
export class SourceFiles {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  /** All files of a source, by their key. */
  async of(source: string): Promise<Map<string, SourceFile>> {
    const rows: Row[] = await this.#knex('source_files').where({ source });
    return new Map(
      rows.map(row => [
        row.source_key,
        {
          sourceKey: row.source_key,
          size: Number(row.size),
          modifiedAt: row.modified_at,
          hash: row.hash,
          indexVersion: row.index_version,
          problem: row.problem,
        },
      ]),
    );
  }

  /** Why files could not be read, by their key, where they could not. */
  async problemsOf(sourceKeys: string[]): Promise<Map<string, string>> {
    const rows: Array<{ source_key: string; problem: string }> =
      await this.#knex('source_files')
        .whereIn('source_key', sourceKeys)
        .whereNotNull('problem')
        .select('source_key', 'problem');
    return new Map(rows.map(row => [row.source_key, row.problem]));
  }

  async save(source: string, file: SourceFile): Promise<void> {
    await this.#knex('source_files')
      .insert({
        source_key: file.sourceKey,
        source,
        size: file.size,
        modified_at: file.modifiedAt,
        hash: file.hash,
        index_version: file.indexVersion,
        problem: file.problem,
      })
      .onConflict('source_key')
      .merge();
  }

  async forget(sourceKey: string): Promise<void> {
    await this.#knex('source_files').where({ source_key: sourceKey }).delete();
  }
}
