import { techRadarApiRef } from '@backstage-community/plugin-tech-radar';
import { TechRadarLoaderResponseParser } from '@backstage-community/plugin-tech-radar-common';
import {
  ApiBlueprint,
  createFrontendModule,
  discoveryApiRef,
  fetchApiRef,
} from '@backstage/frontend-plugin-api';
import { LearningsClient } from '@conference-learnings/plugin-learnings-common';

// Feeds the community's radar page from the ledger of adoption, in place of
// the data that it comes with.
export const techRadarModule = createFrontendModule({
  pluginId: 'tech-radar',
  extensions: [
    ApiBlueprint.make({
      params: defineParams =>
        defineParams({
          api: techRadarApiRef,
          deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
          factory: deps => {
            const learnings = new LearningsClient(deps);
            return {
              load: async () =>
                TechRadarLoaderResponseParser.parse(
                  await learnings.getRadar({}),
                ),
            };
          },
        }),
    }),
  ],
});
