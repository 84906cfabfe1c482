import type {
  RecapContent,
  RecapSource,
} from '@conference-learnings/plugin-learnings-common';
import type { Knex } from 'knex';
import { EVERYTHING } from '../store/AccessFilter';
import {
  findImported,
  listImported,
  replaceSource,
  type ImportedHead,
} from '../store/recaps/imported';
import { claimVersion, showInLists } from '../store/recaps/changeRecap';
import { hashOf, insertRecap } from '../store/recaps/insertRecap';
import { readRecap } from '../store/recaps/readRecap';
import { saveContent } from '../store/recaps/saveContent';
import { now, storable } from '../store/values';
import { keepDecisions } from './keepDecisions';

/** A file of a configured source, understood. */
export interface ImportedRecap {
  /** Tells the file from all others of all sources. */
  sourceKey: string;
  source: RecapSource;
  content: RecapContent;
  /** ISO 8601; null is now. */
  publishedAt: string | null;
}

/** Brings in what configured sources hold; for the plugin itself, not for people. */
export class RecapImports {
  readonly #knex: Knex;

  constructor(deps: { knex: Knex }) {
    this.#knex = deps.knex;
  }

  /** What was imported, by source key, of keys that begin alike. */
  async known(keyPrefix: string): Promise<Map<string, ImportedHead>> {
    return listImported(this.#knex, keyPrefix);
  }

  /**
   * Publishes a file as a recap, or brings its recap up to what the file says
   * now. What people decided here stays: links, follow-ups, who somebody is,
   * and that it is archived.
   */
  async save(imported: ImportedRecap): Promise<'created' | 'updated' | 'same'> {
    const { sourceKey, source } = imported;
    const publishedAt = imported.publishedAt ?? now();
    const content = storable(imported.content);
    return this.#knex.transaction(async tx => {
      const known = await findImported(tx, sourceKey);
      if (known?.hash === hashOf(source.content)) return 'same';
      if (!known) {
        const recapId = await insertRecap(tx, {
          source: { ...source, name: storable(source.name) },
          createdBy: null,
          draftId: null,
          sourceKey,
        });
        // Another backend was faster with the same file.
        if (recapId === null) return 'same';
        await saveContent(tx, {
          recapId,
          content,
          decidedBy: null,
          publishedAt: null,
        });
        await claimVersion(tx, recapId, 1, {
          status: 'published',
          published_at: publishedAt,
        });
        await showInLists(tx, recapId, publishedAt);
        return 'created';
      }

      await claimVersion(tx, known.recapId, known.version);
      const before = await readRecap(tx, EVERYTHING, known.recapId);
      await replaceSource(tx, known.recapId, source);
      await saveContent(tx, {
        recapId: known.recapId,
        content: before ? keepDecisions(content, before) : content,
        decidedBy: null,
        publishedAt: known.isPublished ? known.publishedAt : null,
      });
      return 'updated';
    });
  }

  /** Takes the recap of a file that is gone out of all lists, and keeps it. */
  async archive(sourceKey: string): Promise<void> {
    await this.#knex.transaction(async tx => {
      const known = await findImported(tx, sourceKey);
      if (!known?.isPublished) return;
      await claimVersion(tx, known.recapId, known.version, {
        status: 'archived',
      });
      await showInLists(tx, known.recapId, null);
    });
  }
}
