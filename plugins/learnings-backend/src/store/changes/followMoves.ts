import { CHUNK } from '../chunk';
import { indexRecap } from '../text/indexRecap';
import type { Journal } from './Journal';

/**
 * Brings along what hangs on the records that were moved: the event of each
 * learning, the talk of each takeaway and follow-up of a note, and the words
 * by which recaps are found.
 */
export async function followMoves(journal: Journal): Promise<void> {
  const { tx } = journal;
  const recapIds = journal.moved('recaps');
  const noteIds = journal.moved('learnings');
  for (const some of chunksOf(recapIds))
    await tx('learnings')
      .whereIn('recap_id', some)
      .update({
        event_id: tx.raw(
          '(SELECT recaps.event_id FROM recaps WHERE recaps.id = learnings.recap_id)',
        ),
      });
  for (const some of chunksOf(noteIds))
    await tx('learnings')
      // Its recap leads to it faster than its note, for which there is no index.
      .whereIn(
        'recap_id',
        tx('learnings').select('recap_id').whereIn('id', some),
      )
      .whereIn('note_id', some)
      .update({
        talk_id: tx.raw(
          '(SELECT note.talk_id FROM learnings AS note WHERE note.id = learnings.note_id)',
        ),
      });
  for (const recapId of await recapsToIndex(journal))
    await indexRecap(tx, recapId);
}

/** Published recaps whose words, those of their event and talks among them, are others now. */
async function recapsToIndex(journal: Journal): Promise<Set<string>> {
  const { tx } = journal;
  const found = new Set<string>();
  const add = async (column: string, ids: string[]) => {
    for (const some of chunksOf(ids)) {
      const published = tx('learnings').whereNotNull('published_at');
      const recapIds: string[] = await published
        .whereIn(column, some)
        .distinct()
        .pluck('recap_id');
      recapIds.forEach(id => found.add(id));
    }
  };
  await add('recap_id', journal.moved('recaps'));
  await add('id', journal.moved('learnings'));
  await add('event_id', journal.moved('events', ['name']));
  await add('talk_id', journal.moved('talks', ['title', 'speakers']));
  return found;
}

function* chunksOf(ids: string[]): Iterable<string[]> {
  for (let at = 0; at < ids.length; at += CHUNK)
    yield ids.slice(at, at + CHUNK);
}
