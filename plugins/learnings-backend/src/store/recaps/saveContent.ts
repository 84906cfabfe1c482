import type { RecapContent } from '@conference-learnings/plugin-learnings-common';
import type { Knex } from 'knex';
import { CHUNK } from '../chunk';
import { saveEvent } from '../events/saveEvent';
import { saveFollowUps } from '../followUps/saveFollowUps';
import { saveLinks } from '../links/saveLinks';
import { keepRevision } from '../revisions/keepRevision';
import { removeUnused } from '../talks/removeUnused';
import { saveTalks } from '../talks/saveTalks';
import { saveMentions } from '../technologies/saveMentions';
import { indexRecap } from '../text/indexRecap';
import { checkIds } from './checkIds';
import { fingerprintOf } from './fingerprintOf';
import { learningRowsOf, type LearningToSave } from './learningRowsOf';
import { saveContributors, saveEditors } from './saveContributors';
import { readStoredItems, type StoredItems } from './StoredItems';

/** What of a recap is to be saved, and how. */
interface ContentToSave {
  recapId: string;
  content: RecapContent;
  decidedBy: string | null;
  publishedAt: string | null;
  hasFormerIds?: boolean;
}

/**
 * Saves what somebody says that a recap holds, and keeps it as a revision. Runs
 * in the transaction of whoever saves the recap; the recap's row is there, and
 * has its new version.
 *
 * @param given - as for `writeContent`
 * @throws InputError where an item has an id that is not of this recap
 */
export async function saveContent(
  tx: Knex,
  given: ContentToSave,
): Promise<void> {
  await writeContent(tx, given);
  await keepRevision(tx, given.recapId, given.decidedBy);
}

/**
 * Writes everything of a recap's content into the records that hold it, where
 * nobody says anything new.
 *
 * @param given - `decidedBy`: the person whose decisions about links these
 *   are; `publishedAt`: null unless the recap is published; `hasFormerIds`: its
 *   items may have ids that the recap gave them once and has no more
 * @throws InputError where an item has an id that is not of this recap
 */
export async function writeContent(
  tx: Knex,
  given: ContentToSave,
): Promise<void> {
  const { recapId, content, decidedBy, publishedAt } = given;
  const stored = await readStoredItems(tx, recapId);
  if (!given.hasFormerIds) checkIds(content, stored);

  const before = await tx('recaps').where({ id: recapId }).first('event_id');
  const isPublished = publishedAt !== null;
  const eventId =
    content.event && (await saveEvent(tx, recapId, content.event, isPublished));
  await tx('recaps')
    .where({ id: recapId })
    .update({
      title: content.title,
      summary: content.summary,
      body: content.body,
      fingerprint: fingerprintOf(content.body),
      event_id: eventId,
      publishing_team: content.publishingTeam,
      published_date: content.publishedDate,
      tags: JSON.stringify(content.tags),
    });
  await saveEditors(tx, recapId, content.editors);
  const contributorIds = await saveContributors(
    tx,
    recapId,
    content.contributors,
  );
  const talkIds = await saveTalks(tx, {
    recapId,
    isPublished,
    eventId,
    notes: content.talks,
    stored,
  });

  const learnings = learningRowsOf(content, {
    recapId,
    eventId,
    publishedAt,
    talkIds,
    contributorIds,
  });
  await saveLearnings(tx, learnings, stored);
  await saveFollowUps(
    tx,
    recapId,
    learnings
      .filter(({ row }) => row.type === 'followUp')
      .map(({ row }) => ({
        id: row.id,
        content: content.followUps[row.position],
        textBefore: stored.learnings.get(row.id)?.text,
      })),
  );
  await saveLinks(tx, {
    recapId,
    items: learnings.map(({ row, links }) => ({ learningId: row.id, links })),
    decidedBy,
    publishedAt,
  });
  await saveMentions(
    tx,
    recapId,
    content.technologies,
    learnings.map(({ row, anchor }) => ({ id: row.id, anchor })),
  );
  if (isPublished) await indexRecap(tx, recapId);

  await removeUnused(tx, {
    talkIds: [...stored.learnings.values()].flatMap(
      ({ talk_id }) => talk_id ?? [],
    ),
    eventIds: before?.event_id ? [before.event_id] : [],
  });
}

async function saveLearnings(
  tx: Knex,
  learnings: LearningToSave[],
  stored: StoredItems,
): Promise<void> {
  const kept = new Set(learnings.map(({ row }) => row.id));
  const gone = [...stored.learnings.keys()].filter(id => !kept.has(id));
  for (let at = 0; at < gone.length; at += CHUNK)
    await tx('learnings')
      .whereIn('id', gone.slice(at, at + CHUNK))
      .delete();
  for (let at = 0; at < learnings.length; at += CHUNK)
    await tx('learnings')
      .insert(learnings.slice(at, at + CHUNK).map(({ row }) => row))
      .onConflict('id')
      .merge();
}
