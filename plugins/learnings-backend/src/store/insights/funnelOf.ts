import type {
  AdoptionStage,
  Funnel,
} from '@conference-learnings/plugin-learnings-common';
import type { Knex } from 'knex';
import type { AccessFilter } from '../AccessFilter';
import { readCount } from '../values';
import { followUpsOf } from './followUpsOf';
import { inPeriod, reaching, type InsightsFilter } from './InsightsFilter';
import { insightsQuery } from './insightsQuery';

/** How many talks became takeaways, follow-ups, trials and adoptions; one statement. */
export async function funnelOf(
  knex: Knex,
  access: AccessFilter,
  filter: InsightsFilter,
): Promise<Funnel> {
  const chosen = () => knex('chosen').select('recap_id');
  const learnings = () =>
    reaching(
      knex('learnings').whereIn('learnings.recap_id', chosen()),
      'learnings.id',
      filter,
    );
  const moved = (...stages: AdoptionStage[]) =>
    inPeriod(knex('moves').whereIn('stage', stages), 'effective_on', filter)
      // What two scopes try is one technology.
      .countDistinct('technology_id');
  const [row]: Record<keyof Funnel, unknown>[] = await insightsQuery(
    knex,
    access,
    filter,
  ).select({
    // Takeaways and follow-ups have the talk of their note: it is counted once.
    talks: learnings().countDistinct('learnings.talk_id'),
    takeaways: learnings()
      .where('learnings.type', 'takeaway')
      .count('learnings.id'),
    followUps: followUpsOf(knex, access, filter)
      .whereIn('follow_ups.recap_id', chosen())
      .count('follow_ups.id'),
    // What was adopted outright needed no trial; the funnel does not widen for it.
    trials: moved('trial', 'adopt'),
    adoptions: moved('adopt'),
  });
  return {
    talks: readCount(row.talks),
    takeaways: readCount(row.takeaways),
    followUps: readCount(row.followUps),
    trials: readCount(row.trials),
    adoptions: readCount(row.adoptions),
  };
}
