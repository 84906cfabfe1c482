import { setImmediate } from 'node:timers/promises';
import type { RecapContent } from '@conference-learnings/plugin-learnings-common';
import type { Knex } from 'knex';
import { EVERYTHING } from '../AccessFilter';
import { readRecap, type StoredRecap } from '../recaps/readRecap';
import { transaction } from '../transaction';
import { newId, now } from '../values';

/**
 * Keeps what a recap holds now as a revision of its present version. Runs in
 * the transaction that saved it, after everything else.
 *
 * @param savedBy - null where a configured source brought it
 */
export async function keepRevision(
  tx: Knex,
  recapId: string,
  savedBy: string | null,
): Promise<void> {
  const recap = await readRecap(tx, EVERYTHING, recapId);
  if (recap) await insertRevision(tx, recap, { at: now(), by: savedBy });
}

/**
 * Keeps what those recaps hold that were saved before revisions were kept.
 * Whoever created one is taken for who saved it.
 */
export async function keepFirstRevisions(knex: Knex): Promise<void> {
  const ids: string[] = await knex('recaps')
    .whereNotExists(
      knex('recap_revisions').whereRaw('recap_revisions.recap_id = recaps.id'),
    )
    .pluck('id');
  for (const id of ids) {
    // SQLite answers at once, and nothing else would run before the last one.
    await setImmediate();
    await transaction(knex, async tx => {
      const recap = await readRecap(tx, EVERYTHING, id);
      if (!recap) return;
      const saved = { at: recap.updatedAt, by: recap.createdBy };
      await insertRevision(tx, recap, saved);
    });
  }
}

async function insertRevision(
  tx: Knex,
  recap: StoredRecap,
  saved: { at: string; by: string | null },
): Promise<void> {
  await tx('recap_revisions')
    .insert({
      id: newId(),
      recap_id: recap.id,
      version: recap.version,
      title: recap.title,
      saved_at: saved.at,
      saved_by: saved.by,
      content: Buffer.from(JSON.stringify(contentOf(recap))),
    })
    .onConflict(['recap_id', 'version'])
    .merge(['title', 'saved_at', 'saved_by', 'content']);
}

/** What a person edits of a recap, with the ids of its items. */
function contentOf(recap: StoredRecap): RecapContent {
  const { title, summary, body, publishingTeam, editors, publishedDate } =
    recap;
  const { tags, contributors, takeaways, technologies, links } = recap;
  const event = recap.event && withoutId(recap.event);
  return {
    title,
    summary,
    body,
    event,
    publishingTeam,
    editors,
    publishedDate,
    tags,
    contributors,
    talks: recap.talks.map(({ talkId, ...note }) => note),
    takeaways,
    followUps: recap.followUps.map(({ version, ...followUp }) => followUp),
    technologies: technologies.map(
      ({ technologyId: _, ...mention }) => mention,
    ),
    links,
  };
}

function withoutId<T extends { id: string }>({
  id,
  ...rest
}: T): Omit<T, 'id'> {
  return rest;
}
