import { normaliseTitle } from '@conference-learnings/recap-parser';
import type { TalkContent } from '@conference-learnings/plugin-learnings-common';
import type { Knex } from 'knex';
import { isSplitFrom } from '../changes/isSplitFrom';
import type { TalkRow } from '../tables';

const keyOf = (title: string | null) => normaliseTitle(title ?? '');

/**
 * The talk on which a person put a note, where the words of the note alone
 * would lead elsewhere; undefined where the words decide.
 *
 * @param given - `stoodFor`: the record that the note stood for until now;
 *   `match`: the one that its words lead to;
 *   `splitOff`: what a person took out of other talks, and no other note stands for
 */
export async function decidedTalk(
  tx: Knex,
  given: {
    eventId: string | null;
    talk: TalkContent;
    stoodFor: TalkRow | undefined;
    match: TalkRow | undefined;
    splitOff: TalkRow[];
  },
): Promise<TalkRow | undefined> {
  const { eventId, talk, stoodFor, match } = given;
  const isOfMatch = (record: TalkRow) =>
    match !== undefined && isSplitFrom(tx, 'talks', record, match.id);

  if (!stoodFor) {
    // A file that is read again gives its notes no ids.
    for (const record of given.splitOff)
      if (record.event_id === eventId && (await isOfMatch(record)))
        return record;
    return undefined;
  }
  // Beyond the first version a person has said what the record is.
  if (stoodFor.version === 1 || stoodFor.event_id !== eventId) return undefined;
  if (stoodFor.id === match?.id) return undefined;
  const isSameTitle = keyOf(stoodFor.title) === keyOf(talk.title);
  return isSameTitle || (await isOfMatch(stoodFor)) ? stoodFor : undefined;
}
