import type {
  LoggerService,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import type { CatalogIndexStore } from '../store/catalog/CatalogIndexStore';
import type { CatalogComparison } from './CatalogComparison';
import type { DetectionConfig } from './readDetection';

const ID = 'learnings-detection';

/** About as long as a comparison of many entities takes. */
const RETRY_MS = 20_000;

/**
 * Compares ledger and catalog again and again, in one backend at a time
 * (`learnings.detection.schedule`, every hour).
 *
 * @returns what to call once the catalog index was filled, or the ledger has grown
 */
export async function scheduleDetection(deps: {
  scheduler: SchedulerService;
  logger: LoggerService;
  config: DetectionConfig;
  index: CatalogIndexStore;
  comparison: CatalogComparison;
  retryMs?: number;
}): Promise<{ compareSoon(): void }> {
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
  let waiting: NodeJS.Timeout | undefined;
  const compareSoon = () => {
    scheduler.triggerTask(ID).catch(error => {
      // It runs already, somewhere, and may have read what was there before.
      logger.debug(`Detection: tries again in a while, ${error}`);
      waiting ??= setTimeout(() => {
        waiting = undefined;
        compareSoon();
      }, deps.retryMs ?? RETRY_MS).unref();
    });
  };
  return { compareSoon };
}
