import type { Knex } from 'knex';
import type { LinkableEntity } from '../../catalog/CatalogIndex';

const PAGE_SIZE = 1000;

/** People are credited, not concerned; a Location is no thing of its own. */
const NOT_LINKED = ['user', 'location', 'template'];

interface EntityRow {
  entity_ref: string;
  kind: string;
  name: string;
  title: string | null;
  owner: string | null;
  technologies: string;
}

interface RelationRow {
  source_ref: string;
  type: 'partOf' | 'dependsOn';
  target_ref: string;
  name: string | null;
  title: string | null;
}

/** Reads what the linker needs, by entity ref, in pages. */
export async function* linkablesOf(
  db: Knex,
): AsyncGenerator<LinkableEntity[], void> {
  let after = '';
  for (;;) {
    const entities: EntityRow[] = await db('catalog_entities')
      .where('entity_ref', '>', after)
      .orderBy('entity_ref')
      .limit(PAGE_SIZE);
    const last = entities.at(-1);
    if (!last) return;
    const relations = await relationsBetween(db, after, last.entity_ref);
    yield entities
      .filter(entity => !NOT_LINKED.includes(entity.kind))
      .map(entity => linkableOf(entity, relations.get(entity.entity_ref)));
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
    .whereIn('type', ['partOf', 'dependsOn'])
    .orderBy(['source_ref', 'type', 'target_ref'])
    .select('source_ref', 'type', 'target_ref', 'name', 'title');
  const bySource = new Map<string, RelationRow[]>();
  for (const row of rows) {
    const known = bySource.get(row.source_ref);
    if (known) known.push(row);
    else bySource.set(row.source_ref, [row]);
  }
  return bySource;
}

const isTechnology = (ref: string) => /^(component|resource):/.test(ref);

function linkableOf(
  entity: EntityRow,
  relations: RelationRow[] = [],
): LinkableEntity {
  const system = relations.find(
    ({ type, target_ref }) =>
      type === 'partOf' && target_ref.startsWith('system:'),
  );
  return {
    entityRef: entity.entity_ref,
    kind: entity.kind,
    name: entity.name,
    title: entity.title,
    owner: entity.owner,
    system: system?.target_ref ?? null,
    technologies: JSON.parse(entity.technologies),
    dependencies: relations
      .filter(r => r.type === 'dependsOn' && isTechnology(r.target_ref))
      .flatMap(({ name, title }) => [name, title])
      .filter(name => name !== null),
  };
}
