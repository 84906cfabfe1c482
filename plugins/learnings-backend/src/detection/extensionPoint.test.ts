import { createBackendModule } from '@backstage/backend-plugin-api';
import {
  learningsDetectorsExtensionPoint,
  type TechnologyDetector,
} from '@conference-learnings/plugin-learnings-node';
import { startBackend } from '../__testUtils__/startBackend';

const types: TechnologyDetector = { id: 'types', detect: () => [] };

const moduleWith = (...detectors: TechnologyDetector[]) =>
  createBackendModule({
    pluginId: 'learnings',
    moduleId: 'test-detectors',
    register(reg) {
      reg.registerInit({
        deps: { detection: learningsDetectorsExtensionPoint },
        async init({ detection }) {
          for (const detector of detectors) detection.addDetector(detector);
        },
      });
    },
  });

describe('A module that adds a detector', () => {
  it('starts with the backend, which lists what was found', async () => {
    const { as } = await startBackend({ modules: [moduleWith(types)] });
    const { body } = await as('ada')('get', '/detections').expect(200);
    expect(body).toEqual({ items: [], pageInfo: {} });
    await as('ada')('get', '/detections?status=unsure').expect(400);
  });

  it.each([
    [[{ ...types, id: 'Types' }], /the id of the detector "Types" must be a/],
    [[types, { ...types }], /two detectors with the id "types"/],
    [[{ ...types, id: 'tag' }], /no detector can have the id "tag"/],
    [[{ ...types, id: 'linguist' }], /which the plugin uses itself/],
  ])('stops the backend with %j', async (detectors, message) => {
    await expect(
      startBackend({ modules: [moduleWith(...detectors)] }),
    ).rejects.toThrow(message);
  });
});
