import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { parseEntityRef, type Entity } from '@backstage/catalog-model';
import type {
  Recap,
  RecapContent,
} from '@conference-learnings/plugin-learnings-common';
import type { Knex } from 'knex';
import { DatabaseCatalogIndex } from '../catalog/DatabaseCatalogIndex';
import { indexedEntityOf } from '../catalog/indexedEntityOf';
import { CatalogLinker } from '../linker/CatalogLinker';
import type { RecapParsing } from '../parsing/RecapParsing';
import type { Actor } from '../services/Actor';
import { Adoption } from '../services/Adoption';
import { Deletions } from '../services/Deletions';
import { Detections } from '../services/Detections';
import { DraftPresence } from '../services/DraftPresence';
import { Changes } from '../services/Changes';
import { Drafts } from '../services/Drafts';
import { EntityLearnings } from '../services/EntityLearnings';
import { FollowUps } from '../services/FollowUps';
import { Insights } from '../services/Insights';
import { KnownSubjects } from '../services/KnownSubjects';
import { Learnings } from '../services/Learnings';
import { Links } from '../services/Links';
import { LinkSight } from '../services/LinkSight';
import { RecapImports } from '../services/RecapImports';
import { Ownership } from '../services/Ownership';
import { Radar } from '../services/Radar';
import { readQuadrants } from '../radar/quadrants';
import { ReadableFiles } from '../services/ReadableFiles';
import { Recaps } from '../services/Recaps';
import { Relinking } from '../services/Relinking';
import { Revisions } from '../services/Revisions';
import { Subjects } from '../services/Subjects';
import { Technologies } from '../services/Technologies';
import { TechnologyChanges } from '../services/TechnologyChanges';
import { TechnologyNames } from '../services/TechnologyNames';
import { WorkingCopies } from '../services/WorkingCopies';
import type { FileSourceConfig } from '../sources/readSources';
import { CatalogIndexStore } from '../store/catalog/CatalogIndexStore';
import { migrate } from '../store/migrate';
import { catalogOf } from './catalogOf';
import { sourceOf } from './content';

/** An entity with relations such as `{ partOf: ['system:default/shop'] }`. */
export function entityOf(
  entityRef: string,
  relations: Record<string, string[]> = {},
): Entity {
  const { kind, namespace, name } = parseEntityRef(entityRef);
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind,
    metadata: { name, namespace },
    relations: Object.entries(relations).flatMap(([type, targets]) =>
      targets.map(targetRef => ({ type, targetRef })),
    ),
  };
}

/** A user who asks, and the teams that they are in. */
export const userActor = (name: string, teams: string[] = []): Actor => ({
  userRef: `user:default/${name}`,
  credentials: mockCredentials.user(`user:default/${name}`),
  teams: async () => teams,
});

/** Another plugin that asks. */
export const serviceActor: Actor = {
  userRef: null,
  credentials: mockCredentials.service('plugin:other'),
  teams: async () => [],
};

/**
 * The services over a real database and catalog index; the catalog holds the
 * given entities, and hides some from everybody but those named.
 */
export async function createTestServices(
  knex: Knex,
  given: {
    entities?: Entity[];
    onlyFor?: Record<string, string[]>;
    parsing?: RecapParsing;
    sources?: FileSourceConfig[];
    /** Refs of users who may put right what others wrote. */
    administrators?: string[];
  } = {},
) {
  const { entities = [], onlyFor = {} } = given;
  await migrate(knex);
  const store = new CatalogIndexStore(knex);
  await store.writePage(entities.map(entity => indexedEntityOf(entity)));
  await store.markFilled();

  const catalog = catalogOf(entities, onlyFor);
  const catalogIndex = new DatabaseCatalogIndex(knex);
  const sight = new LinkSight({ catalog, catalogIndex });
  const mayAdminister = async ({ userRef }: Actor) =>
    userRef !== null && (given.administrators ?? []).includes(userRef);
  const recaps = new Recaps({
    knex,
    // It has threads that somebody must end.
    parsing: given.parsing ?? {
      parse: async () => Promise.reject(new Error('not in this test')),
    },
    linker: new CatalogLinker({ catalog, catalogIndex }),
    sight,
    logger: mockServices.logger.mock(),
  });

  const technologies = new Technologies({ knex, sight });
  const detections = new Detections({ knex, sight });
  const entityLearnings = new EntityLearnings({
    knex,
    catalogIndex,
    sight,
    detections,
  });

  const create = (actor: Actor, content: RecapContent) =>
    recaps.create(actor, { content, source: sourceOf('# x'), draftId: null });
  return {
    knex,
    catalog,
    recaps,
    revisions: new Revisions({ knex, recaps, sight }),
    deletions: new Deletions({ knex, recaps }),
    ownership: new Ownership({ knex, sight, mayAdminister }),
    relinking: new Relinking({ knex, catalog, sight, mayAdminister }),
    sourceFiles: new ReadableFiles({
      knex,
      sources: given.sources ?? [],
      logger: mockServices.logger.mock(),
    }),
    technologyNames: new TechnologyNames({ knex }),
    technologies,
    technologyChanges: new TechnologyChanges({ knex, technologies }),
    radar: new Radar({
      knex,
      sight,
      entityLearnings,
      quadrants: readQuadrants(mockServices.rootConfig()),
      pages: '/learnings/technologies',
    }),
    adoption: new Adoption({ knex, sight, technologies }),
    detections,
    drafts: new Drafts({ knex, sight }),
    draftPresence: new DraftPresence({ knex }),
    workingCopies: new WorkingCopies({ knex }),
    learnings: new Learnings({ knex }),
    entityLearnings,
    links: new Links({ knex, sight }),
    followUps: new FollowUps({ knex, sight, entityLearnings }),
    insights: new Insights({ knex, sight, entityLearnings }),
    subjects: new Subjects({ knex }),
    changes: new Changes({ knex, technologies }),
    known: new KnownSubjects({ knex }),
    imports: new RecapImports({ knex }),
    create,
    /** A recap that everybody sees. */
    async publish(actor: Actor, content: RecapContent): Promise<Recap> {
      return recaps.publish(actor, await create(actor, content));
    },
  };
}

export type TestServices = Awaited<ReturnType<typeof createTestServices>>;
