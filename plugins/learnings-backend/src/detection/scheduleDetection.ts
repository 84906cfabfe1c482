import type {
  LoggerService,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import type { CatalogIndexStore } from '../store/catalog/CatalogIndexStore';
import type { CatalogComparison } from './CatalogComparison';
import type { DetectionConfig } from './readDetection';

const ID = 'learnings-detection';

/**
 * Compares ledger and catalog again and again, in one backend at a time
 * (`learnings.detection.schedule`, every hour).
 *
 * @returns what to call once the catalog index was filled
 */
export async function scheduleDetection(deps: {
  scheduler: SchedulerService;
  logger: LoggerService;
  config: DetectionConfig;
  index: CatalogIndexStore;
  comparison: CatalogComparison;
}): Promise<{ onFilled(): void }> {
  const { scheduler, logger, index, comparison } = deps;
  await scheduler.scheduleTask({
    ...deps.config.schedule,
    id: ID,
    scope: 'global',
    fn: async signal => {
      // In half an index most of what is claimed has no sign yet.
      if (!(await index.isFilled())) return;
      const { entities, detections } = await comparison.run(signal);
      logger.debug(`Detection: ${detections} findings in ${entities} entities`);
    },
  });
  return {
    onFilled: () => {
      // It fails where the task runs already, somewhere.
      scheduler.triggerTask(ID).catch(error => {
        logger.debug(`Detection: waits for its schedule, ${error}`);
      });
    },
  };
}
