import type { TechnologyDetail } from '@conference-learnings/plugin-learnings-common';
import type { Knex } from 'knex';
import type { AccessFilter } from '../AccessFilter';
import { eventRefOf } from '../events/eventRefOf';
import { readJson } from '../values';
import { HEARD_ON, mentioningRecaps } from './technologyQuery';

type Heard = TechnologyDetail['heard'];

/** Recaps of one technology, at most. */
const MOST = 100;

/** The recaps that tell of a technology, the earliest first, and in which talks it was heard. */
export async function heardOf(
  knex: Knex,
  access: AccessFilter,
  technologyId: string,
): Promise<Heard> {
  const recaps: Array<{
    id: string;
    title: string;
    publishing_team: string | null;
    event_id: string | null;
    event_name: string | null;
    heard_on: string | null;
  }> = await mentioningRecaps(knex, access)
    .where('mentions.technology_id', technologyId)
    .leftJoin('events', 'events.id', 'recaps.event_id')
    .distinct()
    .select('recaps.id', 'recaps.title', 'recaps.publishing_team', {
      event_id: 'events.id',
      event_name: 'events.name',
      heard_on: knex.raw(HEARD_ON),
    })
    .orderBy([{ column: 'heard_on' }, { column: 'recaps.id' }])
    .limit(MOST);
  const talks = await talksIn(
    knex,
    technologyId,
    recaps.map(({ id }) => id),
  );
  return recaps.map(recap => ({
    date: recap.heard_on,
    recap: { id: recap.id, title: recap.title },
    event: eventRefOf(recap),
    team: recap.publishing_team,
    talks: talks.get(recap.id) ?? [],
  }));
}

async function talksIn(
  knex: Knex,
  technologyId: string,
  recapIds: string[],
): Promise<Map<string, Heard[number]['talks']>> {
  const rows: Array<{
    recap_id: string;
    id: string;
    title: string | null;
    speakers: string;
  }> = await knex('mentions')
    .join('learnings', 'learnings.id', 'mentions.learning_id')
    .join('talks', 'talks.id', 'learnings.talk_id')
    .where('mentions.technology_id', technologyId)
    .whereIn('mentions.recap_id', recapIds)
    .orderBy('talks.id')
    .distinct()
    .select({
      recap_id: 'mentions.recap_id',
      id: 'talks.id',
      title: 'talks.title',
      speakers: 'talks.speakers',
    });
  const byRecap = new Map<string, Heard[number]['talks']>();
  for (const { recap_id, id, title, speakers } of rows)
    byRecap.set(recap_id, [
      ...(byRecap.get(recap_id) ?? []),
      { id, title, speakers: readJson<string[]>(speakers) },
    ]);
  return byRecap;
}
