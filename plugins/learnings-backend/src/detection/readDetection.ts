import {
  readSchedulerServiceTaskScheduleDefinitionFromConfig,
  type RootConfigService,
  type SchedulerServiceTaskScheduleDefinition,
} from '@backstage/backend-plugin-api';
import { readDurationFromConfig } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { durationToMilliseconds } from '@backstage/types';

const KEY = 'learnings.detection';

const DEFAULT_SCHEDULE: SchedulerServiceTaskScheduleDefinition = {
  frequency: { hours: 1 },
  timeout: { minutes: 30 },
};

/** Half a year without a sign: by then something new is in use or never will be. */
const DEFAULT_STALE_AFTER = { days: 180 };

/** How the ledger is held against the catalog. */
export interface DetectionConfig {
  schedule: SchedulerServiceTaskScheduleDefinition;
  /** Milliseconds after which a claim that nothing shows is stale. */
  staleAfter: number;
}

/**
 * Reads `learnings.detection`.
 *
 * @throws Error naming the key where something is wrong
 */
export function readDetection(config: RootConfigService): DetectionConfig {
  const section = config.getOptionalConfig(`${KEY}.schedule`);
  const key = `${KEY}.staleAfter`;
  const staleAfter = durationToMilliseconds(
    config.has(key)
      ? readDurationFromConfig(config, { key })
      : DEFAULT_STALE_AFTER,
  );
  if (!(staleAfter > 0))
    throw new InputError(
      `${key}: must be longer than nothing, such as { days: 180 }`,
    );
  return {
    schedule: section
      ? readSchedulerServiceTaskScheduleDefinitionFromConfig(section)
      : DEFAULT_SCHEDULE,
    staleAfter,
  };
}
