import type { TalkContent } from '@conference-learnings/plugin-learnings-common';
import type { TalkRow } from '../tables';
import { identityOf } from '../talks/identityOf';
import { talkFieldsOf } from '../talks/talkFields';
import { newId, now } from '../values';
import type { Journal } from './Journal';
import { freeKeys } from './talkKeys';

/**
 * Notes of a talk become those of a new one of the same event. By what the
 * first one is known by, the new one is not. The talk is locked.
 *
 * @returns the id of the new talk
 */
export async function splitTalk(
  journal: Journal,
  from: TalkRow,
  given: { noteIds: string[]; content: TalkContent },
): Promise<string> {
  const { tx } = journal;
  const id = newId();
  await journal.makeTalk({
    id,
    event_id: from.event_id,
    // As after an edit: a person said what it is, and recaps fill its gaps.
    version: 2,
    created_at: now(),
    merged_into: null,
    split_from: from.id,
    ...talkFieldsOf(given.content),
    ...(await freeKeys(tx, from.event_id, identityOf(given.content))),
  });
  await journal.move({
    table: 'learnings',
    column: 'talk_id',
    ids: given.noteIds,
    from: from.id,
    to: id,
  });
  await tx('talks').where({ id: from.id }).increment('version', 1);
  return id;
}
