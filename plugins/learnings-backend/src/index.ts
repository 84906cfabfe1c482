import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';

/** The backend of the learnings plugin. */
export default createBackendPlugin({
  pluginId: 'learnings',
  register(env) {
    env.registerInit({
      deps: { logger: coreServices.logger },
      async init({ logger }) {
        logger.info('Learnings backend is in place');
      },
    });
  },
});
