import type { Knex } from 'knex';
import { dialectOf } from '../dialect';

/**
 * Something whose learnings show on an entity, and how it leads to them:
 * learnings linked to an entity, published by a team, or written by a user.
 */
export interface LearningSource {
  entityRef: string;
  leads: 'link' | 'published' | 'written';
}

/**
 * The learnings that the table `sources` leads to, as rows of `learning_id`,
 * `published_at` and `place`: that of the first source of each.
 *
 * @param toPage - narrows a query over `entity_links` to one page; where the
 *   database can, each entity then gives no more than a page, so that a team
 *   that owns thousands costs no reading of all they have
 */
export function reachedLearnings(
  knex: Knex,
  sources: LearningSource[],
  toPage?: (links: Knex.QueryBuilder) => void,
): Knex.QueryBuilder {
  const isBounded = toPage !== undefined && dialectOf(knex).lateral;
  const has = (leads: LearningSource['leads']) =>
    sources.some(source => source.leads === leads);
  const ways = [
    ...(has('link')
      ? [isBounded ? newestLinked(knex, toPage) : linked(knex)]
      : []),
    ...(has('published') ? [publishedBy(knex)] : []),
    ...(has('written') ? writtenBy(knex) : []),
  ];
  return knex
    .from(knex.unionAll(ways).as('ways'))
    .select('learning_id', 'published_at')
    .min({ place: 'place' })
    .groupBy('learning_id', 'published_at');
}

function linked(knex: Knex) {
  return knex('entity_links')
    .join('sources', 'sources.entity_ref', 'entity_links.entity_ref')
    .where('sources.leads', 'link')
    .whereNot('entity_links.state', 'dismissed')
    .whereNotNull('entity_links.published_at')
    .select(
      'entity_links.learning_id',
      'entity_links.published_at',
      'sources.place',
    );
}

function newestLinked(knex: Knex, toPage: (links: Knex.QueryBuilder) => void) {
  const newest = knex('entity_links')
    .whereRaw('entity_links.entity_ref = sources.entity_ref')
    .whereNot('entity_links.state', 'dismissed')
    .whereNotNull('entity_links.published_at')
    .select('entity_links.learning_id', 'entity_links.published_at');
  toPage(newest);
  return knex
    .from(knex.raw('sources CROSS JOIN LATERAL ? AS newest', [newest]))
    .where('sources.leads', 'link')
    .select('newest.learning_id', 'newest.published_at', 'sources.place');
}

function learningsOf(recaps: Knex.QueryBuilder) {
  return recaps
    .join('learnings', 'learnings.recap_id', 'recaps.id')
    .whereNotNull('learnings.published_at')
    .select(
      { learning_id: 'learnings.id' },
      'learnings.published_at',
      'sources.place',
    );
}

function publishedBy(knex: Knex) {
  return learningsOf(
    knex('recaps')
      .join('sources', 'sources.entity_ref', 'recaps.publishing_team')
      .where('sources.leads', 'published'),
  );
}

/** All of a recap that they created, and what bears their name of others'. */
function writtenBy(knex: Knex) {
  return [
    learningsOf(
      knex('recaps')
        .join('sources', 'sources.entity_ref', 'recaps.created_by')
        .where('sources.leads', 'written'),
    ),
    knex('contributors')
      .join('sources', 'sources.entity_ref', 'contributors.user_ref')
      .join('learnings', 'learnings.recap_id', 'contributors.recap_id')
      .where('sources.leads', 'written')
      .whereNotNull('learnings.published_at')
      .where(theirs =>
        theirs
          .where('learnings.type', 'recap')
          .orWhereRaw('learnings.contributor_id = contributors.id'),
      )
      .select(
        { learning_id: 'learnings.id' },
        'learnings.published_at',
        'sources.place',
      ),
  ];
}
