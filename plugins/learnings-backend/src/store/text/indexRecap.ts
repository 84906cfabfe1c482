import type { Knex } from 'knex';
import { dialectOf } from '../dialect';
import { readJson } from '../values';

/** Lets the learnings of a recap be found by their words, as they stand now. */
export async function indexRecap(tx: Knex, recapId: string): Promise<void> {
  const recap = await tx('recaps')
    .leftJoin('events', 'events.id', 'recaps.event_id')
    .where('recaps.id', recapId)
    .first('recaps.*', { event_name: 'events.name' });
  if (!recap) return;
  const learnings = await tx('learnings')
    .leftJoin('talks', 'talks.id', 'learnings.talk_id')
    .where('learnings.recap_id', recapId)
    .select(
      'learnings.id',
      'learnings.type',
      'learnings.text',
      'talks.title',
      'talks.speakers',
    );
  await dialectOf(tx).text.index(
    tx,
    learnings.map(({ id, type, text, title, speakers }) => {
      const words =
        type === 'recap'
          ? [
              recap.title,
              recap.event_name,
              recap.summary,
              ...readJson<string[]>(recap.tags),
              recap.body,
            ]
          : [text, title, ...readJson<string[]>(speakers ?? '[]')];
      return { learningId: id, text: words.filter(Boolean).join('\n') };
    }),
  );
}
