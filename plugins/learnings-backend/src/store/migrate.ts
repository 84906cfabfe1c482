import {
  resolvePackagePath,
  type DatabaseService,
} from '@backstage/backend-plugin-api';
import type { Knex } from 'knex';
import { keepFirstRevisions } from './revisions/keepRevision';

/** Brings a database up to what this version of the plugin needs. */
export async function migrate(
  knex: Knex,
  migrations?: DatabaseService['migrations'],
): Promise<void> {
  if (!migrations?.skip)
    await knex.migrate.latest({
      directory: resolvePackagePath(
        '@conference-learnings/plugin-learnings-backend',
        'migrations',
      ),
    });
  await keepFirstRevisions(knex);
}
