import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Entity } from '@backstage/catalog-model';
import { parseAllDocuments } from 'yaml';
import { softwareName } from './names';
import { Random } from './random';

const EXAMPLES = ['catalog.yaml', 'org.yaml'].map(name =>
  join(__dirname, '../examples', name),
);

const KINDS = [
  ...Array(7).fill('Component'),
  ...['API', 'Resource', 'System', 'Group'],
];

const TAGS =
  'kubernetes go java python postgresql kafka redis react prometheus thanos envoy grpc terraform ruby-on-rails'.split(
    ' ',
  );

/** The example catalog, with the relations that a catalog derives from what its entities say. */
export function exampleEntities(): Entity[] {
  return EXAMPLES.flatMap(path =>
    parseAllDocuments(readFileSync(path, 'utf8')).map(document =>
      // The files are this project's own, and entities.
      withRelations(document.toJS() as Entity),
    ),
  );
}

/** So many entities of a large company, everyday names among them. */
export function generatedEntities(count: number): Entity[] {
  const random = new Random(3);
  const entities = new Map<string, Entity>();
  while (entities.size < count) {
    const kind = random.of(KINDS);
    const plain = softwareName(random);
    const isTaken = entities.has(`${kind} ${plain}`);
    const name = isTaken ? `${plain}-${random.below(1_000_000)}` : plain;
    entities.set(`${kind} ${name}`, entityOf(kind, name, random));
  }
  return [...entities.values()];
}

function entityOf(kind: string, name: string, random: Random): Entity {
  const title = name
    .split('-')
    .map(part => part[0].toUpperCase() + part.slice(1))
    .join(' ');
  return withRelations({
    apiVersion: 'backstage.io/v1alpha1',
    kind,
    metadata: {
      name,
      namespace: 'default',
      ...(random.oneIn(2) ? { title } : {}),
      tags: random.oneIn(2) ? [random.of(TAGS)] : [],
    },
    spec: {
      owner: `group:default/${softwareName(random)}`,
      system: softwareName(random),
    },
  });
}

const RELATIONS = [
  { field: 'owner', type: 'ownedBy', kind: 'group' },
  { field: 'system', type: 'partOf', kind: 'system' },
  { field: 'domain', type: 'partOf', kind: 'domain' },
  { field: 'dependsOn', type: 'dependsOn', kind: 'component' },
];

function withRelations(entity: Entity): Entity {
  const relations = RELATIONS.flatMap(({ field, type, kind }) =>
    [entity.spec?.[field] ?? []].flat().map(ref => ({
      type,
      targetRef: fullRef(String(ref), kind),
    })),
  );
  const { namespace = 'default', ...metadata } = entity.metadata;
  return { ...entity, metadata: { ...metadata, namespace }, relations };
}

function fullRef(ref: string, kind: string): string {
  if (ref.includes('/')) return ref;
  const [name, ofKind = kind] = ref.split(':').reverse();
  return `${ofKind}:default/${name}`;
}
