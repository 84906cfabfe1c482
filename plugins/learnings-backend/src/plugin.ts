import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { DatabaseCatalogIndex } from './catalog/DatabaseCatalogIndex';
import { scheduleCatalogIndex } from './catalog/scheduleCatalogIndex';
import { createRouter } from './http/createRouter';
import { draftRoutes } from './http/routes/drafts';
import { followUpRoutes } from './http/routes/followUps';
import { learningRoutes } from './http/routes/learnings';
import { linkRoutes } from './http/routes/links';
import { withOpenApi } from './http/routes/openApi';
import { recapRoutes } from './http/routes/recaps';
import { subjectRoutes } from './http/routes/subjects';
import { CatalogLinker } from './linker/CatalogLinker';
import { WorkerRecapParsing } from './parsing/WorkerRecapParsing';
import { Drafts } from './services/Drafts';
import { EntityLearnings } from './services/EntityLearnings';
import { FollowUps } from './services/FollowUps';
import { Learnings } from './services/Learnings';
import { Links } from './services/Links';
import { LinkSight } from './services/LinkSight';
import { Recaps } from './services/Recaps';
import { Subjects } from './services/Subjects';
import { CatalogIndexStore } from './store/catalog/CatalogIndexStore';
import { migrate } from './store/migrate';

/** The backend of the learnings plugin. */
export const learningsPlugin = createBackendPlugin({
  pluginId: 'learnings',
  register(env) {
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
        scheduler: coreServices.scheduler,
        userInfo: coreServices.userInfo,
      },
      async init(deps) {
        const { auth, catalog, config, logger, scheduler } = deps;
        const knex = await deps.database.getClient();
        await migrate(knex, deps.database.migrations);

        const catalogIndex = new DatabaseCatalogIndex(knex);
        const linker = new CatalogLinker({ catalogIndex, catalog });
        const parsing = new WorkerRecapParsing();
        deps.lifecycle.addShutdownHook(() => parsing.close());
        const sight = new LinkSight({ catalog, catalogIndex });

        const recaps = new Recaps({ knex, parsing, linker, sight });
        const learnings = new Learnings({ knex });
        const entityLearnings = new EntityLearnings({
          knex,
          catalogIndex,
          sight,
        });

        deps.httpRouter.use(
          createRouter({
            httpAuth: deps.httpAuth,
            userInfo: deps.userInfo,
            routes: withOpenApi([
              ...recapRoutes(recaps),
              ...draftRoutes(new Drafts({ knex })),
              ...learningRoutes({ learnings, entityLearnings }),
              ...linkRoutes(new Links({ knex, sight })),
              ...subjectRoutes(new Subjects({ knex })),
              ...followUpRoutes(new FollowUps({ knex })),
            ]),
          }),
        );
        await scheduleCatalogIndex({
          auth,
          catalog,
          config,
          logger,
          scheduler,
          store: new CatalogIndexStore(knex),
          onChange: () => {},
        });
      },
    });
  },
});
