import type { Knex } from 'knex';
import { readableBy, type AccessFilter } from '../AccessFilter';
import type { LearningSource } from '../learnings/reachedLearnings';
import { withReached } from '../learnings/withReached';

/** An entity, and what leads to the learnings that show on its page. */
export interface Concerned {
  entityRef: string;
  sources: LearningSource[];
}

/**
 * A query over the follow-ups that a reader may read, beside their learning,
 * recap, event and the takeaway that they come from. One on its own is
 * everybody's; any other is read as long as its recap is.
 *
 * @param concerned - leaves what it owns and what reaches it: a follow-up that
 *   was logged from a takeaway, or else from a recap, reaches what that does
 */
export function readableFollowUps(
  knex: Knex,
  access: AccessFilter,
  concerned?: Concerned,
): Knex.QueryBuilder {
  const query = (
    concerned ? withReached(knex, concerned.sources) : knex.queryBuilder()
  )
    .from('follow_ups')
    .leftJoin('learnings', 'learnings.id', 'follow_ups.learning_id')
    .leftJoin(
      'learnings as takeaways',
      'takeaways.id',
      'follow_ups.takeaway_id',
    )
    .leftJoin('recaps', 'recaps.id', 'follow_ups.recap_id')
    .leftJoin('events', 'events.id', 'recaps.event_id')
    .where(readable =>
      readable.whereNull('follow_ups.recap_id').orWhere(ofRecap => {
        ofRecap.where('recaps.status', 'published');
        readableBy(ofRecap, access);
      }),
    );
  if (concerned)
    query.where(any =>
      any.where('follow_ups.owner', concerned.entityRef).orWhereRaw(
        `coalesce(follow_ups.learning_id, takeaways.id, follow_ups.recap_id)
           IN (SELECT learning_id FROM reached)`,
      ),
    );
  return query;
}
