import type {
  RecapContent,
  RecapSource,
} from '@conference-learnings/plugin-learnings-common';
import type { Knex } from 'knex';
import { EVERYTHING } from '../store/AccessFilter';
import {
  findImported,
  replaceSource,
  undecidedLinks,
} from '../store/recaps/imported';
import {
  claimVersion,
  hideFromLists,
  showInLists,
} from '../store/recaps/changeRecap';
import { hashOf, insertRecap } from '../store/recaps/insertRecap';
import { readRecap, type StoredRecap } from '../store/recaps/readRecap';
import { saveContent, writeContent } from '../store/recaps/saveContent';
import { transaction } from '../store/transaction';
import { now, storable } from '../store/values';
import { keepDecisions } from './keepDecisions';
import { withoutLinks } from './recapLinks';

/** A file of a configured source, understood. */
export interface ImportedRecap {
  /** Tells the file from all others of all sources. */
  sourceKey: string;
  source: RecapSource;
  content: RecapContent;
  /** ISO 8601; null is now. */
  publishedAt: string | null;
  /** The file was not in its source just before: a recap that was archived with it comes back. */
  isNew?: boolean;
}

/** Brings in what configured sources hold; for the plugin itself, not for people. */
export class RecapImports {
  readonly #knex: Knex;

  constructor(deps: { knex: Knex }) {
    this.#knex = deps.knex;
  }

  /**
   * Publishes a file as a recap, or brings its recap up to what the file says
   * now. What people decided here stays: links, follow-ups, who somebody is,
   * and that it is archived. One that somebody deleted stays so until the file
   * says something else.
   */
  async save(imported: ImportedRecap): Promise<'created' | 'updated' | 'same'> {
    const { sourceKey, source } = imported;
    const publishedAt = imported.publishedAt ?? now();
    const content = storable(imported.content);
    return transaction(this.#knex, async tx => {
      const known = await findImported(tx, sourceKey);
      const comesBack = known?.isPublished === false && imported.isNew === true;
      const isSame = known?.hash === hashOf(source.content);
      if (isSame && (known?.isDeleted || !comesBack)) return 'same';
      if (!known) {
        const recapId = await insertRecap(tx, {
          source: { ...source, name: storable(source.name) },
          createdBy: null,
          sourceKey,
        });
        // Another backend was faster with the same file.
        if (recapId === null) return 'same';
        await saveContent(tx, {
          recapId,
          content,
          decidedBy: null,
          publishedAt,
        });
        await claimVersion(tx, recapId, 1, {
          status: 'published',
          published_at: publishedAt,
        });
        return 'created';
      }

      const isPublished = known.isPublished || comesBack;
      await claimVersion(tx, known.recapId, known.version, {
        deleted_at: null,
        deleted_by: null,
        ...(comesBack && { status: 'published' }),
      });
      const before = await readRecap(tx, EVERYTHING, known.recapId);
      const saidByFile = await undecidedLinks(tx, known.recapId);
      await replaceSource(tx, known.recapId, source);
      await saveContent(tx, {
        recapId: known.recapId,
        content: before
          ? keepDecisions(
              content,
              withoutLinks(before, ({ id }) => saidByFile.has(id)),
            )
          : content,
        decidedBy: null,
        publishedAt: isPublished ? known.publishedAt ?? publishedAt : null,
      });
      return 'updated';
    });
  }

  /** The published recap of a file, as it stands; null where there is none. */
  async read(sourceKey: string): Promise<StoredRecap | null> {
    const known = await findImported(this.#knex, sourceKey);
    return known?.isPublished && !known.isDeleted
      ? readRecap(this.#knex, EVERYTHING, known.recapId)
      : null;
  }

  /**
   * Writes other suggestions of links for a file that stayed the same.
   *
   * @param recap - as it was read
   * @returns whether it still was like that; nothing is written otherwise
   */
  async saveSuggestions(
    recap: StoredRecap,
    content: RecapContent,
  ): Promise<boolean> {
    return transaction(this.#knex, async tx => {
      if (!(await claimVersion(tx, recap.id, recap.version))) return false;
      await writeContent(tx, {
        recapId: recap.id,
        content,
        decidedBy: null,
        publishedAt: recap.publishedAt,
      });
      return true;
    });
  }

  /** Takes the recap of a file that is gone out of all lists, and keeps it. */
  async archive(sourceKey: string): Promise<void> {
    await this.#setStatus(sourceKey, 'archived');
  }

  /** Shows the recap of a file that came back unchanged. */
  async restore(sourceKey: string): Promise<void> {
    await this.#setStatus(sourceKey, 'published');
  }

  async #setStatus(
    sourceKey: string,
    status: 'archived' | 'published',
  ): Promise<void> {
    await transaction(this.#knex, async tx => {
      const known = await findImported(tx, sourceKey);
      if (!known || known.isPublished === (status === 'published')) return;
      await claimVersion(tx, known.recapId, known.version, { status });
      if (status === 'archived') await hideFromLists(tx, known.recapId);
      else if (!known.isDeleted)
        await showInLists(tx, known.recapId, known.publishedAt ?? now());
    });
  }
}
