import type {
  AuthService,
  LifecycleService,
  LoggerService,
} from '@backstage/backend-plugin-api';
import type { Knex } from 'knex';
import type { CatalogIndex } from '../catalog/CatalogIndex';
import type { CatalogIndexChange } from '../catalog/scheduleCatalogIndex';
import type { Linker } from '../linker/Linker';
import type { RecapParsing } from '../parsing/RecapParsing';
import { RecapImports } from '../services/RecapImports';
import { SourceFiles } from '../store/sources/SourceFiles';
import { FileSource } from './FileSource';
import type { FileSourceConfig } from './readSources';
import { RecapImporter } from './RecapImporter';
import { WatchedSource } from './WatchedSource';

/** A catalog of many thousands changes all the time; all files are not linked again for that. */
const RELINK_EVERY_MS = 60 * 60 * 1000;

/** The sources that run in this backend. */
export interface RunningSources {
  /** Links files again to what the catalog has now. */
  onCatalogChange(change: CatalogIndexChange): void;
}

/**
 * Imports the recaps of all configured sources, and again whenever a file
 * changes; returns at once. Files that come in before the catalog index was
 * filled are linked again as it fills.
 */
export function startSources(deps: {
  knex: Knex;
  parsing: RecapParsing;
  linker: Linker;
  catalogIndex: CatalogIndex;
  auth: AuthService;
  sources: FileSourceConfig[];
  logger: LoggerService;
  lifecycle: LifecycleService;
}): RunningSources {
  const imports = new RecapImports(deps);
  const importer = new RecapImporter({ ...deps, imports });
  const files = new SourceFiles(deps.knex);
  const sources = deps.sources.map(
    config =>
      new WatchedSource({
        folder: config.folder,
        source: new FileSource(config, { ...deps, importer, files }),
        logger: deps.logger,
      }),
  );
  for (const source of sources) source.start();
  deps.lifecycle.addShutdownHook(async () => {
    await Promise.all(sources.map(source => source.close()));
  });

  let relinkedAt = performance.now();
  return {
    onCatalogChange: ({ firstFill }) => {
      const at = performance.now();
      if (!firstFill && at - relinkedAt < RELINK_EVERY_MS) return;
      relinkedAt = at;
      for (const source of sources) source.request({ relink: true });
    },
  };
}
