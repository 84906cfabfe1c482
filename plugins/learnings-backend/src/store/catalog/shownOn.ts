import type { Knex } from 'knex';
import type { ShownOn } from '../../catalog/CatalogIndex';
import { CHUNK } from '../chunk';
import { ofKinds, PARTS } from './reachOf';

/** Pages of each sort that are told of; nobody reads a longer list. */
const MAX_PAGES = 1000;

/**
 * `reachOf` the other way round: the entities that show what concerns these.
 *
 * @param entityRefs - full and lower-cased; none of them is in the answer by
 *   itself
 */
export async function shownOn(
  db: Knex,
  entityRefs: string[],
): Promise<ShownOn> {
  const related = new Set<string>();
  const owners = new Set<string>();
  for (let at = 0; at < entityRefs.length; at += CHUNK) {
    const refs = entityRefs.slice(at, at + CHUNK);
    for (const page of await relatedTo(db, refs)) related.add(page);
    const owning: string[] = await ofKinds(
      db('catalog_relations')
        .where({ type: 'ownedBy' })
        .whereIn('source_ref', refs),
      'target_ref',
      ['group', 'user'],
    )
      .distinct('target_ref')
      .pluck('target_ref');
    for (const page of owning) owners.add(page);
  }
  const sorted = (pages: Set<string>) => [...pages].sort().slice(0, MAX_PAGES);
  return { related: sorted(related), owners: sorted(owners) };
}

/** What some are part of, of one kind. */
const targetsOf = (
  db: Knex,
  sourceRefs: string[],
  kind: string,
): Promise<string[]> =>
  ofKinds(
    db('catalog_relations')
      .where({ type: 'partOf' })
      .whereIn('source_ref', sourceRefs),
    'target_ref',
    [kind],
  )
    .distinct('target_ref')
    .pluck('target_ref');

async function relatedTo(db: Knex, refs: string[]): Promise<string[]> {
  const systems = refs.filter(ref => ref.startsWith('system:'));
  const systemsOfParts: string[] = await targetsOf(
    db,
    refs.filter(ref => PARTS.includes(ref.slice(0, ref.indexOf(':')))),
    'system',
  );
  const parts: string[] = await ofKinds(
    db('catalog_relations')
      .where({ type: 'partOf' })
      .whereIn('target_ref', systems),
    'source_ref',
    PARTS,
  )
    .distinct('source_ref')
    .orderBy('source_ref')
    .limit(MAX_PAGES)
    .pluck('source_ref');
  const domains: string[] = [];
  const all = [...new Set([...systems, ...systemsOfParts])];
  for (let at = 0; at < all.length; at += CHUNK)
    domains.push(...(await targetsOf(db, all.slice(at, at + CHUNK), 'domain')));
  return [...systemsOfParts, ...domains, ...parts];
}
