import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { learningsPermissions } from '@conference-learnings/plugin-learnings-common';
import {
  learningsDetectorsExtensionPoint,
  learningsExtractionExtensionPoint,
} from '@conference-learnings/plugin-learnings-node';
import { DatabaseCatalogIndex } from './catalog/DatabaseCatalogIndex';
import { scheduleCatalogIndex } from './catalog/scheduleCatalogIndex';
import { CatalogComparison } from './detection/CatalogComparison';
import { DetectorRegistry } from './detection/DetectorRegistry';
import { Detectors } from './detection/Detectors';
import { linguistDetector } from './detection/linguistDetector';
import { readDetection } from './detection/readDetection';
import { scheduleDetection } from './detection/scheduleDetection';
import { TechnologyForms } from './detection/TechnologyForms';
import { ExtractingRecapParsing } from './extractors/ExtractingRecapParsing';
import { ExtractorRegistry } from './extractors/ExtractorRegistry';
import { Extractors } from './extractors/Extractors';
import { createRouter } from './http/createRouter';
import { createRoutes } from './http/routes/createRoutes';
import { CatalogLinker } from './linker/CatalogLinker';
import { readQuadrants } from './radar/quadrants';
import { readVocabulary } from './parsing/readVocabulary';
import { vocabularyOf } from './parsing/vocabularyOf';
import { WorkerRecapParsing } from './parsing/WorkerRecapParsing';
import { Adoption } from './services/Adoption';
import { Deletions } from './services/Deletions';
import { Detections } from './services/Detections';
import { DraftPresence } from './services/DraftPresence';
import { Changes } from './services/Changes';
import { Drafts } from './services/Drafts';
import { EntityLearnings } from './services/EntityLearnings';
import { FollowUps } from './services/FollowUps';
import { Insights } from './services/Insights';
import { KnownSubjects } from './services/KnownSubjects';
import { Learnings } from './services/Learnings';
import { Links } from './services/Links';
import { LinkSight } from './services/LinkSight';
import { mayAdministerBy } from './services/mayAdminister';
import { Ownership } from './services/Ownership';
import { Radar } from './services/Radar';
import { ReadableFiles } from './services/ReadableFiles';
import { Recaps } from './services/Recaps';
import { Relinking } from './services/Relinking';
import { Revisions } from './services/Revisions';
import { Subjects } from './services/Subjects';
import { Technologies } from './services/Technologies';
import { TechnologyChanges } from './services/TechnologyChanges';
import { TechnologyNames } from './services/TechnologyNames';
import { WorkingCopies } from './services/WorkingCopies';
import { CatalogIndexStore } from './store/catalog/CatalogIndexStore';
import { readSources } from './sources/readSources';
import { startSources } from './sources/startSources';
import { scheduleRemoval } from './tasks/scheduleRemoval';
import { migrate } from './store/migrate';

/** The backend of the learnings plugin. */
export const learningsPlugin = createBackendPlugin({
  pluginId: 'learnings',
  register(env) {
    const added = new ExtractorRegistry();
    env.registerExtensionPoint(learningsExtractionExtensionPoint, added);
    const addedDetectors = new DetectorRegistry();
    env.registerExtensionPoint(
      learningsDetectorsExtensionPoint,
      addedDetectors,
    );
    env.registerInit({
      deps: {
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        config: coreServices.rootConfig,
        database: coreServices.database,
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
        lifecycle: coreServices.lifecycle,
        logger: coreServices.logger,
        permissions: coreServices.permissions,
        permissionsRegistry: coreServices.permissionsRegistry,
        scheduler: coreServices.scheduler,
        userInfo: coreServices.userInfo,
      },
      async init(deps) {
        const { auth, catalog, config, logger, scheduler } = deps;
        const knex = await deps.database.getClient();
        await migrate(knex, deps.database.migrations);

        const catalogIndex = new DatabaseCatalogIndex(knex);
        const linker = new CatalogLinker({ catalogIndex, catalog });
        const vocabulary = readVocabulary(config);
        const detection = readDetection(config);
        const rules = new WorkerRecapParsing({ logger, vocabulary });
        deps.lifecycle.addShutdownHook(() => rules.close());
        const extractors = new Extractors({
          extractors: added.all(),
          logger,
        });
        deps.lifecycle.addShutdownHook(() => extractors.close());
        const parsing = new ExtractingRecapParsing({ rules, extractors });
        const sight = new LinkSight({ catalog, catalogIndex });
        const recaps = new Recaps({ knex, parsing, linker, sight, logger });
        const deletions = new Deletions({ knex, recaps });
        const detections = new Detections({ knex, sight });
        const entityLearnings = new EntityLearnings({
          knex,
          catalogIndex,
          sight,
          detections,
        });
        const technologies = new Technologies({ knex, sight });
        const sources = readSources(config);
        const mayAdminister = mayAdministerBy(deps.permissions);
        deps.permissionsRegistry.addPermissions(learningsPermissions);

        const store = new CatalogIndexStore(knex);
        const forms = new TechnologyForms(vocabularyOf(vocabulary));
        const detecting = await scheduleDetection({
          scheduler,
          logger,
          config: detection,
          index: store,
          comparison: new CatalogComparison({ knex, forms, ...detection }),
        });

        deps.httpRouter.use(
          createRouter({
            httpAuth: deps.httpAuth,
            userInfo: deps.userInfo,
            logger,
            routes: createRoutes({
              recaps,
              revisions: new Revisions({ knex, recaps, sight }),
              deletions,
              ownership: new Ownership({ knex, sight, mayAdminister }),
              relinking: new Relinking({
                knex,
                catalog,
                sight,
                mayAdminister,
              }),
              sourceFiles: new ReadableFiles({ knex, sources, logger }),
              technologyNames: new TechnologyNames({ knex, vocabulary }),
              technologies,
              technologyChanges: new TechnologyChanges({ knex, technologies }),
              radar: new Radar({
                knex,
                sight,
                entityLearnings,
                quadrants: readQuadrants(config),
                pages: `${
                  config.getOptionalString('app.baseUrl') ?? ''
                }/learnings/technologies`,
              }),
              adoption: new Adoption({
                knex,
                sight,
                technologies,
                onRecorded: detecting.compareSoon,
              }),
              detections,
              drafts: new Drafts({ knex, sight }),
              draftPresence: new DraftPresence({ knex }),
              workingCopies: new WorkingCopies({ knex }),
              learnings: new Learnings({ knex }),
              entityLearnings,
              links: new Links({ knex, sight }),
              subjects: new Subjects({ knex }),
              changes: new Changes({ knex, technologies }),
              known: new KnownSubjects({ knex }),
              followUps: new FollowUps({ knex, sight, entityLearnings }),
              insights: new Insights({ knex, sight, entityLearnings }),
            }),
          }),
        );
        const running = startSources({
          auth,
          catalogIndex,
          sources,
          knex,
          lifecycle: deps.lifecycle,
          linker,
          logger,
          parsing,
        });
        await scheduleRemoval({ scheduler, logger, deletions });
        const linguist = linguistDetector({
          forms,
          tagPrefix: config.getOptionalString(
            'linguist.tagsProcessor.tagPrefix',
          ),
        });
        await scheduleCatalogIndex({
          auth,
          catalog,
          config,
          lifecycle: deps.lifecycle,
          logger,
          scheduler,
          store,
          signals: new Detectors({
            detectors: [linguist, ...addedDetectors.all()],
            logger,
          }),
          onChange: change => running.onCatalogChange(change),
          onFilled: () => detecting.compareSoon(),
        });
      },
    });
  },
});
