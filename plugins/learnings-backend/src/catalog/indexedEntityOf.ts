import { createHash } from 'node:crypto';
import { type Entity, stringifyEntityRef } from '@backstage/catalog-model';
import {
  type IndexedEntity,
  KEPT_RELATIONS,
  type KeptRelation,
  type TechnologySignal,
} from './IndexedEntity';

/** Comma-separated names of technologies that an entity uses. */
const TECHNOLOGIES_ANNOTATION = 'learnings/technologies';

/** All that `indexedEntityOf` reads: a request for entities asks for no more. */
export const INDEXED_FIELDS = [
  'kind',
  'metadata.name',
  'metadata.namespace',
  'metadata.title',
  'metadata.tags',
  `metadata.annotations.${TECHNOLOGIES_ANNOTATION}`,
  'spec.profile.displayName',
  'relations',
];

/** What is kept of an entity, with what detectors found. */
export function indexedEntityOf(
  entity: Entity,
  detected: readonly TechnologySignal[] = [],
): IndexedEntity {
  const relations = relationsOf(entity);
  const kept = {
    entityRef: stringifyEntityRef(entity),
    kind: entity.kind.toLocaleLowerCase('en-US'),
    name: entity.metadata.name,
    title: entity.metadata.title ?? displayNameOf(entity),
    owner: relations.find(({ type }) => type === 'ownedBy')?.targetRef ?? null,
    technologies: [...technologiesOf(entity), ...detected],
    relations,
  };
  const fingerprint = createHash('sha256')
    .update(JSON.stringify(kept))
    .digest('base64url');
  return { ...kept, fingerprint };
}

function displayNameOf({ spec }: Entity): string | null {
  const profile = spec?.profile;
  if (typeof profile !== 'object' || profile === null) return null;
  const name = 'displayName' in profile ? profile.displayName : null;
  return typeof name === 'string' ? name : null;
}

function technologiesOf({ metadata }: Entity): TechnologySignal[] {
  const annotated = metadata.annotations?.[TECHNOLOGIES_ANNOTATION] ?? '';
  return [
    ...annotated
      .split(',')
      .map(name => name.trim())
      .filter(Boolean)
      .map(name => ({ name, from: 'annotation' as const })),
    ...(metadata.tags ?? []).map(name => ({ name, from: 'tag' as const })),
  ];
}

const isKept = (type: string): type is KeptRelation =>
  KEPT_RELATIONS.some(kept => kept === type);

/** Sorted, since the catalog promises no order and the fingerprint needs one. */
function relationsOf(entity: Entity): IndexedEntity['relations'] {
  const unique = new Map<string, IndexedEntity['relations'][number]>();
  for (const relation of entity.relations ?? []) {
    const { type } = relation;
    const targetRef = relation.targetRef.toLocaleLowerCase('en-US');
    if (isKept(type)) unique.set(`${type} ${targetRef}`, { type, targetRef });
  }
  return [...unique]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, relation]) => relation);
}
