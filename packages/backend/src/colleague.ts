import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import {
  authProvidersExtensionPoint,
  createProxyAuthenticator,
  createProxyAuthProviderFactory,
} from '@backstage/plugin-auth-node';

/** As it is called in the config, under `auth.providers`. */
const PROVIDER = 'colleague';

/**
 * Signs in as the user that `auth.providers.colleague.userEntityRef` names, as
 * the guest provider does: to try what two people do. Without that setting
 * there is no such provider.
 */
export default createBackendModule({
  pluginId: 'auth',
  moduleId: `${PROVIDER}-provider`,
  register(reg) {
    reg.registerInit({
      deps: {
        providers: authProvidersExtensionPoint,
        config: coreServices.rootConfig,
      },
      async init({ providers, config }) {
        const entityRef = config.getOptionalString(
          `auth.providers.${PROVIDER}.userEntityRef`,
        );
        if (!entityRef) return;
        providers.registerProvider({
          providerId: PROVIDER,
          factory: createProxyAuthProviderFactory({
            authenticator: createProxyAuthenticator({
              defaultProfileTransform: async () => ({ profile: {} }),
              initialize: () => null,
              authenticate: async () => ({ result: {} }),
            }),
            signInResolver: (_, context) =>
              context.signInWithCatalogUser({ entityRef }),
          }),
        });
      },
    });
  },
});
