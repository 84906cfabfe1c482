import type { TalkRow } from '../tables';
import { gapsOfTalk, talkContentOf, talkFieldsOf } from '../talks/talkFields';
import type { Journal } from './Journal';
import { giveTitleKey } from './talkKeys';

/**
 * Everything that is said about one talk is said about the other from now on,
 * which learns what only that one knew. Both are locked.
 */
export async function mergeTalks(
  journal: Journal,
  from: TalkRow,
  into: TalkRow,
): Promise<void> {
  const { tx } = journal;
  const noteIds = await tx('learnings')
    .where({ talk_id: from.id, type: 'talkNote' })
    .pluck('id');
  await journal.move({
    table: 'learnings',
    column: 'talk_id',
    ids: noteIds,
    from: from.id,
    to: into.id,
  });
  const known = talkFieldsOf(talkContentOf(from));
  await journal.write('talks', into, gapsOfTalk(into, known));
  if (into.event_id === null && from.event_id !== null) {
    await journal.write('talks', into, { event_id: from.event_id });
    await giveTitleKey(journal, { ...into, event_id: from.event_id });
  }
  await leadTo(journal, 'talks', from.id, into.id);
  await tx('talks').where({ id: into.id }).increment('version', 1);
}

/** A record and all that led to it lead to another one. */
export async function leadTo(
  journal: Journal,
  table: 'events' | 'talks' | 'technologies',
  from: string,
  into: string,
): Promise<void> {
  const names = await journal
    .tx(table)
    .where({ merged_into: from })
    .pluck('id');
  const column = 'merged_into';
  await journal.move({ table, column, ids: names, from, to: into });
  await journal.move({ table, column, ids: [from], from: null, to: into });
}
