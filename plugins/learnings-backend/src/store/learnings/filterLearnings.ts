import {
  learningTypeSchema,
  takeawayKindSchema,
  type LearningKind,
} from '@conference-learnings/plugin-learnings-common';
import type { Knex } from 'knex';
import { presently } from '../changes/presently';
import { technologyKey } from '../technologies/technologyKey';

/** What lists of learnings are filtered by. */
export interface LearningFilter {
  kind?: LearningKind[];
  event?: string;
  /** A technology's name in any form. */
  technology?: string;
}

/** Narrows a query over `learnings`. */
export function filterLearnings(
  query: Knex.QueryBuilder,
  filter: LearningFilter,
): void {
  const { kind: kinds = [], event, technology } = filter;
  if (kinds.length > 0) {
    const among = (options: readonly string[]) =>
      kinds.filter(kind => options.includes(kind));
    query.where(any =>
      any
        .whereIn('learnings.type', among(learningTypeSchema.options))
        .orWhereIn('learnings.kind', among(takeawayKindSchema.options)),
    );
  }
  if (event !== undefined)
    query.whereRaw(...presently('learnings.event_id', 'events', event));
  if (technology !== undefined)
    query.whereExists(mentioned =>
      mentioned
        .from('mentions')
        .join(
          'technology_names',
          'technology_names.technology_id',
          'mentions.technology_id',
        )
        .select('mentions.learning_id')
        .whereRaw('mentions.learning_id = learnings.id')
        .where('technology_names.name_key', technologyKey(technology)),
    );
}
