import type {
  LoggerService,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import type { Deletions } from '../services/Deletions';

/** Removes for good, once a day and in one backend, what can no longer be brought back. */
export async function scheduleRemoval(deps: {
  scheduler: SchedulerService;
  logger: LoggerService;
  deletions: Deletions;
}): Promise<void> {
  await deps.scheduler.scheduleTask({
    id: 'learnings-remove-deleted',
    scope: 'global',
    frequency: { days: 1 },
    timeout: { hours: 1 },
    fn: async signal => {
      const count = await deps.deletions.removeForGood({
        at: new Date(),
        signal,
      });
      if (count > 0) deps.logger.info(`Removed ${count} deleted recaps`);
    },
  });
}
