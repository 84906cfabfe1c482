import type { Knex } from 'knex';
import type { ReachSource } from '../../catalog/CatalogIndex';

/** An entity that more than these reach shows the learnings of so many. */
const MAX_SOURCES = 10_000;

interface Row {
  entity_ref: string;
  via: string;
}

/** Kinds of which a system is made. */
export const PARTS = ['component', 'api', 'resource'];

/**
 * What else an entity shows the learnings of, read in one statement from the
 * stored relations; the depth depends on its kind alone:
 *
 * - System: its parts. Component, API, Resource: its system.
 * - Domain: its systems, and their parts through them.
 * - Group, User: what they own.
 *
 * `shownOn` is the same the other way round.
 */
export async function reachOf(
  db: Knex,
  entityRef: string,
): Promise<ReachSource[]> {
  const own: ReachSource = { entityRef, kind: 'own', via: null };
  const reach = queryFor(db, entityRef);
  if (!reach) return [own];
  const rows: Row[] = await reach.query.limit(MAX_SOURCES);
  // Of two ways to one entity the first stands: who asks wants it once.
  const sources = new Map([[entityRef, own]]);
  for (const row of rows)
    if (!sources.has(row.entity_ref))
      sources.set(row.entity_ref, {
        entityRef: row.entity_ref,
        kind: reach.kind,
        via: row.via,
      });
  return [...sources.values()];
}

function queryFor(
  db: Knex,
  entityRef: string,
): { kind: ReachSource['kind']; query: Knex.QueryBuilder } | undefined {
  const kind = entityRef.slice(0, entityRef.indexOf(':'));
  switch (kind) {
    case 'system':
      return { kind: 'part', query: sourcesOf(db, 'partOf', entityRef, PARTS) };
    case 'domain':
      return { kind: 'part', query: partsOfDomain(db, entityRef) };
    case 'group':
    case 'user':
      return { kind: 'owned', query: sourcesOf(db, 'ownedBy', entityRef) };
    case 'component':
    case 'api':
    case 'resource':
      return { kind: 'parent', query: systemOf(db, entityRef) };
    default:
      return undefined;
  }
}

/** Narrows a query to refs of some kinds. */
export function ofKinds(
  query: Knex.QueryBuilder,
  column: string,
  kinds: string[],
) {
  return query.where(any => {
    for (const kind of kinds) any.orWhereLike(column, `${kind}:%`);
  });
}

function sourcesOf(
  db: Knex,
  type: string,
  targetRef: string,
  kinds: string[] = [],
) {
  const query = db('catalog_relations')
    .where({ type, target_ref: targetRef })
    .orderBy('source_ref')
    .select({ entity_ref: 'source_ref', via: 'source_ref' });
  return kinds.length ? ofKinds(query, 'source_ref', kinds) : query;
}

function systemOf(db: Knex, entityRef: string) {
  return ofKinds(
    db('catalog_relations').where({ type: 'partOf', source_ref: entityRef }),
    'target_ref',
    ['system'],
  )
    .orderBy('target_ref')
    .select({ entity_ref: 'target_ref', via: 'target_ref' });
}

function partsOfDomain(db: Knex, domainRef: string) {
  const systems = ofKinds(
    db('catalog_relations').where({ type: 'partOf', target_ref: domainRef }),
    'source_ref',
    ['system'],
  ).select({ system: 'source_ref' });
  return db
    .with('systems', systems)
    .select({ entity_ref: 'system', via: 'system' })
    .from('systems')
    .unionAll(
      ofKinds(
        db('systems')
          .join('catalog_relations', 'target_ref', 'system')
          .where({ type: 'partOf' }),
        'source_ref',
        PARTS,
      ).select({ entity_ref: 'source_ref', via: 'system' }),
    );
}
