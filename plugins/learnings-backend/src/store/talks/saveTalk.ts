import type { TalkContent } from '@conference-learnings/plugin-learnings-common';
import type { Knex } from 'knex';
import type { TalkRow } from '../tables';
import { OvertakenError } from '../transaction';
import { newId, now } from '../values';
import { decidedTalk } from './decidedTalk';
import { identityOf, type TalkIdentity } from './identityOf';
import { gapsOfTalk, talkFieldsOf, type TalkFields } from './talkFields';

const UNKNOWN_TO_OTHERS: TalkIdentity = { titleKey: null, videoKey: null };

/**
 * The one record of a talk, made where there is none. Where only the given
 * recap speaks of it, it becomes what that recap says; where others do too, it
 * only learns what nobody knew. Until a recap is published its talks are
 * records of their own, so that nobody reads there what it says. A title or
 * video of a talk that was merged into another leads there, and a note that a
 * person put on a talk stays with it.
 *
 * @param given - `isPublished`: whether the recap is; `talkId`: the record that
 *   the note stood for until now; `claimed`: records that stand for other notes
 *   of the recap; `splitOff`: records for which the recap has notes and that a
 *   person took out of others; `videoIsShared`: other talks of the recap have
 *   the same video
 * @returns the id of the talk
 */
export async function saveTalk(
  tx: Knex,
  given: {
    recapId: string;
    isPublished: boolean;
    eventId: string | null;
    talkId: string | null;
    talk: TalkContent;
    claimed: ReadonlySet<string>;
    splitOff: TalkRow[];
    videoIsShared: boolean;
  },
): Promise<string> {
  const { recapId, eventId, talk, claimed } = given;
  const { titleKey, videoKey } = given.isPublished
    ? identityOf(talk)
    : UNKNOWN_TO_OTHERS;
  const keys = {
    event_id: eventId,
    title_key: eventId === null ? null : titleKey,
    video_key: given.videoIsShared ? null : videoKey,
  };
  const known = { ...talkFieldsOf(talk), ...keys };

  const match = await findMatch(tx, keys);
  const stoodFor =
    given.talkId === null
      ? undefined
      : await tx('talks').where({ id: given.talkId }).first();
  const decided = given.isPublished
    ? await decidedTalk(tx, { ...given, stoodFor, match })
    : undefined;
  if (decided) {
    await fillGaps(tx, decided, { ...talkFieldsOf(talk), video_key: null });
    return decided.id;
  }
  if (match) {
    if (claimed.has(match.id) || (await isShared(tx, match, recapId)))
      await fillGaps(tx, match, known);
    else await tx('talks').where({ id: match.id }).update(known);
    return match.id;
  }

  const before = stoodFor && claimed.has(stoodFor.id) ? undefined : stoodFor;
  if (before && !(await isShared(tx, before, recapId))) {
    await tx('talks').where({ id: before.id }).update(known);
    return before.id;
  }
  return insertTalk(tx, known);
}

type Known = TalkFields & Pick<TalkRow, 'event_id' | 'title_key' | 'video_key'>;

/** The talk that a title or a video leads to. */
async function findMatch(
  tx: Knex,
  keys: Pick<TalkRow, 'event_id' | 'title_key' | 'video_key'>,
): Promise<TalkRow | undefined> {
  const { event_id, title_key, video_key } = keys;
  const byTitle =
    title_key === null
      ? undefined
      : await tx('talks').where({ event_id, title_key }).forUpdate().first();
  const found =
    byTitle || video_key === null
      ? byTitle
      : await tx('talks')
          .where({ video_key })
          .orderBy('id')
          .forUpdate()
          .first();
  if (!found?.merged_into) return found;
  const left = await tx('talks')
    .where({ id: found.merged_into })
    .forUpdate()
    .first();
  if (!left || left.merged_into)
    throw new OvertakenError(`Talk ${found.merged_into} was removed or merged`);
  return left;
}

/** Whether others than one recap speak of a talk, or a person edited it. */
async function isShared(
  tx: Knex,
  talk: TalkRow,
  recapId: string,
): Promise<boolean> {
  if (talk.version > 1) return true;
  const other = await tx('learnings')
    .where({ talk_id: talk.id, type: 'talkNote' })
    .whereNot({ recap_id: recapId })
    .first('id');
  return other !== undefined;
}

async function fillGaps(
  tx: Knex,
  stored: TalkRow,
  known: TalkFields & Pick<TalkRow, 'video_key'>,
): Promise<void> {
  // What a talk is known by otherwise stays: it belongs to the event it is in.
  const { video_key } = known;
  const change: Partial<TalkRow> = {
    ...gapsOfTalk(stored, known),
    ...(stored.video_key === null && video_key !== null && { video_key }),
  };
  if (Object.keys(change).length > 0)
    await tx('talks').where({ id: stored.id }).update(change);
}

async function insertTalk(tx: Knex, known: Known): Promise<string> {
  const id = newId();
  const row = { id, version: 1, created_at: now(), ...known };
  if (known.title_key === null) {
    await tx('talks').insert(row);
    return id;
  }
  await tx('talks').insert(row).onConflict(['event_id', 'title_key']).ignore();
  // Another recap may have made it in the meantime.
  const { event_id, title_key } = known;
  const stored = await tx('talks').where({ event_id, title_key }).first('id');
  if (!stored) throw new OvertakenError(`Talk ${title_key} was removed`);
  return stored.id;
}
