import type { Knex } from 'knex';
import {
  USING_KINDS,
  type TechnologySignal,
} from '../../catalog/IndexedEntity';
import { ofKinds } from '../catalog/reachOf';

/** A Resource that something depends on, and everything that it is called. */
export interface Dependency {
  entityRef: string;
  names: string[];
}

/** An entity with all that may show a technology, and those whose word counts for it. */
export interface SignedEntity {
  entityRef: string;
  technologies: TechnologySignal[];
  dependencies: Dependency[];
  /** Refs of itself, its system, its domain and its owner group, as far as there are any. */
  scopes: string[];
}

interface EntityRow {
  entity_ref: string;
  owner: string | null;
  technologies: string;
}

interface RelationRow {
  source_ref: string;
  type: 'partOf' | 'dependsOn';
  target_ref: string;
  name: string | null;
  title: string | null;
  technologies: string | null;
}

const kindOf = ({ entity_ref }: EntityRow) => entity_ref.split(':')[0];

/**
 * Reads the catalog index by entity ref, a page at a time.
 *
 * Of what the catalog holds nothing comes from this plugin; if it ever emits
 * entities of its own, they must be left out here, or a claim would confirm
 * itself.
 */
export async function* signedEntities(
  db: Knex,
  pageSize: number,
): AsyncGenerator<SignedEntity[], void> {
  let after = '';
  for (;;) {
    const entities: EntityRow[] = await db('catalog_entities')
      .where('entity_ref', '>', after)
      .whereIn('kind', USING_KINDS)
      .orderBy('entity_ref')
      .limit(pageSize)
      .select('entity_ref', 'owner', 'technologies');
    if (entities.length === 0) return;
    // A page is of one kind: what components show is written before their systems are looked at.
    const kind = kindOf(entities[0]);
    const page = entities.filter(entity => kindOf(entity) === kind);
    const last = page[page.length - 1];
    const relations = await relationsBetween(db, after, last.entity_ref);
    const domains = await domainsOf(db, relations);
    yield page.map(entity =>
      signedEntity(entity, relations.get(entity.entity_ref) ?? [], domains),
    );
    after = last.entity_ref;
  }
}

async function relationsBetween(
  db: Knex,
  after: string,
  last: string,
): Promise<Map<string, RelationRow[]>> {
  const rows: RelationRow[] = await db('catalog_relations')
    .leftJoin('catalog_entities', 'entity_ref', 'target_ref')
    .where('source_ref', '>', after)
    .where('source_ref', '<=', last)
    .where(wanted =>
      wanted
        .where(whole =>
          ofKinds(whole.where('type', 'partOf'), 'target_ref', [
            'system',
            'domain',
          ]),
        )
        .orWhere(resource =>
          ofKinds(resource.where('type', 'dependsOn'), 'target_ref', [
            'resource',
          ]),
        ),
    )
    .orderBy(['source_ref', 'type', 'target_ref'])
    .select(
      'source_ref',
      'type',
      'target_ref',
      'name',
      'title',
      'technologies',
    );
  const bySource = new Map<string, RelationRow[]>();
  for (const row of rows) {
    const known = bySource.get(row.source_ref);
    if (known) known.push(row);
    else bySource.set(row.source_ref, [row]);
  }
  return bySource;
}

const wholeOf = (relations: RelationRow[], kind: string): string | undefined =>
  relations.find(
    ({ type, target_ref }) =>
      type === 'partOf' && target_ref.startsWith(`${kind}:`),
  )?.target_ref;

/** The domain of each system that something here is part of. */
async function domainsOf(
  db: Knex,
  relations: Map<string, RelationRow[]>,
): Promise<Map<string, string>> {
  const systems = new Set(
    [...relations.values()].flatMap(some => wholeOf(some, 'system') ?? []),
  );
  const rows: { source_ref: string; target_ref: string }[] = await ofKinds(
    db('catalog_relations')
      .where({ type: 'partOf' })
      .whereIn('source_ref', [...systems]),
    'target_ref',
    ['domain'],
  )
    .orderBy(['source_ref', 'target_ref'])
    .select('source_ref', 'target_ref');
  const domains = new Map<string, string>();
  for (const { source_ref: system, target_ref: domain } of rows)
    if (!domains.has(system)) domains.set(system, domain);
  return domains;
}

function signedEntity(
  { entity_ref: entityRef, owner, technologies }: EntityRow,
  relations: RelationRow[],
  domains: Map<string, string>,
): SignedEntity {
  const system = wholeOf(relations, 'system');
  const domain =
    wholeOf(relations, 'domain') ?? (system && domains.get(system));
  const group = owner?.startsWith('group:') ? owner : undefined;
  return {
    entityRef,
    technologies: JSON.parse(technologies),
    dependencies: relations
      .filter(({ type }) => type === 'dependsOn')
      .map(dependencyOf),
    scopes: [entityRef, system, domain, group].filter(ref => ref !== undefined),
  };
}

function dependencyOf({
  target_ref: entityRef,
  name,
  title,
  technologies,
}: RelationRow): Dependency {
  const signals: TechnologySignal[] = JSON.parse(technologies ?? '[]');
  const tags = signals
    .filter(({ from }) => from === 'tag')
    .map(tag => tag.name);
  return {
    entityRef,
    names: [name, title, ...tags].filter(one => one !== null),
  };
}
