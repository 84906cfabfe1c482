import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as nextTimer } from 'node:timers/promises';
import { type Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { mockCredentials } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import type { RecapContent } from '@conference-learnings/plugin-learnings-common';
import knex from 'knex';
import { parseRecap } from '../packages/recap-parser/src';
import { DatabaseCatalogIndex } from '../plugins/learnings-backend/src/catalog/DatabaseCatalogIndex';
import { indexedEntityOf } from '../plugins/learnings-backend/src/catalog/indexedEntityOf';
import { CatalogLinker } from '../plugins/learnings-backend/src/linker/CatalogLinker';
import { toRecapContent } from '../plugins/learnings-backend/src/parsing/toRecapContent';
import { CatalogIndexStore } from '../plugins/learnings-backend/src/store/catalog/CatalogIndexStore';
import { migrate } from '../plugins/learnings-backend/src/store/migrate';
import { exampleEntities, generatedEntities } from './entities';
import { figuresOf } from './figures';
import { percentile } from './measure';
import { usualRecap } from './recaps';
import type { Size } from './run';

const PAGE_SIZE = 500;
const NANOSECONDS = 1_000_000;

/** Suggestions for a usual recap: in the example catalog, and in large ones. */
export async function benchLinker({ quick }: Size): Promise<void> {
  const recap = parseRecap({ content: usualRecap(), fileName: 'recap.md' });
  const { content } = toRecapContent(recap);
  const runs = quick ? 2 : 30;

  await suggestions('examples', exampleEntities(), content, runs);
  for (const count of quick ? [500] : [50_000, 100_000]) {
    const entities = [...exampleEntities(), ...generatedEntities(count)];
    await suggestions('generated', entities, content, runs);
  }
}

async function suggestions(
  catalog: string,
  entities: Entity[],
  content: RecapContent,
  runs: number,
): Promise<void> {
  const figure = figuresOf('linker', { catalog, entities: entities.length });
  const db = knex({
    client: 'better-sqlite3',
    connection: ':memory:',
    useNullAsDefault: true,
    // One connection, or each would have a database of its own.
    pool: { min: 1, max: 1 },
  });
  try {
    await migrate(db);
    const store = new CatalogIndexStore(db);
    for (let at = 0; at < entities.length; at += PAGE_SIZE)
      await store.writePage(
        entities
          .slice(at, at + PAGE_SIZE)
          .map(entity => indexedEntityOf(entity)),
      );
    const linker = new CatalogLinker({
      catalogIndex: new DatabaseCatalogIndex(db),
      catalog: catalogOf(entities),
    });
    const suggest = () =>
      linker.suggest(content, { credentials: mockCredentials.user() });

    const first = await watched(suggest);
    figure('first suggestions, names read', first.ms, 'ms');
    figure('longest stop of the event loop, names read', first.stop, 'ms');

    const times: number[] = [];
    const stops: number[] = [];
    for (let i = 0; i < runs; i++) {
      const { ms, stop } = await watched(suggest);
      times.push(ms);
      stops.push(stop);
    }
    figure('suggestions p50', percentile(times, 0.5), 'ms', { kB: 15 });
    figure('suggestions p95', percentile(times, 0.95), 'ms', { kB: 15 });
    figure('stop of the event loop p50', percentile(stops, 0.5), 'ms');
    const suggested = refsOf(first.result);
    figure('entities suggested', suggested.length, 'count', { suggested });
  } finally {
    await db.destroy();
  }
}

/** A catalog that shows everybody all of it, at once: the mock goes through all entities at each request. */
function catalogOf(entities: Entity[]) {
  const present = new Map(
    entities.map(entity => [stringifyEntityRef(entity), entity]),
  );
  return Object.assign(catalogServiceMock(), {
    getEntitiesByRefs: async ({ entityRefs }: { entityRefs: string[] }) => ({
      items: entityRefs.map(ref => present.get(ref)),
    }),
  });
}

/** The delay is taken by a timer: it has to come round before and behind the work. */
const timerTurn = () => nextTimer(2);

/** How long something takes, and for how long nothing else could happen meanwhile. */
async function watched<T>(work: () => Promise<T>) {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  await timerTurn();
  const began = performance.now();
  const result = await work();
  const ms = performance.now() - began;
  await timerTurn();
  delay.disable();
  return { result, ms, stop: delay.max / NANOSECONDS };
}

function refsOf(content: RecapContent): string[] {
  const { talks, takeaways, followUps } = content;
  const links = [content, ...talks, ...takeaways, ...followUps].flatMap(
    item => item.links,
  );
  return [...new Set(links.map(({ entityRef }) => entityRef))].sort();
}
