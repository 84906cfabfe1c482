import type {
  RecapContent,
  RecapSource,
} from '@conference-learnings/plugin-learnings-common';
import type { Knex } from 'knex';
import { claimVersion, showInLists } from '../recaps/changeRecap';
import { hashOf, insertRecap } from '../recaps/insertRecap';
import { readRecap, type StoredRecap } from '../recaps/readRecap';
import { saveContent } from '../recaps/saveContent';
import { now } from '../values';

/** The plugin itself reads what is published, as anybody may. */
const EVERYBODY = { userRef: null };

/** A recap and the version of it that was seen. */
export interface SourceRecap {
  id: string;
  version: number;
  publishedAt: string | null;
}

/** Somebody else wrote the recap at the same moment: another try will see it. */
export class RecapChangedError extends Error {}

/** The published recap of a file; null where there is none, or it is archived. */
export async function readPublished(
  knex: Knex,
  sourceKey: string,
): Promise<StoredRecap | null> {
  const row = await knex('recaps').where({ source_key: sourceKey }).first('id');
  return row ? readRecap(knex, EVERYBODY, row.id) : null;
}

/**
 * Writes and publishes what a file says, in one transaction: a new recap, or
 * the next revision of the one that the file has.
 *
 * @param given - `publishedAt`: when the document itself says that it came out;
 *   `contentFor`: what to write, once with the present recap, if there is one
 * @returns whether the file had a recap already
 * @throws RecapChangedError where another writer was faster; nothing is written
 */
export async function publishFromSource(
  knex: Knex,
  given: {
    sourceKey: string;
    source: RecapSource;
    publishedAt: string | null;
    contentFor: (present: StoredRecap | null) => RecapContent;
  },
): Promise<boolean> {
  const { sourceKey, source, contentFor } = given;
  return knex.transaction(async tx => {
    const row = await tx('recaps')
      .where({ source_key: sourceKey })
      .first('id', 'version', 'published_at');
    const recapId =
      row?.id ??
      (await insertRecap(tx, {
        source,
        createdBy: null,
        draftId: null,
        sourceKey,
      }));
    if (recapId === null) throw new RecapChangedError();
    const publishedAt = given.publishedAt ?? row?.published_at ?? now();
    const change = {
      status: 'published',
      published_at: publishedAt,
    } as const;
    if (row) {
      if (!(await claimVersion(tx, recapId, row.version, change)))
        throw new RecapChangedError();
      await replaceSource(tx, recapId, source);
    } else await tx('recaps').where({ id: recapId }).update(change);

    const present = row ? await readRecap(tx, EVERYBODY, recapId) : null;
    await saveContent(tx, {
      recapId,
      content: contentFor(present),
      decidedBy: null,
      publishedAt,
    });
    return row !== undefined;
  });
}

/**
 * Writes new links of a recap that stayed the same otherwise.
 *
 * @throws RecapChangedError where it is not what it was when it was read
 */
export async function saveLinksFromSource(
  knex: Knex,
  recap: SourceRecap,
  content: RecapContent,
): Promise<void> {
  await knex.transaction(async tx => {
    if (!(await claimVersion(tx, recap.id, recap.version)))
      throw new RecapChangedError();
    await saveContent(tx, {
      recapId: recap.id,
      content,
      decidedBy: null,
      publishedAt: recap.publishedAt,
    });
  });
}

/** Takes the recap of a file that is gone out of all lists; nothing is deleted. */
export async function archiveFromSource(
  knex: Knex,
  sourceKey: string,
): Promise<void> {
  await knex.transaction(async tx => {
    const row = await tx('recaps')
      .where({ source_key: sourceKey, status: 'published' })
      .first('id', 'version');
    if (!row) return;
    if (!(await claimVersion(tx, row.id, row.version, { status: 'archived' })))
      throw new RecapChangedError();
    await showInLists(tx, row.id, null);
  });
}

async function replaceSource(
  tx: Knex,
  recapId: string,
  source: RecapSource,
): Promise<void> {
  await tx('recaps')
    .where({ id: recapId })
    .update({ source_hash: hashOf(source.content), source_name: source.name });
  await tx('recap_sources')
    .where({ recap_id: recapId })
    .update({ content: Buffer.from(source.content) });
}
