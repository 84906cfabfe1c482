import { setTimeout as wait } from 'node:timers/promises';
import {
  type LifecycleService,
  type LoggerService,
  readSchedulerServiceTaskScheduleDefinitionFromConfig,
  type RootConfigService,
  type SchedulerService,
  type SchedulerServiceTaskScheduleDefinition,
} from '@backstage/backend-plugin-api';
import { type CatalogReaderDeps, readCatalog } from './readCatalog';

const DEFAULT_SCHEDULE: SchedulerServiceTaskScheduleDefinition = {
  frequency: { minutes: 5 },
  timeout: { minutes: 30 },
};

/** How a catalog that is only starting itself is waited for, in milliseconds. */
export interface FirstFillPatience {
  every: number;
  /** The catalog is taken to be complete once nothing changed for so long. */
  quiet: number;
  /** The schedule takes over after this, whatever was found. */
  atMost: number;
}

const DEFAULT_PATIENCE: FirstFillPatience = {
  every: 2_000,
  quiet: 10_000,
  atMost: 180_000,
};

/** A pass that changed the index. */
export interface CatalogIndexChange {
  /** Whether the index is being filled for the first time. */
  firstFill: boolean;
}

interface ScheduleDeps extends CatalogReaderDeps {
  logger: LoggerService;
  /** Called after each pass that changed the index. */
  onChange: (change: CatalogIndexChange) => void;
  /** Called once the index holds the whole catalog for the first time. */
  onFilled?: () => void;
  patience?: FirstFillPatience;
}

/**
 * Reads the catalog into the index again and again, in one backend at a time
 * (`learnings.catalog.schedule`, every 5 minutes). An index that was never
 * filled is filled at once, whatever the schedule: the turn of a backend that
 * was stopped while it filled is not given to another before it times out.
 *
 * The catalog of this release publishes events on its errors and conflicts
 * only, none where an entity changes; so the schedule alone keeps the index.
 */
export async function scheduleCatalogIndex(
  deps: ScheduleDeps & {
    scheduler: SchedulerService;
    lifecycle: LifecycleService;
    config: RootConfigService;
  },
): Promise<void> {
  const stopping = new AbortController();
  deps.lifecycle.addShutdownHook(() => stopping.abort());
  const firstFill = (await deps.store.isFilled())
    ? undefined
    : fillFromStartingCatalog(deps, stopping.signal).catch(error => {
        if (!stopping.signal.aborted)
          deps.logger.warn(`Catalog index: cannot be filled yet, ${error}`);
      });

  const section = deps.config.getOptionalConfig('learnings.catalog.schedule');
  await deps.scheduler.scheduleTask({
    ...(section
      ? readSchedulerServiceTaskScheduleDefinitionFromConfig(section)
      : DEFAULT_SCHEDULE),
    id: 'learnings-catalog-index',
    scope: 'global',
    fn: async signal => {
      await firstFill;
      const isFilled = await deps.store.isFilled();
      await bringUpToDate(deps, signal, !isFilled);
      if (!isFilled) await markFilled(deps);
    },
  });
}

async function markFilled({ store, onFilled }: ScheduleDeps): Promise<void> {
  await store.markFilled();
  // An empty catalog fills nothing.
  if (await store.isFilled()) onFilled?.();
}

/** @returns whether anything changed */
async function bringUpToDate(
  deps: ScheduleDeps,
  signal: AbortSignal,
  firstFill: boolean,
): Promise<boolean> {
  const { seen, written, removed } = await readCatalog(deps, signal);
  if (written + removed === 0) return false;
  deps.logger.info(
    `Catalog index: ${seen} entities, ${written} new or changed, ${removed} gone`,
  );
  deps.onChange({ firstFill });
  return true;
}

/**
 * A backend that starts for the first time has a catalog that is still empty,
 * or not even answering, and fills within seconds: waiting for the next turn of
 * the schedule would leave the plugin without links for minutes. Until it is
 * quiet, what is not in the index may still come, and is not called missing.
 */
async function fillFromStartingCatalog(
  deps: ScheduleDeps,
  signal: AbortSignal,
): Promise<void> {
  const { every, quiet, atMost } = deps.patience ?? DEFAULT_PATIENCE;
  const end = performance.now() + atMost;
  let changedAt: number | undefined;
  for (;;) {
    try {
      if (await bringUpToDate(deps, signal, true))
        changedAt = performance.now();
    } catch (error) {
      signal.throwIfAborted();
      if (performance.now() > end) throw error;
      deps.logger.debug(`Catalog index: the catalog is not ready, ${error}`);
    }
    const now = performance.now();
    const isQuiet = changedAt !== undefined && now - changedAt >= quiet;
    if (isQuiet || now > end) {
      await markFilled(deps);
      return;
    }
    await wait(every, undefined, { signal });
  }
}
